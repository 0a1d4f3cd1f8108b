// The exact answers in rule files, brought up to date for review.
#pragma once

#include <string>

namespace gently::regression {

/// Replaces the `out:` of the test whose entry begins at `line` (from 1) of a rule file. False when it is not written on one
/// line: then nothing is changed.
bool update_golden(std::string& file, int line, const std::string& answer);

}  // namespace gently::regression
