// Closed lists that the finder of times asks.
#pragma once

#include "language/string_map.h"

namespace gently::language {

/// mon, tues …
const StringSet& short_weekdays();
/// one … twelve: hours of the clock.
const StringSet& small_numbers();
/// ten, hundreds, umpteen, 1000 …: before "times" no number is meant.
const StringSet& exaggerations();

}  // namespace gently::language
