// Patterns that parse and still cannot be meant: those that match nearly every message, and those that match none.
#pragma once

#include <optional>

#include "rules/pattern.h"

namespace gently::rules {

/// The first fault found, with the pattern as excerpt and a caret; nothing when the pattern makes sense.
std::optional<Error> senseless(const language::Lexicon& lexicon, const Pattern& pattern);

}  // namespace gently::rules
