#include "regression/rule_tests.h"

#include <algorithm>

#include "engine/parts.h"

namespace gently::regression {
namespace {

using rules::Kind;
using rules::Rule;
using rules::TestCase;

constexpr size_t kGuardExamples = 10;  // firing, and as many silent
constexpr size_t kTestedAlternatives = 6;

class Runner {
 public:
  Runner(const Engine& engine, const Selection& selection, RuleTestReport& report)
      : engine_(engine), selection_(selection), report_(report) {}

  void run(const Rule& rule) {
    for (const TestCase& test : rule.tests.rewrites) {
      if (taken(test.in)) rewrites(rule, test);
    }
    for (const TestCase& test : rule.tests.fires) {
      if (taken(test.in)) add(Case::Kind::kFires, rule, test, sets_off(engine_, rule, test.in), "to set off the rule", "silence");
    }
    for (const TestCase& test : rule.tests.silent) {
      if (taken(test.in)) add(Case::Kind::kSilent, rule, test, !sets_off(engine_, rule, test.in), "silence", "the rule is set off");
    }
    for (const rules::Exception& exception : rule.unless) {
      if (taken(exception.example)) unless(rule, exception);
    }
    for (const TestCase& test : rule.tests.todo) {
      if (taken(test.in)) todo(rule, test);
    }
    const bool guard = rule.kind == Kind::kGuard;
    if (guard && (rule.tests.fires.size() < kGuardExamples || rule.tests.silent.size() < kGuardExamples)) {
      report_.thin.push_back(rule.id + ": a guard needs " + std::to_string(kGuardExamples) + " firing and " + std::to_string(kGuardExamples) + " silent examples; it has " +
                             std::to_string(rule.tests.fires.size()) + " and " + std::to_string(rule.tests.silent.size()));
    }
  }

 private:
  bool taken(const std::string& text) const { return text.find(selection_.text) != std::string::npos; }

  Result rephrase(const TestCase& test, size_t alternatives) const {
    Context context;
    context.relation = std::string(rules::name(test.relation));
    context.alternatives = alternatives;
    return engine_.rephrase(test.in, context);
  }

  void rewrites(const Rule& rule, const TestCase& test) {
    Result result = rephrase(test, kTestedAlternatives);
    add(Case::Kind::kRewrites, rule, test, result.rephrased == test.out, test.out, result.hint ? "(no rewording: " + *result.hint + ")" : result.rephrased);
    Context context;
    context.relation = std::string(rules::name(test.relation));
    for (const Alternative& alternative : result.alternatives) {
      Result again = engine_.rephrase(alternative.text, context);
      const bool clean = again.rephrased == alternative.text && (again.outcome == Outcome::kUnchanged || again.outcome == Outcome::kKept);
      std::string by = again.findings.empty() ? std::string(gently::name(again.outcome)) : again.findings.front().rule;
      if (!clean) add(Case::Kind::kClean, rule, test, false, "its answer to come back unchanged: " + alternative.text, by + ": " + again.rephrased);
    }
  }

  void unless(const Rule& rule, const rules::Exception& exception) {
    TestCase test;
    test.in = exception.example;
    test.line = exception.line;
    add(Case::Kind::kUnless, rule, test, !sets_off(engine_, rule, test.in), "silence, through this exception", "the rule is set off");
    const bool fires = engine_.parts().judge.meets(test.in, rule, &exception);
    add(Case::Kind::kProof, rule, test, fires, "to set off the rule once this exception is taken out", "silence all the same: the exception proves nothing");
  }

  void todo(const Rule& rule, const TestCase& test) {
    const bool passes = test.out.empty() ? sets_off(engine_, rule, test.in) : rephrase(test, 1).rephrased == test.out;
    add(Case::Kind::kTodo, rule, test, true, test.out, "");
    report_.cases.back().state = passes ? Case::State::kMended : Case::State::kKnownGap;
  }

  void add(Case::Kind kind, const Rule& rule, const TestCase& test, bool held, std::string expected, std::string got) {
    report_.cases.push_back({kind, held ? Case::State::kPassed : Case::State::kFailed, rule.id, rule.path, test.line, test.in, std::move(expected), std::move(got)});
  }

  const Engine& engine_;
  const Selection& selection_;
  RuleTestReport& report_;
};

}  // namespace

std::string_view name(Case::Kind kind) {
  switch (kind) {
    case Case::Kind::kRewrites: return "rewrites";
    case Case::Kind::kClean: return "clean";
    case Case::Kind::kFires: return "fires";
    case Case::Kind::kSilent: return "silent";
    case Case::Kind::kUnless: return "unless";
    case Case::Kind::kProof: return "unless, proof";
    case Case::Kind::kTodo: return "todo";
  }
  return "";
}

size_t RuleTestReport::count(Case::State state) const {
  return static_cast<size_t>(std::count_if(cases.begin(), cases.end(), [&](const Case& one) { return one.state == state; }));
}

bool sets_off(const Engine& engine, const Rule& rule, const std::string& text) {
  match::JudgeOptions keen;
  keen.sensitivity = rules::Sensitivity::kKeen;
  const match::Judgement judgement = engine.parts().judge.find(text, keen);
  auto is = [&](const match::RuleMatch& match) { return match.rule == &rule; };
  auto any = [&](const std::vector<match::RuleMatch>& list) { return std::any_of(list.begin(), list.end(), is); };
  if (rule.kind == Kind::kBoundary) return any(judgement.boundaries) || any(judgement.frozen) || any(judgement.signs);
  if (rule.kind == Kind::kGuard) return any(judgement.guards);
  if (rule.kind == Kind::kContinuation) return !judgement.continuations.empty();
  if (!rule.when.after_hurtful && any(judgement.matches)) return true;
  return std::any_of(judgement.findings.begin(), judgement.findings.end(), [&](const match::Finding& finding) { return is(finding.main) || any(finding.also); });
}

RuleTestReport run_rule_tests(const Engine& engine, const Selection& selection) {
  RuleTestReport report;
  Runner runner(engine, selection, report);
  for (const Rule& rule : engine.parts().book.rules) {
    if (selection.takes(rule)) runner.run(rule);
  }
  return report;
}

}  // namespace gently::regression
