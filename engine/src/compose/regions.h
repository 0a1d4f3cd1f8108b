// Which bytes of a hurtful sentence are taken out.
#pragma once

#include <vector>

#include "compose/plan.h"

namespace gently::compose {

/// The last sentence that a shape of the finding reaches into.
uint32_t last_sentence(const language::Reading& reading, const match::Finding& finding);

/// The finding's hurtful clauses and what hangs on them, and of the `company` the sentences it reaches into. A calm clause of its own at the
/// beginning or end of a sentence ("I love you but …", "…, and I sat there till nine") stays, and so do kisses at its end;
/// where others hurt too, a whole sentence that by itself only tells ("I cooked. Hope the game was good.") stays, and
/// nothing may be left of the finding. With `seen_stays`, so does what was only seen.
std::vector<Region> regions_of(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement, const match::Finding& finding,
                               rules::Relation relation, const std::vector<uint32_t>& company, bool seen_stays);

/// What was seen or heard, and no more ("You hung up quickly.", "I've had my soup."): it may stand beside a calm answer.
bool stays_as_seen(const rules::Book& book, const language::Reading& reading, uint32_t s);

/// Only heat found the message, and beside what it found stands a sentence that may be the barb itself ("The client signed at six.
/// They teach you the comma in Year 5."): no answer to the one takes the other away.
bool barb_may_stay(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement, rules::Relation relation);

}  // namespace gently::compose
