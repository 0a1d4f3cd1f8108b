// Words as the lexicon knows them: contractions opened, chat spelling resolved by its neighbours, stretched letters
// reduced. Every word keeps the bytes it came from.
#pragma once

#include <span>

#include "language/draft.h"

namespace gently::language {

/// Turns tokens into the draft's items.
void expand(std::span<const Token> tokens, Draft& draft);

}  // namespace gently::language
