// Answers go back into the message: at the place of the unit's first fact, the other hurtful stretches taken out with one
// neighbouring space or line break; everything else stays byte for byte.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compose/composition.h"

namespace gently::compose {

/// `answers[i]` belongs to `plan.units[i]`. The edits are ascending and do not overlap.
std::vector<Edit> lay_out(const match::Judgement& judgement, const Plan& plan, const std::vector<const Pieces*>& answers);

/// The text with all edits applied.
std::string applied(std::string_view text, const std::vector<Edit>& edits);

}  // namespace gently::compose
