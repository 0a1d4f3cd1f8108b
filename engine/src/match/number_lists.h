// Lists of numbers, laid one after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/flat.h"

namespace gently::match {

class NumberLists {
 public:
  NumberLists() = default;
  explicit NumberLists(const std::vector<std::vector<uint32_t>>& lists) {
    for (const std::vector<uint32_t>& list : lists) {
      all_.own().insert(all_.own().end(), list.begin(), list.end());
      ends_.own().push_back(static_cast<uint32_t>(all_.size()));
    }
  }

  std::span<const uint32_t> operator[](size_t list) const {
    const uint32_t begin = list == 0 ? 0 : ends_[list - 1];
    return {all_.data() + begin, ends_[list] - begin};
  }

  template <class A>
  friend void image(A& a, NumberLists& lists) {
    a(lists.ends_, lists.all_);
  }

 private:
  Flat<uint32_t> ends_;  // by list
  Flat<uint32_t> all_;
};

}  // namespace gently::match
