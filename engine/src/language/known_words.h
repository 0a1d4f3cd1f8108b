// Gathers what the tables of a lexicon say of single words.
#pragma once

#include "language/lexicon.h"

namespace gently::language {

/// Call when all other tables are filled.
void gather_known_words(Lexicon::Data& data, const Lexicon& lexicon);

}  // namespace gently::language
