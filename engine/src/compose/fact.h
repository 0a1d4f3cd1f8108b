// A stretch of a hurtful sentence that must survive its rewording: a time, a sum, a number, a name, a link.
#pragma once

#include <cstdint>

#include "language/reading.h"

namespace gently::compose {

struct Fact {
  enum class Kind : uint8_t { kWhen, kDuration, kAmount, kNumber, kName, kLink };
  Kind kind = Kind::kNumber;
  uint32_t first = 0;  // items [first, last)
  uint32_t last = 0;
  Span source;
};

}  // namespace gently::compose
