// Which bytes of a hurtful sentence are taken out.
#pragma once

#include "compose/plan.h"

namespace gently::compose {

/// One region for the finding's sentence: its hurtful clauses and what hangs on them. A calm clause of its own at the
/// beginning or end of the sentence ("I love you but …", "…, and I sat there till nine") stays, and so do kisses at its end.
Region region_of(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement, const match::Finding& finding,
                 rules::Relation relation);

}  // namespace gently::compose
