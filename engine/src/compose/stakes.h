// The two halves of an ultimatum: what is asked for, and what is threatened.
#pragma once

#include <optional>

#include "compose/phrases.h"
#include "match/judgement.h"

namespace gently::compose {

/// First item of the threat: what stands after "or", or after the condition of "if …". Nothing when it cannot be told.
std::optional<uint32_t> threat_in(const language::Reading& reading, const match::Finding& finding);

struct Condition {
  Phrase words;          // a clause of its own: "that money is back in by the 30th"
  bool wished = true;    // asked for, else feared ("if her cases are still here on Friday")
};

/// The condition, where its subject is not the reader. Nothing when it cannot be said again as it stands.
std::optional<Condition> condition_in(const rules::Book& book, const language::Reading& reading, const match::Finding& finding);

}  // namespace gently::compose
