// Names of people, also in lower-case text, and kin words that stand as names ("Mum said").
#pragma once

#include "language/draft.h"

namespace gently::language {

/// Tags kName and kKin. Needs sentence breaks and classes.
void find_names(Draft& draft);

/// Whether the words [first, last) call somebody: names, kin words, pet names, "mate", "guys".
bool is_address(const Draft& draft, uint32_t first, uint32_t last);

/// How many words from `at` on, below `end`, call somebody; 0 when they do not.
uint32_t address_length(const Draft& draft, uint32_t at, uint32_t end);

}  // namespace gently::language
