// Numbers, times, dates, durations, amounts, names and links: what a rewording must not lose. And numbers that are no
// facts ("ten times"), which it may.
#pragma once

#include "language/draft.h"

namespace gently::language {

/// Fills `reading.entities` and the tags kTime, kAmount, kHyperbole. Needs classes, names and clause breaks.
void find_entities(Draft& draft);

}  // namespace gently::language
