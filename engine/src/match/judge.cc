#include "match/judge.h"

#include <algorithm>
#include <tuple>

#include "language/reader.h"
#include "match/features.h"
#include "match/heat.h"
#include "match/pattern_table.h"

namespace gently::match {
namespace {

using rules::Book;
using rules::Kind;
using rules::Rule;
using rules::Topic;

}  // namespace

struct Judge::Tables {
  explicit Tables(const Book& from) : book(from), symbols(from.lexicon), patterns(symbols, from.lexicon) {
    for (const Rule& rule : book.rules) {
      Skipping skipping = rule.kind == Kind::kGuard ? Skipping::kNone : Skipping::kIntensifiers;
      for (uint32_t i = 0; i < rule.match.size(); ++i) add({&rule, nullptr, Use::kMatch, i}, rule.match[i], skipping);
      for (uint32_t i = 0; i < rule.unless.size(); ++i) add({&rule, nullptr, Use::kUnless, i}, rule.unless[i].match, skipping);
      for (uint32_t i = 0; i < rule.where.size(); ++i) {
        if (!rule.where[i].pattern.elements.empty()) add({&rule, nullptr, Use::kWhere, i}, rule.where[i].pattern, skipping);
      }
    }
    for (const Topic& topic : book.topics) {
      auto add_all = [&](const std::vector<rules::Pattern>& list, Use use) {
        for (uint32_t i = 0; i < list.size(); ++i) add({nullptr, &topic, use, i}, list[i], Skipping::kIntensifiers);
      };
      add_all(topic.head, Use::kHead);
      add_all(topic.weak, Use::kWeak);
      add_all(topic.never, Use::kNot);
    }
  }

  enum class Use : uint8_t { kMatch, kUnless, kWhere, kHead, kWeak, kNot };
  struct Owner {
    const Rule* rule;
    const Topic* topic;
    Use use;
    uint32_t index;  // into the owner's list
  };
  void add(Owner owner, const rules::Pattern& pattern, Skipping skipping) {
    patterns.add(pattern, skipping);
    owners.push_back(owner);
  }

  const Book& book;
  Symbols symbols;
  PatternTable patterns;
  std::vector<Owner> owners;  // by pattern number
};

namespace {

/// The state of one call.
class Run {
 public:
  Run(const Book& book, const JudgeOptions& options, Judgement& out) : book_(book), options_(options), out_(out) {
    const language::Reading& reading = out.reading;
    clause_of_.resize(reading.items.size());
    for (uint32_t c = 0; c < reading.clauses.size(); ++c) {
      for (uint32_t i = reading.clauses[c].first; i < reading.clauses[c].last; ++i) clause_of_[i] = c;
    }
  }

  RuleMatch place(const Rule& rule, uint32_t pattern, const PatternMatch& match) const {
    uint32_t clause = clause_of_[match.first];
    return {&rule, pattern, clause, out_.reading.clauses[clause].sentence, match.first, match.last, match.captures};
  }

  void add(RuleMatch match) {
    if (std::find(options_.muted.begin(), options_.muted.end(), match.rule->id) != options_.muted.end()) return;
    matches.push_back(std::move(match));
  }

  void judge() {
    apply_exceptions();
    boundaries();
    if (out_.kept != nullptr) return;
    guards();
    heat();
    continuations();
  }

  std::vector<RuleMatch> matches;
  struct Silencer {
    const Rule* rule;
    uint32_t first, last;
  };
  std::vector<Silencer> exceptions;
  struct Constraint {  // where a `where` pattern matched
    const Rule* rule;
    uint32_t index, first, last;
  };
  std::vector<Constraint> constraints;

 private:
  bool where_holds(const RuleMatch& match) const {
    for (uint32_t i = 0; i < match.rule->where.size(); ++i) {
      const rules::Where& where = match.rule->where[i];
      auto capture = std::find_if(match.captures.begin(), match.captures.end(), [&](const Capture& c) { return c.name == where.capture; });
      if (capture == match.captures.end()) continue;
      using Test = rules::Where::Test;
      if (where.test == Test::kMax) {
        if (capture->last - capture->first > where.max) return false;
        continue;
      }
      bool inside = false, begins = false;
      for (const Constraint& hit : constraints) {
        if (hit.rule != match.rule || hit.index != i || hit.first < capture->first || hit.last > capture->last) continue;
        inside = true;
        begins = begins || hit.first == capture->first;
      }
      if ((where.test == Test::kHas && !inside) || (where.test == Test::kLacks && inside) ||
          (where.test == Test::kBegins && !begins) || (where.test == Test::kNotBegins && begins)) {
        return false;
      }
    }
    return true;
  }

  bool when_holds(const RuleMatch& match) const {
    const rules::When& when = match.rule->when;
    if (!rules::allows(when.relations, options_.relation)) return false;
    if (when.alone && out_.reading.sentences.size() > 1) return false;
    for (const std::string& feature : when.with) {
      if (!has_feature(out_.reading, match.sentence, feature, book_.lexicon)) return false;
    }
    for (const std::string& feature : when.without) {
      if (has_feature(out_.reading, match.sentence, feature, book_.lexicon)) return false;
    }
    return true;
  }

  void silence(RuleMatch& match, const Rule* by) {
    RuleMatch silencer = match;
    silencer.rule = by;
    out_.silenced_by.push_back(std::move(silencer));
    out_.guarded.push_back(match);
  }

  void apply_exceptions() {
    std::erase_if(matches, [&](RuleMatch& match) {
      if (!where_holds(match) || !when_holds(match)) return true;
      for (const Silencer& exception : exceptions) {
        if (exception.rule == match.rule && exception.first < match.last && match.first < exception.last) {
          silence(match, match.rule);
          return true;
        }
      }
      return false;
    });
  }

  void boundaries() {
    for (const RuleMatch& match : matches) {
      if (match.rule->kind != Kind::kBoundary) continue;
      if (match.rule->tier == 'B') out_.frozen.push_back(match);
      else if (out_.kept == nullptr) out_.kept = match.rule;
    }
  }

  bool frozen(uint32_t sentence) const {
    return std::any_of(out_.frozen.begin(), out_.frozen.end(), [&](const RuleMatch& m) { return m.sentence == sentence; });
  }

  void guards() {
    std::vector<RuleMatch> active;
    for (const RuleMatch& match : matches) {
      if (match.rule->kind == Kind::kGuard) active.push_back(match);
    }
    cleared_.assign(out_.reading.clauses.size(), false);
    for (const RuleMatch& guard : active) {
      for (uint32_t c = 0; c < cleared_.size(); ++c) cleared_[c] = cleared_[c] || covers(guard, c);
    }
    std::erase_if(matches, [&](RuleMatch& match) {
      if (match.rule->kind != Kind::kShape && match.rule->kind != Kind::kCue) return false;
      if (frozen(match.sentence)) return true;
      for (const RuleMatch& guard : active) {
        if (!covers(guard, match.clause)) continue;
        if (match.rule->kind == Kind::kShape) silence(match, guard.rule);
        return true;
      }
      return false;
    });
  }

  bool covers(const RuleMatch& guard, uint32_t clause) const {
    switch (guard.rule->scope) {
      case Rule::Scope::kMessage: return true;
      case Rule::Scope::kSentence: return out_.reading.clauses[clause].sentence == guard.sentence;
      default: return clause == guard.clause;
    }
  }

  void heat() {
    for (const RuleMatch& match : matches) {
      if (match.rule->kind == Kind::kShape || match.rule->kind == Kind::kCue) out_.matches.push_back(match);
    }
    std::sort(out_.matches.begin(), out_.matches.end(), [](const RuleMatch& a, const RuleMatch& b) {
      return std::tie(a.first, a.rule->id, a.last) < std::tie(b.first, b.rule->id, b.last);
    });
    judge_heat(book_, options_.sensitivity, cleared_, out_);
  }

  bool hurtful(uint32_t sentence) const {
    return std::any_of(out_.findings.begin(), out_.findings.end(), [&](const Finding& f) { return f.sentence == sentence; });
  }

  void continuations() {
    for (const RuleMatch& match : matches) {
      if (match.rule->kind != Kind::kContinuation || match.sentence == 0) continue;
      const auto& sentences = out_.reading.sentences;
      bool same_paragraph = sentences[match.sentence].paragraph == sentences[match.sentence - 1].paragraph;
      bool goes_on = hurtful(match.sentence - 1) ||
                     (!out_.continuations.empty() && out_.continuations.back() == match.sentence - 1);
      if (same_paragraph && goes_on && !hurtful(match.sentence) && !frozen(match.sentence) &&
          (out_.continuations.empty() || out_.continuations.back() != match.sentence)) {
        out_.continuations.push_back(match.sentence);
      }
    }
  }

  const Book& book_;
  const JudgeOptions& options_;
  Judgement& out_;
  std::vector<uint32_t> clause_of_;
  std::vector<bool> cleared_;  // by clause: a guard says it is calm
};

}  // namespace

Judge::Judge(const Book& book) : tables_(std::make_unique<Tables>(book)) {}
Judge::Judge(Judge&&) noexcept = default;
Judge::~Judge() = default;

Judgement Judge::find(std::string_view text, const JudgeOptions& options) const {
  const Tables& tables = *tables_;
  Judgement out;
  out.reading = language::read(tables.book.lexicon, text);
  if (out.reading.items.empty()) return out;
  const Cells cells = cells_of(out.reading, tables.symbols);
  Run run(tables.book, options, out);
  std::vector<PatternMatch> found;
  std::vector<std::pair<const Topic*, PatternMatch>> topic_nots;
  for (uint32_t number : tables.patterns.candidates(out.reading, cells)) {
    const Tables::Owner& owner = tables.owners[number];
    found.clear();
    tables.patterns[number].find_all(out.reading, cells, found);
    for (PatternMatch& match : found) {
      switch (owner.use) {
        case Tables::Use::kMatch: run.add(run.place(*owner.rule, owner.index, match)); break;
        case Tables::Use::kUnless: run.exceptions.push_back({owner.rule, match.first, match.last}); break;
        case Tables::Use::kWhere: run.constraints.push_back({owner.rule, owner.index, match.first, match.last}); break;
        case Tables::Use::kHead: out.topics.push_back({TopicHit::Strength::kHead, owner.topic, match.first, match.last}); break;
        case Tables::Use::kWeak: out.topics.push_back({TopicHit::Strength::kWeak, owner.topic, match.first, match.last}); break;
        case Tables::Use::kNot: topic_nots.emplace_back(owner.topic, match); break;
      }
    }
  }
  std::erase_if(out.topics, [&](const TopicHit& hit) {
    return std::any_of(topic_nots.begin(), topic_nots.end(), [&](const auto& no) {
      return no.first == hit.topic && no.second.first < hit.last && hit.first < no.second.last;
    });
  });
  run.judge();
  return out;
}

}  // namespace gently::match
