#include "match/verdict.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "match/features.h"
#include "match/heat.h"

namespace gently::match {

using rules::Book;
using rules::Kind;
using rules::Rule;

namespace {

constexpr int kWeighty = 100;  // of a sign, in tenths: it may name the note beside a boundary that decides alone

bool heavier(const RuleMatch& a, const RuleMatch& b) {
  if (a.rule == b.rule) return std::tie(a.first, a.last) < std::tie(b.first, b.last);
  return a.rule->by_points < b.rule->by_points;
}

bool by_place(const RuleMatch& a, const RuleMatch& b) {
  if (a.first != b.first) return a.first < b.first;
  if (a.rule != b.rule) return a.rule->by_id < b.rule->by_id;
  return std::tie(a.last, a.pattern) < std::tie(b.last, b.pattern);
}

/// Nothing but marks, joints and names to call by stands before it; or it asks back at the end ("It was the draught, was it?").
bool opens_or_asks_back(const language::Reading& reading, const RuleMatch& match) {
  const language::Sentence& sentence = reading.sentences[match.sentence];
  const bool asks_back = match.last + 1 >= sentence.last && reading.items[match.first].has(language::kAuxiliary | language::kModal);
  return asks_back || std::all_of(reading.items.begin() + sentence.first, reading.items.begin() + std::max(sentence.first, match.first), [](const language::Item& item) {
    return !item.is_word() || item.has(language::kConjunction | language::kSoftener | language::kVocative | language::kIntensifier);
  });
}

}  // namespace

Verdict::Verdict(const Book& book, const JudgeOptions& options, Judgement& out) : book_(book), options_(options), out_(out) {
  const language::Reading& reading = out.reading;
  matches_.reserve(4 * reading.items.size());
  clause_of_.resize(reading.items.size());
  for (uint32_t c = 0; c < reading.clauses.size(); ++c) {
    for (uint32_t i = reading.clauses[c].first; i < reading.clauses[c].last; ++i) clause_of_[i] = c;
  }
}

void Verdict::add_match(const Rule& rule, uint32_t pattern, PatternMatch match) {
  if (std::find(options_.muted.begin(), options_.muted.end(), rule.id) != options_.muted.end()) {
    muted_.emplace_back(match.first, match.last);
    return;
  }
  const uint32_t clause = clause_of_[match.first];
  matches_.push_back({&rule, pattern, clause, out_.reading.clauses[clause].sentence, match.first, match.last, std::move(match.captures)});
}

/// Patterns of a rule stand together, those of its matches first: without a match nothing else of it matters.
bool Verdict::matters(const Rule& rule) const { return !matches_.empty() && matches_.back().rule == &rule; }

void Verdict::add_exception(const Rule& rule, uint32_t index, const PatternMatch& match) {
  if (!matters(rule)) return;
  exceptions_[&rule].add({match.first, match.last, index});
}

void Verdict::add_constraint(const Rule& rule, uint32_t index, const PatternMatch& match) {
  if (!matters(rule)) return;
  std::vector<Stretches>& of_rule = constraints_[&rule];
  of_rule.resize(rule.where.size());
  of_rule[index].add({match.first, match.last, 0});
}

void Verdict::judge() {
  sort_stretches();
  apply_conditions();
  boundaries();
  signs();
  if (out_.kept != nullptr) return;
  guards();
  heat();
  continuations();
}

bool Verdict::any_met() {
  sort_stretches();
  any_relation_ = true;
  apply_conditions();
  return !matches_.empty();
}

void Verdict::sort_stretches() {
  for (auto& [rule, stretches] : exceptions_) stretches.sort();
  for (auto& [rule, list] : constraints_) {
    for (Stretches& stretches : list) stretches.sort();
  }
}

/// A constraint on a capture that this match does not have is no hindrance.
std::string Verdict::unmet_where(const RuleMatch& match) const {
  if (match.rule->where.empty() || match.captures.empty()) return {};
  static const Stretches kNone;
  auto of_rule = constraints_.find(match.rule);
  for (size_t i = 0; i < match.rule->where.size(); ++i) {
    const rules::Where& where = match.rule->where[i];
    const Stretches& hits = of_rule == constraints_.end() ? kNone : of_rule->second[i];
    for (const Capture& capture : match.captures) {
      if (capture.name != where.capture) continue;
      using Test = rules::Where::Test;
      bool holds = true;
      switch (where.test) {
        case Test::kMax: holds = capture.last - capture.first <= where.max; break;
        case Test::kHas: holds = hits.any_inside(capture.first, capture.last); break;
        case Test::kLacks: holds = !hits.any_inside(capture.first, capture.last); break;
        case Test::kBegins: holds = hits.any_beginning(capture.first, capture.last); break;
        case Test::kNotBegins: holds = !hits.any_beginning(capture.first, capture.last); break;
      }
      if (holds) continue;
      static constexpr std::array<std::string_view, 5> kTests = {"has", "lacks", "begins", "not-begins", "max"};
      return "where: " + where.capture + " " + std::string(kTests[static_cast<size_t>(where.test)]) + " " +
             (where.test == Test::kMax ? std::to_string(where.max) : where.pattern.source);
    }
  }
  return {};
}

bool Verdict::has(uint32_t sentence, const std::string& feature) {
  auto [at, is_new] = features_.try_emplace({sentence, feature}, false);
  if (is_new) at->second = has_feature(out_.reading, sentence, feature, book_.lexicon);
  return at->second;
}

std::string Verdict::unmet_when(const RuleMatch& match) {
  const rules::When& when = match.rule->when;
  if (!any_relation_ && !rules::allows(when.relations, options_.relation)) return "when: not for the relation " + std::string(rules::name(options_.relation));
  if (when.alone && out_.reading.sentences.size() > 1) return "when: alone";
  for (const std::string& feature : when.with) {
    if (!has(match.sentence, feature)) return "when: with " + feature;
  }
  for (const std::string& feature : when.without) {
    if (has(match.sentence, feature)) return "when: without " + feature;
  }
  return {};
}

void Verdict::silence(const RuleMatch& match, const RuleMatch& by) {
  out_.silenced_by.push_back(by);
  out_.guarded.push_back(match);
}

void Verdict::apply_conditions() {
  std::erase_if(matches_, [&](RuleMatch& match) {
    std::string unmet;
    if (!match.rule->where.empty()) unmet = unmet_where(match);
    if (unmet.empty() && !match.rule->when.empty()) unmet = unmet_when(match);
    if (!unmet.empty()) {
      out_.unmet.push_back({match, std::move(unmet)});
      return true;
    }
    if (exceptions_.empty()) return false;
    auto exceptions = exceptions_.find(match.rule);
    if (exceptions == exceptions_.end()) return false;
    auto exception = exceptions->second.overlapping(match.first, match.last);
    if (!exception) return false;
    silence(match, {match.rule, exception->of, match.clause, match.sentence, exception->first, exception->last, {}});
    return true;
  });
}

/// Tier A: of several the one whose note has the lowest number, then the first rule by id. Tier B: by place.
void Verdict::boundaries() {
  frozen_.assign(out_.reading.sentences.size(), false);
  for (RuleMatch& match : matches_) {
    if (match.rule->kind != Kind::kBoundary) continue;
    if (match.rule->adds_up()) {
      out_.signs.push_back(std::move(match));
      continue;
    }
    if (match.rule->tier == 'B') {
      out_.frozen.push_back(match);
      frozen_[match.sentence] = true;
      continue;
    }
    out_.boundaries.push_back(match);
    if (out_.kept == nullptr || std::tie(match.rule->note, match.rule->id) < std::tie(out_.kept->note, out_.kept->id)) {
      out_.kept = match.rule;
    }
  }
  std::sort(out_.frozen.begin(), out_.frozen.end(), [](const RuleMatch& a, const RuleMatch& b) {
    return std::tie(a.first, a.rule->id, a.last) < std::tie(b.first, b.rule->id, b.last);
  });
}

/// A sentence that is held anyway hints at nothing.
std::vector<std::pair<const Rule*, uint32_t>> Verdict::hints() const {
  std::vector<std::pair<const Rule*, uint32_t>> phrases;
  for (const RuleMatch& hint : out_.signs) {
    if (hint.rule->is_hint() && !frozen_[hint.sentence]) phrases.emplace_back(hint.rule, hint.pattern);
  }
  std::sort(phrases.begin(), phrases.end());
  phrases.erase(std::unique(phrases.begin(), phrases.end()), phrases.end());
  return phrases;
}

/// Of each family the heaviest sign counts, once, and words that one sign has counted say nothing new for another; the hints are added. The heaviest sign speaks, of equal ones that with the
/// lowest note, also beside a boundary that decides alone; where there is none, the note that most hints speak for.
void Verdict::signs() {
  std::sort(out_.signs.begin(), out_.signs.end(), heavier);
  std::set<std::string_view> families;
  const Rule* heaviest = nullptr;
  std::vector<bool> counted(out_.reading.items.size());
  for (const RuleMatch& sign : out_.signs) {
    if (sign.rule->is_hint()) continue;
    const auto first = counted.begin() + sign.first, last = counted.begin() + sign.last;
    if (families.contains(sign.rule->family) || std::find(first, last, true) != last) continue;
    families.insert(sign.rule->family);
    std::fill(first, last, true);
    out_.sign_points += sign.rule->points_of(sign.pattern);
    if (heaviest == nullptr && sign.rule->points > 0) heaviest = sign.rule;
  }
  out_.danger = book_.danger.start + out_.sign_points + book_.danger.for_length(out_.reading.items.size());
  for (const auto& [rule, pattern] : hints()) out_.danger += rule->points_of(pattern);
  if (out_.kept != nullptr) {
    const bool as_weighty = heaviest != nullptr && heaviest->points >= kWeighty;
    if (as_weighty && heaviest->note < out_.kept->note) out_.kept = heaviest;
  } else if (out_.danger >= rules::Danger::kKeep) {
    out_.kept = heaviest != nullptr ? heaviest : hinting_at();
  }
}

/// The first hint at the note that most points speak for; null when none does.
const Rule* Verdict::hinting_at() const {
  std::map<std::string_view, double> notes;
  for (const auto& [rule, pattern] : hints()) {
    const double points = rule->points_of(pattern);
    if (points > 0) notes[rule->note] += points;
  }
  if (notes.empty()) return nullptr;
  auto lighter = [](const auto& a, const auto& b) { return a.second < b.second; };
  const std::string_view note = std::max_element(notes.begin(), notes.end(), lighter)->first;
  return std::find_if(out_.signs.begin(), out_.signs.end(), [&](const RuleMatch& sign) { return sign.rule->note == note; })->rule;
}

/// A guard covers the clauses or sentences that its match touches, or the message.
void Verdict::guards() {
  const language::Reading& reading = out_.reading;
  std::vector<RuleMatch> active;
  for (const RuleMatch& match : matches_) {
    if (match.rule->kind == Kind::kGuard) active.push_back(match);
  }
  out_.guards = active;
  std::vector<const RuleMatch*> guard_of(reading.clauses.size(), nullptr);
  for (const RuleMatch& guard : active) {
    uint32_t first = guard.clause, last = clause_of_[guard.last - 1] + 1;
    if (guard.rule->scope != Rule::Scope::kClause) {
      first = reading.sentences[reading.clauses[first].sentence].first_clause;
      last = reading.sentences[reading.clauses[last - 1].sentence].last_clause;
    }
    if (guard.rule->scope == Rule::Scope::kMessage) first = 0, last = static_cast<uint32_t>(guard_of.size());
    if (guard_of[first] != nullptr && guard_of[first]->rule == guard.rule && guard.rule->scope != Rule::Scope::kClause) continue;  // the same again
    for (uint32_t c = first; c < last; ++c) {
      if (guard_of[c] == nullptr) guard_of[c] = &guard;
    }
  }
  const bool hands_off = out_.danger >= book_.danger.hands_off;
  cleared_.assign(guard_of.size(), hands_off);
  for (size_t c = 0; c < guard_of.size(); ++c) cleared_[c] = cleared_[c] || guard_of[c] != nullptr;
  std::erase_if(matches_, [&](RuleMatch& match) {
    if (match.rule->kind != Kind::kShape && match.rule->kind != Kind::kCue) return false;
    if (hands_off) return true;
    if (frozen_[match.sentence]) return true;
    const RuleMatch* guard = guard_of[match.clause];
    if (guard != nullptr && match.rule->kind == Kind::kShape) silence(match, *guard);
    return guard != nullptr;
  });
}

void Verdict::heat() {
  out_.matches.reserve(matches_.size());
  // Words that a muted rule matches are not found by way of cues either.
  auto heard = [&](const RuleMatch& match) {
    if (match.rule->kind != Kind::kCue) return match.rule->kind == Kind::kShape;
    return std::none_of(muted_.begin(), muted_.end(), [&](const auto& stretch) {
      return stretch.first <= match.first && match.last <= stretch.second;
    });
  };
  for (RuleMatch& match : matches_) {
    if (heard(match)) out_.matches.push_back(std::move(match));
  }
  std::sort(out_.matches.begin(), out_.matches.end(), by_place);
  judge_heat(book_, options_.sensitivity, cleared_, out_);
}

/// Sentences that only go on with a hurtful one before them, in the same paragraph. What cues alone
/// say of such a sentence is said of the one before.
void Verdict::continuations() {
  if (out_.findings.empty()) return;
  const auto& sentences = out_.reading.sentences;
  std::vector<bool> hurtful(sentences.size(), false), shaped(sentences.size(), false), goes_on(sentences.size(), false);
  for (const Finding& finding : out_.findings) {
    hurtful[finding.sentence] = true;
    shaped[finding.sentence] = !finding.from_cues;
  }
  for (const RuleMatch& match : matches_) {
    if (match.rule->kind == Kind::kContinuation && opens_or_asks_back(out_.reading, match)) goes_on[match.sentence] = true;
  }
  for (uint32_t s = 1; s < sentences.size(); ++s) {
    const bool after = hurtful[s - 1] || (!out_.continuations.empty() && out_.continuations.back() == s - 1);
    if (goes_on[s] && after && !shaped[s] && !frozen_[s] && sentences[s].paragraph == sentences[s - 1].paragraph) out_.continuations.push_back(s);
  }
  std::erase_if(out_.findings, [&](const Finding& finding) {
    return std::binary_search(out_.continuations.begin(), out_.continuations.end(), finding.sentence);
  });
}

}  // namespace gently::match
