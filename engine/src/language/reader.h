// Reading: bytes in, Reading out. Intake, words and sentences come from the text floor; normal words, clauses,
// names, times and features are added here.
#pragma once

#include <string_view>

#include "language/lexicon.h"
#include "language/reading.h"

namespace gently::language {

/// Reads any bytes. Text that is not valid UTF-8 gives a Reading without items. Linear in the length; thread safe.
/// The result's `text` is a view of the argument.
Reading read(const Lexicon& lexicon, std::string_view text);

/// Reads a rule pattern's or set member's words with the same normal forms ("you don't" gives you do not), without context.
std::vector<std::string> normal_words(const Lexicon& lexicon, std::string_view phrase);

}  // namespace gently::language
