// A set of traits as bits: first a bit for each word that is not 0, then the words.
#pragma once

#include <cstddef>
#include <cstdint>

#include "match/traits.h"

namespace gently::match {

class TraitBits {
 public:
  explicit TraitBits(size_t traits) : words_(traits / 64 + 1), summary_(words_ / 64 + 1) {}

  /// In uint64_t.
  size_t size() const { return summary_ + words_; }
  size_t summary() const { return summary_; }
  void add(uint64_t* bits, TraitId trait) const {
    bits[trait / 64 / 64] |= uint64_t{1} << (trait / 64 % 64);
    bits[summary_ + trait / 64] |= uint64_t{1} << (trait % 64);
  }
  /// With the rest of its word: to empty a set, all of its traits are taken out.
  void take_out(uint64_t* bits, TraitId trait) const {
    bits[trait / 64 / 64] = 0;
    bits[summary_ + trait / 64] = 0;
  }
  bool has(const uint64_t* bits, TraitId trait) const {
    return (bits[summary_ + trait / 64] >> (trait % 64) & 1) != 0;
  }

 private:
  size_t words_;
  size_t summary_;
};

}  // namespace gently::match
