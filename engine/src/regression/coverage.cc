#include "regression/coverage.h"

#include <algorithm>
#include <set>

#include "engine/parts.h"
#include "regression/pattern_parts.h"

namespace gently::regression {
namespace {

using rules::Kind;
using rules::Rule;

constexpr size_t kMostContexts = 12;
constexpr size_t kMostPartContexts = 3;
constexpr uint32_t kAround = 2;  // words
constexpr size_t kAlternatives = 6;

/// A pattern or exception with its choices still to be seen.
struct Part {
  const Rule* rule = nullptr;
  const rules::Pattern* pattern = nullptr;
  int line = 0;
  bool exception = false;
  size_t tests = 0, messages = 0;  // that met it
  std::vector<std::string> contexts;
  std::vector<PatternPart> unseen;
  size_t choices = 0;
  std::vector<std::string> sets;
};

class Measure {
 public:
  Measure(const Engine& engine, Probes& probes, const Selection& selection) : engine_(engine), book_(engine.parts().book), probes_(probes), selection_(selection) {
    for (const Rule& rule : book_.rules) {
      if (!selection.takes(rule)) continue;
      row_[&rule] = out_.rules.size();
      out_.rules.push_back({rule.id, rule.path, 0, 0, {}});
      for (const rules::Pattern& pattern : rule.match) add_part(rule, pattern, pattern.line, false);
      for (const rules::Exception& exception : rule.unless) add_part(rule, exception.match, exception.line, true);
    }
  }

  void tests() {
    for (const Rule& rule : book_.rules) {
      for (const auto* list : {&rule.tests.rewrites, &rule.tests.fires, &rule.tests.silent}) {
        for (const rules::TestCase& test : *list) look(test.in, test.relation, nullptr);
      }
      for (const rules::Exception& exception : rule.unless) look(exception.example, rules::Relation::kUnknown, nullptr);
    }
  }

  void message(const Message& message) { look(message.text, message.relation, &message); }

  Coverage take() {
    for (const auto& [rule, row] : row_) {
      if (rule->kind == Kind::kPair && pinned(*rule)) ++out_.rules[row].tests;  // a pair is known by what it says
    }
    for (Part& part : parts_) part_gaps(part);
    member_gaps();
    answer_gaps();
    std::stable_sort(out_.gaps.begin(), out_.gaps.end(), [](const Gap& a, const Gap& b) { return std::tie(a.path, a.line) < std::tie(b.path, b.line); });
    return std::move(out_);
  }

 private:
  void add_part(const Rule& rule, const rules::Pattern& pattern, int line, bool exception) {
    Rule probe = rule;
    probe.match = {pattern};
    probe.unless.clear();
    if (exception) probe.where.clear(), probe.when = {};
    probes_.add(std::move(probe));
    Part part{&rule, &pattern, line, exception, 0, 0, {}, parts_of(pattern), 0, sets_of(pattern, book_.lexicon)};
    part.choices = part.unseen.size();
    for (const std::string& set : part.sets) members_[set];
    parts_.push_back(std::move(part));
  }

  void look(const std::string& text, rules::Relation relation, const Message* message) {
    const std::set<const Rule*> continuing = patterns(text, message);
    Context context;
    context.relation = std::string(rules::name(relation));
    context.alternatives = kAlternatives;
    const match::Judgement judgement = engine_.parts().judge.find(text, resolve(book_, context).judge);
    std::set<const Rule*> fired;
    if (judgement.kept != nullptr) note(*judgement.kept, judgement, nullptr, message, fired);
    // A boundary or guard fires where it matches, though another one may have spoken first.
    for (const auto* list : {&judgement.boundaries, &judgement.frozen, &judgement.signs, &judgement.matches, &judgement.guards, &judgement.silenced_by}) {
      for (const match::RuleMatch& match : *list) note(*match.rule, judgement, &match, message, fired);
    }
    if (!judgement.continuations.empty()) {
      for (const Rule* rule : continuing) note(*rule, judgement, nullptr, message, fired);
    }
    if (judgement.findings.empty() || judgement.kept != nullptr) return;
    for (const Alternative& alternative : engine_.rephrase(text, context).alternatives) {
      for (const Provenance& piece : alternative.provenance) {
        if (piece.origin == Provenance::Origin::kRule) said_.emplace(piece.path, piece.line);
      }
    }
  }

  /// Returns the continuations whose patterns match.
  std::set<const Rule*> patterns(const std::string& text, const Message* message) {
    std::set<const Rule*> continuing;
    std::set<size_t> met;
    const Probes::Found found = probes_.find(text);
    for (const Probes::Hit& hit : found.hits) {
      Part& part = parts_[hit.probe];
      if (part.exception && !overlaps_match(found.hits, hit, part)) continue;
      if (met.insert(hit.probe).second) {
        ++(message == nullptr ? part.tests : part.messages);
        if (message != nullptr && !message->sealed() && part.contexts.size() < kMostPartContexts) part.contexts.push_back(message->text);
      }
      if (part.rule->kind == Kind::kContinuation && !part.exception) continuing.insert(part.rule);
      std::erase_if(part.unseen, [&](const PatternPart& choice) { return stands_in(choice.elements, found.reading, hit.first, hit.last, book_.lexicon); });
      for (const std::string& set : part.sets) {
        for (uint32_t i = hit.first; i < hit.last; ++i) {
          const language::Item& item = found.reading.items[i];
          for (const std::string& word : {item.text, item.lemma}) {
            if (book_.lexicon.in_set(set, word)) members_[set].insert(word);
          }
        }
      }
    }
    return continuing;
  }

  bool overlaps_match(const std::vector<Probes::Hit>& hits, const Probes::Hit& exception, const Part& part) const {
    return std::any_of(hits.begin(), hits.end(), [&](const Probes::Hit& hit) {
      const Part& other = parts_[hit.probe];
      return other.rule == part.rule && !other.exception && hit.first < exception.last && exception.first < hit.last;
    });
  }

  void note(const Rule& rule, const match::Judgement& judgement, const match::RuleMatch* match, const Message* message, std::set<const Rule*>& fired) {
    auto row = row_.find(&rule);
    if (row == row_.end()) return;
    RuleCoverage& coverage = out_.rules[row->second];
    if (fired.insert(&rule).second) ++(message == nullptr ? coverage.tests : coverage.messages);
    if (message == nullptr || message->sealed() || match == nullptr || coverage.contexts.size() >= kMostContexts) return;
    const auto& items = judgement.reading.items;
    const uint32_t first = match->first < kAround ? 0 : match->first - kAround;
    const uint32_t last = std::min<uint32_t>(match->last + kAround, static_cast<uint32_t>(items.size()));
    auto bytes = [&](uint32_t a, uint32_t b) { return a >= b ? std::string() : std::string(judgement.reading.text.substr(items[a].source.begin, items[b - 1].source.end - items[a].source.begin)); };
    std::string before = bytes(first, match->first), after = bytes(match->last, last);
    coverage.contexts.push_back((before.empty() ? "" : before + " ") + "[" + bytes(match->first, match->last) + "]" + (after.empty() ? "" : " " + after));
  }

  void count(const std::string& what, bool exercised, const std::string& path, int line, const std::string& rule, std::string part) {
    auto& total = out_.totals[what];
    ++total.second;
    if (exercised) ++total.first;
    else out_.gaps.push_back({what, path, line, rule, std::move(part)});
  }

  bool pinned(const Rule& rule) const {
    return std::any_of(rule.say.begin(), rule.say.end(), [&](const rules::Say& say) {
      return said_.contains({say.tell.path, say.tell.line}) || said_.contains({say.ask.path, say.ask.line});
    });
  }

  void part_gaps(const Part& part) {
    const Rule& rule = *part.rule;
    const std::string what = part.exception ? "exception" : "pattern";
    const bool met = part.tests + part.messages > 0;
    out_.parts.push_back({what, rule.path, part.line, rule.id, part.pattern->source, part.tests, part.messages, part.contexts});
    count(what, met, rule.path, part.line, rule.id, part.pattern->source);
    auto& total = out_.totals["choice"];
    total.second += part.choices;
    total.first += part.choices - part.unseen.size();
    if (!met) return;  // said already
    for (const PatternPart& choice : part.unseen) out_.gaps.push_back({"choice", rule.path, part.line, rule.id, choice.what});
  }

  void member_gaps() {
    for (const auto& [set, seen] : members_) {
      const std::vector<std::string>& all = *book_.lexicon.set(set);
      auto& total = out_.totals["set member"];
      std::string unseen;
      size_t missing = 0;
      for (const std::string& member : all) {
        if (member.find(' ') != std::string::npos) continue;
        ++total.second;
        if (seen.contains(member)) ++total.first;
        else ++missing, unseen += (unseen.empty() ? "" : ", ") + member;
      }
      if (missing > 0) out_.gaps.push_back({"set member", "words", 0, "{" + set + "}", unseen});
    }
  }

  void says(const std::vector<rules::Say>& list, const std::string& id) {
    for (const rules::Say& say : list) {
      const rules::Template& text = say.tell.empty() ? say.ask : say.tell;
      bool exercised = said_.contains({text.path, text.line});
      // An answer that is all slots brings no words of its own to be known by.
      const bool own_words = std::any_of(text.segments.begin(), text.segments.end(), [](const rules::Segment& s) { return s.kind == rules::Segment::Kind::kLiteral; });
      if (own_words) count("answer", exercised, text.path, text.line, id, text.source);
    }
  }

  void asks(const std::vector<rules::Ask>& list, const std::string& id) {
    for (const rules::Ask& ask : list) count("ask", said_.contains({ask.text.path, ask.text.line}), ask.text.path, ask.text.line, id, ask.text.source);
  }

  void answer_gaps() {
    for (const Rule& rule : book_.rules) {
      if (selection_.takes(rule)) says(rule.say, rule.id);
    }
    if (!selection_.rule.empty() || !selection_.label.empty()) return;
    for (const rules::Answers& answers : book_.answers) {
      says(answers.say, answers.id);
      asks(answers.asks, answers.id);
    }
    for (const rules::Topic& topic : book_.topics) asks(topic.asks, topic.id);
  }

  const Engine& engine_;
  const rules::Book& book_;
  Probes& probes_;
  const Selection& selection_;
  std::vector<Part> parts_;  // by probe
  std::map<const Rule*, size_t> row_;
  std::map<std::string, std::set<std::string>> members_;  // by set: those seen
  std::set<std::pair<std::string, int>> said_;            // file and line of words that were said
  Coverage out_;
};

}  // namespace

size_t Coverage::silent_rules() const {
  return static_cast<size_t>(std::count_if(rules.begin(), rules.end(), [](const RuleCoverage& rule) { return rule.tests + rule.messages == 0; }));
}

Coverage measure_coverage(const Engine& engine, Probes& probes, std::span<const Message> messages, const Selection& selection) {
  Measure measure(engine, probes, selection);
  measure.tests();
  for (const Message& message : messages) measure.message(message);
  return measure.take();
}

}  // namespace gently::regression
