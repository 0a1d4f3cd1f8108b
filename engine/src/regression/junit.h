// Test results in the XML that build servers read.
#pragma once

#include <string>

#include "regression/rule_tests.h"

namespace gently::regression {

/// One suite a rule; known gaps count as skipped, mended ones as passed.
std::string junit(const RuleTestReport& report);

}  // namespace gently::regression
