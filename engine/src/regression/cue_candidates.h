// Runs of words that could become cues: short, readable patterns without names, places or topics.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/lexicon.h"
#include "language/reading.h"

namespace gently::regression {

/// A word that names what a message is about; written "*milk" among candidates.
bool is_topic(std::string_view candidate);

/// The candidate as a pattern.
std::string_view phrase_of(std::string_view candidate);

/// Patterns (in the rule language) that match the sentence, each once, sorted: single words and
/// forms, runs of two to four, pairs with a gap, with clause edges and marks. Content nouns, names
/// and unknown words part the runs; such nouns stand alone. In runs of up to six, words that carry a
/// topic stand as their class: “you have time for {noun}”.
std::vector<std::string> cue_candidates(const language::Lexicon& lexicon,
                                        const language::Reading& reading, uint32_t sentence);

}  // namespace gently::regression
