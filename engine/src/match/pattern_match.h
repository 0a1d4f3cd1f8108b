// One place where a pattern matched.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gently::match {

struct Capture {
  std::string name;
  uint32_t first = 0;  // items [first, last), without marks and emoji at both ends
  uint32_t last = 0;
};

struct PatternMatch {
  uint32_t first = 0;  // items [first, last), without edges and trailing marks
  uint32_t last = 0;
  std::vector<Capture> captures;
};

}  // namespace gently::match
