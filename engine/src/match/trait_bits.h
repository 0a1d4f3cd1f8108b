// A set of traits as bits: first a bit for each word that is not 0, then the words. Two of them are
// compared by the few words that both have.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "match/traits.h"

namespace gently::match {

class TraitBits {
 public:
  explicit TraitBits(size_t traits) : words_(traits / 64 + 1), summary_(words_ / 64 + 1) {}

  /// In uint64_t.
  size_t size() const { return summary_ + words_; }
  void add(uint64_t* bits, TraitId trait) const {
    bits[trait / 64 / 64] |= uint64_t{1} << (trait / 64 % 64);
    bits[summary_ + trait / 64] |= uint64_t{1} << (trait % 64);
  }
  bool has(const uint64_t* bits, TraitId trait) const {
    return (bits[summary_ + trait / 64] >> (trait % 64) & 1) != 0;
  }
  /// Calls `take(TraitId)` for each that is in both, ascending.
  template <typename Take>
  void each_in_both(const uint64_t* a, const uint64_t* b, const Take& take) const {
    for (size_t s = 0; s < summary_; ++s) {
      for (uint64_t some = a[s] & b[s]; some != 0; some &= some - 1) {
        const size_t word = 64 * s + static_cast<size_t>(std::countr_zero(some));
        uint64_t both = a[summary_ + word] & b[summary_ + word];
        for (; both != 0; both &= both - 1)
          take(static_cast<TraitId>(64 * word + static_cast<size_t>(std::countr_zero(both))));
      }
    }
  }

 private:
  size_t words_;
  size_t summary_;
};

}  // namespace gently::match
