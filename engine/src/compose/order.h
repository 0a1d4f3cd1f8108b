// "Move that van.", "You need to take your turn.": sentences that tell the reader what to do.
#pragma once

#include <cstdint>

#include "language/reading.h"

namespace gently::compose {

/// Sentence `s` orders, and neither asks, wishes well ("Drive safe."), looks after ("Don't worry.") nor says please.
bool orders(const language::Reading& reading, uint32_t s);

}  // namespace gently::compose
