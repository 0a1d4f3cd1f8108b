// Fragments that only go on with the hurtful sentence before them: "NOW.", "Two weeks.", "For us?", "Even when I cried?"
#pragma once

#include "match/judgement.h"

namespace gently::compose {

/// Sentence `s` is short and has no finite verb, or hangs on the one before it; it is neither hurtful nor frozen, and no greeting,
/// thanks, apology, farewell or name alone. Its facts must survive all the same.
bool goes_on(const rules::Book& book, const match::Judgement& judgement, uint32_t s);

}  // namespace gently::compose
