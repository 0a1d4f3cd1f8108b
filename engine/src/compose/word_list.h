// Short lists of words that code of this floor asks about.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace gently::compose {

template <size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace gently::compose
