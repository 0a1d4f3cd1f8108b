#include "regression/rule_lint.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/parts.h"

namespace gently::regression {
namespace {

using rules::Kind;
using rules::Rule;

class Linter {
 public:
  explicit Linter(const Engine& engine) : book_(engine.parts().book), judge_(engine.parts().judge) {}

  void run() {
    ids();
    patterns();
    for (const Rule& rule : book_.rules) {
      if (!is_fitted(rule)) examples(rule);
      if (rule.kind == Kind::kShape) {
        if (rule.why.empty()) add(Remark::Kind::kNoReason, rule, rule.line, "“why” is missing; the writer sees it");
        speaks(rule);
      }
    }
  }

  void sayings(const std::vector<Saying>& list) {
    for (const Saying& saying : list) {
      if (!saying.fault.empty()) out_.push_back({Remark::Kind::kSaying, saying.path, saying.line, saying.of, saying.fault + ": " + saying.text});
    }
  }

  std::vector<Remark> take() {
    std::stable_sort(out_.begin(), out_.end(), [](const Remark& a, const Remark& b) { return std::tie(a.path, a.line) < std::tie(b.path, b.line); });
    return std::move(out_);
  }

 private:
  void add(Remark::Kind kind, const Rule& rule, int line, std::string message) { out_.push_back({kind, rule.path, line, rule.id, std::move(message)}); }

  /// The phrases of cues and hints are fitted; the corpus is their test.
  static bool is_fitted(const Rule& rule) { return rule.kind == Kind::kCue || rule.is_hint(); }

  void ids() {
    std::map<std::string, const Rule*> rules;
    for (const Rule& rule : book_.rules) {
      auto [it, fresh] = rules.emplace(rule.id, &rule);
      if (!fresh) add(Remark::Kind::kReusedId, rule, rule.line, "“" + rule.id + "” is the name of a rule in " + it->second->path + " too");
    }
    std::set<std::string> topics;
    for (const rules::Topic& topic : book_.topics) {
      if (!topics.insert(topic.id).second) out_.push_back({Remark::Kind::kReusedId, topic.path, topic.line, topic.id, "two cards are called “" + topic.id + "”"});
    }
  }

  void patterns() {
    std::map<std::string, std::pair<const Rule*, int>> seen;
    for (const Rule& rule : book_.rules) {
      if (rule.kind == Kind::kGuard || rule.is_hint()) continue;
      for (const rules::Pattern& pattern : rule.match) {
        auto [it, fresh] = seen.emplace(pattern.source, std::pair(&rule, pattern.line));
        if (!fresh) add(Remark::Kind::kSamePattern, rule, pattern.line, "“" + pattern.source + "” stands in " + it->second.first->path + ":" + std::to_string(it->second.second) + " too");
      }
    }
  }

  void examples(const Rule& rule) {
    const bool fires = !rule.tests.rewrites.empty() || !rule.tests.fires.empty();
    if (!fires) add(Remark::Kind::kMissingTests, rule, rule.line, "no example that fires: add one to “rewrites” or “fires”");
    if (rule.kind != Kind::kPair && rule.tests.silent.empty()) add(Remark::Kind::kMissingTests, rule, rule.line, "no silent example: add a sentence that looks alike and is none");
  }

  /// Which rule has the word on the examples of this one.
  void speaks(const Rule& rule) {
    std::map<std::string, size_t> others;
    bool first = false;
    size_t examples = 0;
    for (const auto* list : {&rule.tests.rewrites, &rule.tests.fires}) {
      for (const rules::TestCase& test : *list) {
        match::JudgeOptions options;
        options.relation = test.relation;
        options.sensitivity = rules::Sensitivity::kKeen;
        const match::Judgement judgement = judge_.find(test.in, options);
        ++examples;
        for (const match::Finding& finding : judgement.findings) {
          const Rule& main = *finding.main.rule;
          const bool among = std::any_of(finding.also.begin(), finding.also.end(), [&](const match::RuleMatch& match) { return match.rule == &rule; });
          first = first || &main == &rule;
          if (!among || &main == &rule) continue;
          ++others[main.id];
          if (main.label != rule.label) add(Remark::Kind::kOverlapping, rule, test.line, main.id + " speaks first on “" + test.in + "”");
        }
      }
    }
    if (examples == 0 || first || others.empty()) return;
    std::string by;
    for (const auto& [id, count] : others) by += (by.empty() ? "" : ", ") + id;
    add(Remark::Kind::kShadowed, rule, rule.line, "on none of its examples does it speak; before it come " + by);
  }

  const rules::Book& book_;
  const match::Judge& judge_;
  std::vector<Remark> out_;
};

}  // namespace

std::string_view name(Remark::Kind kind) {
  switch (kind) {
    case Remark::Kind::kMissingTests: return "missing test";
    case Remark::Kind::kNoReason: return "no reason";
    case Remark::Kind::kReusedId: return "reused name";
    case Remark::Kind::kSamePattern: return "same pattern";
    case Remark::Kind::kShadowed: return "shadowed";
    case Remark::Kind::kOverlapping: return "overlapping";
    case Remark::Kind::kSaying: return "answer";
  }
  return "";
}

std::vector<Remark> lint_rules(const Engine& engine, const std::vector<Saying>& sayings) {
  Linter linter(engine);
  linter.run();
  linter.sayings(sayings);
  return linter.take();
}

}  // namespace gently::regression
