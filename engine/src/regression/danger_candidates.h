// Runs of words that could hint at danger, or speak against it: short patterns with the words that a topic is told by.
#pragma once

#include <string>
#include <vector>

#include "language/lexicon.h"
#include "language/reading.h"

namespace gently::regression {

/// Patterns (in the rule language) that match the sentence, each once, sorted: words and forms, runs of two to four with
/// clause edges and marks, pairs with a gap of up to five words, and those of `sets` that a word is of. Names stand as
/// {any-name}, figures as {digit}.
std::vector<std::string> danger_candidates(const language::Lexicon& lexicon, const std::vector<std::string>& sets,
                                           const language::Reading& reading, uint32_t sentence);

}  // namespace gently::regression
