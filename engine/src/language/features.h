// Words that rules may step over: softeners at a clause start, intensifiers, laughs; and the writer's use of capitals.
#pragma once

#include "language/draft.h"

namespace gently::language {

/// Tags kSoftener, kIntensifier and kLaugh. Needs clause breaks.
void mark_features(Draft& draft);

/// Sets `lower_case` and `shouted`.
void note_case(Reading& reading);

}  // namespace gently::language
