// Stretches of items by where they lie, for “does one of these overlap that?” in logarithmic time.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace gently::match {

class Stretches {
 public:
  struct One {
    uint32_t first = 0;  // items [first, last)
    uint32_t last = 0;
    uint32_t of = 0;  // whatever the owner wants to know
  };

  void add(One one) { all_.push_back(one); }
  /// Call once, after the last `add` and before the first question.
  void sort();

  /// One that shares an item with [first, last).
  std::optional<One> overlapping(uint32_t first, uint32_t last) const;
  /// Whether one lies within [first, last).
  bool any_inside(uint32_t first, uint32_t last) const;
  /// Whether one lies within [first, last) and begins with it.
  bool any_beginning(uint32_t first, uint32_t last) const;

 private:
  std::vector<One> all_;         // by first
  std::vector<uint32_t> reach_;  // the largest `last` up to here
  std::vector<uint32_t> least_;  // the least `last` from here on
};

}  // namespace gently::match
