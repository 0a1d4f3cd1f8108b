// What differs between two texts, in whole lines (Myers' O(ND) way).
#pragma once

#include <string_view>
#include <vector>

namespace gently::batch {

struct DiffLine {
  char sign = ' ';        // ' ' both, '-' the old, '+' the new
  std::string_view line;  // line break included; a view into the texts
};

std::vector<DiffLine> line_diff(std::string_view before, std::string_view after);

}  // namespace gently::batch
