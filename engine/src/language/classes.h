// Word classes: everything the lexicon says a word can be, less what its neighbours rule out; then the lemma.
#pragma once

#include "language/draft.h"

namespace gently::language {

/// Sets tags and lemma of all words. Needs sentence breaks.
void classify(Draft& draft);

}  // namespace gently::language
