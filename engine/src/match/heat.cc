#include "match/heat.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

namespace gently::match {
namespace {

using rules::Book;
using rules::Kind;

constexpr double kStrongCue = 0.7;   // log-odds; a cue that marks its clause as hurtful
constexpr double kTellingCue = 0.1;  // a cue that is named as a cause; lighter ones only add up

double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

double threshold(const Book& book, rules::Sensitivity sensitivity) {
  switch (sensitivity) {
    case rules::Sensitivity::kCareful:
      return book.thresholds.careful;
    case rules::Sensitivity::kKeen:
      return book.thresholds.keen;
    default:
      return book.thresholds.balanced;
  }
}

/// By label: how far the phrases of the cues speak for it.
using Votes = std::map<rules::Label, double>;

void add_leanings(const rules::Rule& cue, uint32_t phrase, Votes& votes) {
  auto at = std::lower_bound(cue.leanings.begin(), cue.leanings.end(), phrase,
                             [](const rules::Leaning& one, uint32_t p) { return one.phrase < p; });
  for (; at != cue.leanings.end() && at->phrase == phrase; ++at) votes[at->label] += at->weight;
}

double vote(const Votes& votes, const RuleMatch& cue) {
  const auto it = votes.find(cue.rule->label);
  return it == votes.end() ? 0.0 : it->second;
}

bool is_fitted(const rules::Rule& rule) {
  return !std::isnan(rule.fitted) || !rule.phrase_weights.empty();
}

/// Words of the match that no capture holds.
uint32_t literal_words(const RuleMatch& match) {
  uint32_t words = match.last - match.first;
  for (const Capture& capture : match.captures) words -= std::min(words, capture.last - capture.first);
  return words;
}

/// Total order of matches within a sentence: shapes, strong ones, worst label (of cues: the one
/// most of them hint at), with captures, one that nobody has fitted yet (an author's own, beside the
/// book's), heaviest rule, most words of its own, longest, leftmost, id.
bool speaks_before(const Book& book, const Votes& votes, const RuleMatch& a, const RuleMatch& b) {
  if ((a.rule->kind == Kind::kShape) != (b.rule->kind == Kind::kShape))
    return a.rule->kind == Kind::kShape;
  const double wa = book.weight(*a.rule, a.pattern), wb = book.weight(*b.rule, b.pattern);
  if (a.rule->kind == Kind::kCue) {
    const double va = vote(votes, a), vb = vote(votes, b);
    if (va != vb) return va > vb;
    if (wa != wb) return wa > wb;
  }
  if (a.rule->weak != b.rule->weak) return !a.rule->weak;
  if (a.rule->label != b.rule->label) return rules::outranks(a.rule->label, b.rule->label);
  // Of one label the one that says what it is about.
  if (a.captures.empty() != b.captures.empty()) return b.captures.empty();
  const bool fitted = is_fitted(*a.rule);
  if (fitted != is_fitted(*b.rule)) return !fitted;
  if (wa != wb) return wa > wb;
  // The one whose own words say more.
  if (literal_words(a) != literal_words(b)) return literal_words(a) > literal_words(b);
  if (a.last - a.first != b.last - b.first) return a.last - a.first > b.last - b.first;
  if (a.first != b.first) return a.first < b.first;
  return a.rule->id < b.rule->id;
}

class Sentences {
 public:
  Sentences(const Book& book, double limit, const std::vector<bool>& cleared, Judgement& out)
      : book_(book),
        limit_(limit),
        cleared_(cleared),
        out_(out) {}

  void judge() {
    const auto& sentences = out_.reading.sentences;
    for (uint32_t first = 0; first < sentences.size();) {
      uint32_t last = first + 1;
      while (last < sentences.size() && sentences[last].paragraph == sentences[first].paragraph)
        ++last;
      judge_paragraph(first, last);
      first = last;
    }
  }

 private:
  struct Phrase {
    uint64_t place;  // of its rule among all, then its own
    const rules::Rule* rule;

    uint32_t number() const { return static_cast<uint32_t>(place); }
  };
  using Phrases = std::vector<Phrase>;

  static Phrase phrase_of(const RuleMatch& cue) {
    return {uint64_t{cue.rule->by_id} << 32 | cue.pattern, cue.rule};
  }

  /// Each phrase once, in an order that does not change: the same sum on every run.
  double sum(Phrases& phrases) const {
    std::sort(phrases.begin(), phrases.end(),
              [](const Phrase& a, const Phrase& b) { return a.place < b.place; });
    const auto same = [](const Phrase& a, const Phrase& b) { return a.place == b.place; };
    phrases.erase(std::unique(phrases.begin(), phrases.end(), same), phrases.end());
    double total = 0;
    for (const Phrase& one : phrases) total += book_.weight(*one.rule, one.number());
    return total;
  }

  /// The matches in a sentence: they stand by place.
  std::span<const RuleMatch> causes(uint32_t s) const {
    const auto [first, last] =
        std::equal_range(out_.matches.begin(), out_.matches.end(), s, BySentence());
    return {first, last};
  }
  struct BySentence {
    bool operator()(const RuleMatch& match, uint32_t s) const { return match.sentence < s; }
    bool operator()(uint32_t s, const RuleMatch& match) const { return s < match.sentence; }
  };

  void judge_paragraph(uint32_t first, uint32_t last) {
    paragraph_.clear();
    own_.clear();
    double hottest = 0;
    bool shapes = false;
    for (uint32_t s = first; s < last; ++s) {
      sentence_.clear();
      for (const RuleMatch& cause : causes(s)) {
        if (cause.rule->kind == Kind::kCue) sentence_.push_back(phrase_of(cause));
        shapes = shapes || cause.rule->kind == Kind::kShape;
      }
      own_.push_back(sum(sentence_));
      hottest = std::max(hottest, own_.back());
      paragraph_.insert(paragraph_.end(), sentence_.begin(), sentence_.end());
    }
    const double cues = last - first == 1 ? own_.front() : sum(paragraph_);
    for (uint32_t s = first; s < last; ++s) {
      // Where only cues speak, they speak for the hottest sentence; its neighbours need heat of
      // their own.
      const double own = own_[s - first];
      judge(s, cues, own, (!shapes && own == hottest) || book_.bias + own >= limit_);
    }
  }

  /// `cues`: what those of the paragraph come to; `own`: those of the sentence.
  void judge(uint32_t s, double cues, double own, bool cues_speak) {
    const std::span<const RuleMatch> all = causes(s);
    if (all.empty()) return;
    const bool after = !out_.findings.empty() && out_.findings.back().sentence + 1 == s;
    bool any_shape = false;
    double shape = 0;  // the heaviest: what several say of one sentence, they say once
    for (const RuleMatch& cause : all) {
      if (cause.rule->when.after_hurtful && !after) {
        out_.unmet.push_back({cause, "when: after-hurtful"});
      } else if (cause.rule->kind == Kind::kShape) {
        shape = any_shape ? std::max(shape, book_.weight(*cause.rule)) : book_.weight(*cause.rule);
        any_shape = true;
      }
    }
    if (!any_shape && !cues_speak) return;
    // Calm words in another sentence do not take back what a shape says in this one.
    const double heat = book_.bias + (any_shape ? shape + std::max(cues, own) : cues);
    out_.heat = std::max(out_.heat, logistic(heat));
    if (heat < limit_) return;
    Finding finding;
    finding.sentence = s;
    finding.heat = logistic(heat);
    for (const RuleMatch& cause : all) {
      if (cause.rule->when.after_hurtful && !after) continue;
      const double least = cause.rule->kind == Kind::kCue ? kTellingCue : 0;
      if (book_.weight(*cause.rule, cause.pattern) > least) finding.also.push_back(cause);
    }
    if (finding.also.empty()) return;
    Votes votes = book_.label_bias;
    for (const Phrase& one : paragraph_) add_leanings(*one.rule, one.number(), votes);
    auto main = std::min_element(
        finding.also.begin(), finding.also.end(),
        [&](const RuleMatch& a, const RuleMatch& b) { return speaks_before(book_, votes, a, b); });
    finding.main = *main;
    finding.also.erase(main);
    finding.from_cues = finding.main.rule->kind == Kind::kCue;
    clauses(finding);
    if (!finding.clauses.empty()) out_.findings.push_back(std::move(finding));
  }

  /// Clauses with a shape, else with a strong cue, else all that are not cleared.
  void clauses(Finding& finding) const {
    auto add = [&](auto counts) {
      auto take = [&](const RuleMatch& match) {
        if (counts(match) && !cleared_[match.clause]) finding.clauses.push_back(match.clause);
      };
      take(finding.main);
      for (const RuleMatch& match : finding.also) take(match);
    };
    add([](const RuleMatch& match) { return match.rule->kind == Kind::kShape; });
    if (finding.clauses.empty())
      add([&](const RuleMatch& match) { return book_.weight(*match.rule, match.pattern) >= kStrongCue; });
    const language::Sentence& sentence = out_.reading.sentences[finding.sentence];
    for (uint32_t c = sentence.first_clause; finding.clauses.empty() && c < sentence.last_clause;
         ++c) {
      if (!cleared_[c]) finding.clauses.push_back(c);
    }
    std::sort(finding.clauses.begin(), finding.clauses.end());
    finding.clauses.erase(std::unique(finding.clauses.begin(), finding.clauses.end()),
                          finding.clauses.end());
  }

  const Book& book_;
  double limit_;
  const std::vector<bool>& cleared_;
  Judgement& out_;
  Phrases paragraph_;  // of the cues in the paragraph that is judged
  Phrases sentence_;   // the same of a sentence
  std::vector<double> own_;  // by sentence of the paragraph
};

}  // namespace

void judge_heat(const Book& book, rules::Sensitivity sensitivity, const std::vector<bool>& cleared,
                Judgement& out) {
  Sentences(book, threshold(book, sensitivity), cleared, out).judge();
}

}  // namespace gently::match
