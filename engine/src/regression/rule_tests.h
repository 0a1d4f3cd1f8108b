// The tests that stand inside rules: exact answers, silent examples, firing examples, known gaps.
#pragma once

#include <string>
#include <vector>

#include "gently/gently.h"

namespace gently::regression {

struct Failure {
  std::string rule;   // id
  std::string path;   // file:line of the test
  int line = 0;
  std::string input;
  std::string expected;
  std::string got;
  bool known = false;  // under `todo`: reported, never a failure
};

struct RuleTestReport {
  size_t passed = 0;
  size_t known_gaps = 0;
  std::vector<Failure> failures;       // without known gaps
  std::vector<std::string> mended;     // `todo` entries that now pass
};

/// Runs the tests of every rule whose id holds `select` (empty: all).
RuleTestReport run_rule_tests(const Engine& engine, const std::string& select);

}  // namespace gently::regression
