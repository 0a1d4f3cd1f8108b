// Where in a text a byte stands, as editors count.
#pragma once

#include <cstddef>
#include <string_view>

namespace gently::batch {

struct LineColumn {
  size_t line = 1;
  size_t column = 1;  // code points
};

/// Line and column of a byte, from 1. Linear in the text before it.
LineColumn place_of(std::string_view text, size_t byte);

}  // namespace gently::batch
