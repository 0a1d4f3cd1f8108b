#include "batch/place.h"

#include <algorithm>

namespace gently::batch {

LineColumn place_of(std::string_view text, size_t byte) {
  const std::string_view before = text.substr(0, byte);
  const size_t start = before.rfind('\n');
  const std::string_view row = start == std::string_view::npos ? before : before.substr(start + 1);
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return {1 + static_cast<size_t>(std::count(before.begin(), before.end(), '\n')),
          1 + static_cast<size_t>(std::count_if(row.begin(), row.end(), begins))};
}

}  // namespace gently::batch
