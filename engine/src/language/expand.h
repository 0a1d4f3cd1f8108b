// Words as the lexicon knows them: contractions opened, chat spelling resolved by its neighbours, stretched letters
// reduced. Every word keeps the bytes it came from.
#pragma once

#include "language/draft.h"

namespace gently::language {

/// Turns the draft's tokens into its items.
void expand(Draft& draft);

}  // namespace gently::language
