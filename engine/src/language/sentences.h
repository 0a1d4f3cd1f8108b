// Sentence breaks: after . ! ? … and emoji runs also before lower case, at line ends, never after an abbreviation or
// inside a number, time or initials.
#pragma once

#include "language/draft.h"

namespace gently::language {

/// Fills `draft.sentence_break`.
void break_sentences(Draft& draft);

}  // namespace gently::language
