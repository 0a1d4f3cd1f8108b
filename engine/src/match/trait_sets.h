// Sets of traits, each kept once and known by a number.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/traits.h"

namespace gently::match {

class TraitSets {
 public:
  TraitSets() { clear(); }

  /// Of a set whose traits ascend; a new one gets the next number, from 0.
  uint32_t number(std::span<const TraitId> set);
  /// Ascending.
  std::span<const TraitId> operator[](uint32_t number) const {
    return {traits_.data() + begin(number), ends_[number] - begin(number)};
  }

  size_t bytes() const {
    return (traits_.size() + ends_.size() + slots_.size()) * sizeof(uint32_t);
  }
  void clear();

 private:
  size_t begin(uint32_t number) const { return number == 0 ? 0 : ends_[number - 1]; }
  void grow();

  std::vector<TraitId> traits_;  // of all sets, one after the other
  std::vector<uint32_t> ends_;   // by set
  std::vector<uint32_t> slots_;  // a power of two; number of the set, from 1
};

}  // namespace gently::match
