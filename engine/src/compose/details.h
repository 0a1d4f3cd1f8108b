// Words of a hurtful sentence that are no facts by themselves and yet must not be lost: what may be a name though no list
// knows it, an ordinal, words in quotation marks.
#pragma once

#include <cstdint>

#include "language/reading.h"

namespace gently::compose {

bool is_detail(const language::Reading& reading, uint32_t at);

}  // namespace gently::compose
