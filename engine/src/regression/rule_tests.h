// The tests that stand inside rules: exact answers, firing and silent examples, proven exceptions, known gaps.
#pragma once

#include <string>
#include <vector>

#include "gently/gently.h"
#include "regression/selection.h"
#include "rules/rule.h"

namespace gently::regression {

/// One check of one rule.
struct Case {
  enum class Kind : unsigned char { kRewrites, kClean, kFires, kSilent, kUnless, kProof, kTodo };
  enum class State : unsigned char { kPassed, kFailed, kKnownGap, kMended };  // kMended: a `todo` entry that now passes
  Kind kind = Kind::kRewrites;
  State state = State::kPassed;
  std::string rule;
  std::string path;
  int line = 0;
  std::string input;
  std::string expected;
  std::string got;
};
std::string_view name(Case::Kind kind);

struct RuleTestReport {
  std::vector<Case> cases;         // by rule, in the order of the file
  std::vector<std::string> thin;   // rules with fewer examples than they need, and why

  size_t count(Case::State state) const;
};

/// Runs the tests of the rules selected. Each answer of `rewrites`, with all its alternatives, goes through the whole book
/// again. An exception is proven when its example fires once the exception is taken out of the rule.
RuleTestReport run_rule_tests(const Engine& engine, const Selection& selection);

/// Whether `text` sets off the rule at the keenest sensitivity.
bool sets_off(const Engine& engine, const rules::Rule& rule, const std::string& text);

}  // namespace gently::regression
