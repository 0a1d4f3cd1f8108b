// "About the laundry trolley: …" before an answer that names nothing of the message.
#pragma once

#include "compose/piece.h"
#include "compose/plan.h"

namespace gently::compose {

/// Whether the answer says the noun of the unit's matter. True where there is no matter.
bool names_matter(const language::Reading& reading, const Unit& unit, const Pieces& answer);

/// Whether the matter may stand before the answer: a card must be of this very matter, and words of the rule itself speak
/// of what its pattern holds.
bool may_lead(const match::Judgement& judgement, const Unit& unit, const rules::Say& say);

/// The answer with the matter before it, behind the reader's name. Nothing when the matter cannot be said again.
std::optional<Pieces> led_by_matter(const rules::Book& book, const language::Reading& reading, const Unit& unit, const Pieces& answer);

}  // namespace gently::compose
