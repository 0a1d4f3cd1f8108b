// The one thing a hurtful sentence is about, in the writer's own words: "the laundry trolley", "your weights bench", "the
// dishes". An answer that does not name it could answer any message.
#pragma once

#include <optional>

#include "compose/phrases.h"

namespace gently::compose {

/// The thing items [first, last) are about: what follows "about", the object of a verb, or the subject, before what stands
/// after a preposition of place. `lead` is the article or owner where an oath stands behind it or none stands at all. None
/// when nothing concrete is named: no person, time, part of the body, picture ("like a sheep") or insult. Linear.
std::optional<FactPhrase> matter_in(const rules::Book& book, const language::Reading& reading, uint32_t first, uint32_t last);

}  // namespace gently::compose
