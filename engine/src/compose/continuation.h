// Fragments that only go on with the hurtful sentence before them: "NOW.", "Not once.", "For us?"
#pragma once

#include "match/judgement.h"

namespace gently::compose {

/// Sentence `s` is short, has no finite verb, no fact of its own, is neither hurtful nor frozen, and is no greeting,
/// thanks, apology or farewell.
bool goes_on(const rules::Book& book, const match::Judgement& judgement, uint32_t s);

}  // namespace gently::compose
