// Which bytes of a hurtful sentence are taken out, and which facts stand in them.
#pragma once

#include "compose/plan.h"

namespace gently::compose {

/// One region for the finding's sentence: its hurtful clauses and what hangs on them. Calm clauses of their own at the
/// beginning or end of the sentence ("I love you but …") are kept.
std::vector<Region> regions_of(const match::Judgement& judgement, const match::Finding& finding);

/// Facts inside the regions; a vocative found there goes to `vocative` (the first one wins).
std::vector<Fact> facts_in(const language::Reading& reading, const std::vector<Region>& regions, Span& vocative);

}  // namespace gently::compose
