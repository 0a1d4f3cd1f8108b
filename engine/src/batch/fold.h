// Wrapped lines read as one: a sentence may go on in the next line of its paragraph. Each byte
// keeps its place.
#pragma once

#include <string_view>

#include "batch/record.h"

namespace gently::batch {

constexpr size_t kWrapped = 50;  // a shorter line ended because the writer wanted it to

/// Fills text and places of `draft` from bytes [begin, end) of `raw`; a break after a line of at
/// least `shortest` bytes, with the blanks around it, becomes one blank.
void fold(std::string_view raw, Draft& draft, size_t shortest);

}  // namespace gently::batch
