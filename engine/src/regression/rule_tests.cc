#include "regression/rule_tests.h"

#include <algorithm>

#include "engine/parts.h"

namespace gently::regression {
namespace {

using rules::Kind;
using rules::Rule;
using rules::TestCase;

class Runner {
 public:
  Runner(const Engine& engine, RuleTestReport& report) : engine_(engine), report_(report) {}

  void run(const Rule& rule) {
    for (const TestCase& test : rule.tests.rewrites) rewrites(rule, test, false);
    for (const TestCase& test : rule.tests.fires) expect(rule, test, test.in, fires(rule, test.in), "to set off the rule", "silence");
    for (const TestCase& test : rule.tests.silent) expect(rule, test, test.in, !fires(rule, test.in), "silence", "the rule is set off");
    for (const rules::Exception& exception : rule.unless) {
      TestCase test;
      test.line = exception.line;
      expect(rule, test, exception.example, !fires(rule, exception.example), "silence, through this exception", "the rule is set off");
    }
    for (const TestCase& test : rule.tests.todo) todo(rule, test);
  }

 private:
  Result rephrase(const TestCase& test) const {
    Context context;
    context.relation = std::string(name(test.relation));
    return engine_.rephrase(test.in, context);
  }

  void rewrites(const Rule& rule, const TestCase& test, bool known) {
    Result result = rephrase(test);
    if (result.rephrased == test.out) ++report_.passed;
    else fail(rule, test, test.in, test.out, result.hint ? "(no rewording: " + *result.hint + ")" : result.rephrased, known);
  }

  bool fires(const Rule& rule, const std::string& text) const {
    match::JudgeOptions keen;
    keen.sensitivity = rules::Sensitivity::kKeen;
    match::Judgement judgement = engine_.parts().judge.find(text, keen);
    auto is = [&](const match::RuleMatch& match) { return match.rule == &rule; };
    if (rule.kind == Kind::kBoundary) return judgement.kept == &rule || std::any_of(judgement.frozen.begin(), judgement.frozen.end(), is);
    if (rule.kind == Kind::kGuard) return std::any_of(judgement.silenced_by.begin(), judgement.silenced_by.end(), is);
    if (rule.kind == Kind::kContinuation) return !judgement.continuations.empty();
    return std::any_of(judgement.findings.begin(), judgement.findings.end(), [&](const match::Finding& finding) {
      return is(finding.main) || std::any_of(finding.also.begin(), finding.also.end(), is);
    });
  }

  void expect(const Rule& rule, const TestCase& test, const std::string& input, bool held, std::string expected, std::string got) {
    if (held) ++report_.passed;
    else fail(rule, test, input, std::move(expected), std::move(got), false);
  }

  void todo(const Rule& rule, const TestCase& test) {
    bool passes = test.out.empty() ? fires(rule, test.in) : rephrase(test).rephrased == test.out;
    if (passes) report_.mended.push_back(rule.id + ": " + test.in);
    else ++report_.known_gaps;
  }

  void fail(const Rule& rule, const TestCase& test, const std::string& input, std::string expected, std::string got, bool known) {
    report_.failures.push_back({rule.id, rule.path, test.line, input, std::move(expected), std::move(got), known});
  }

  const Engine& engine_;
  RuleTestReport& report_;
};

}  // namespace

RuleTestReport run_rule_tests(const Engine& engine, const std::string& select) {
  RuleTestReport report;
  Runner runner(engine, report);
  for (const Rule& rule : engine.parts().book.rules) {
    if (rule.id.find(select) != std::string::npos) runner.run(rule);
  }
  return report;
}

}  // namespace gently::regression
