// A row of bits, one for each cell of a window: bit i stands for the place before cell i, or for
// cell i itself.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace gently::match {

template <size_t W>
struct Bits {
  std::array<uint64_t, W> words{};

  static constexpr size_t kSize = 64 * W;

  bool operator==(const Bits&) const = default;
  bool any() const {
    uint64_t all = 0;
    for (uint64_t word : words) all |= word;
    return all != 0;
  }
  bool operator[](size_t i) const { return (words[i / 64] >> (i % 64) & 1) != 0; }
  void set(size_t i) { words[i / 64] |= uint64_t{1} << (i % 64); }
  void operator|=(const Bits& other) {
    for (size_t w = 0; w < W; ++w) words[w] |= other.words[w];
  }
  Bits operator&(const Bits& other) const {
    Bits out;
    for (size_t w = 0; w < W; ++w) out.words[w] = words[w] & other.words[w];
    return out;
  }

  /// Bits [from, to).
  static Bits between(size_t from, size_t to) {
    Bits out;
    for (size_t w = 0; w < W; ++w) out.words[w] = low(to, w) & ~low(from, w);
    return out;
  }
  /// The highest bit that is set; some bit must be.
  size_t highest() const {
    size_t w = W - 1;
    while (words[w] == 0) --w;
    return 64 * w + 63 - static_cast<size_t>(std::countl_zero(words[w]));
  }
  /// Each place one further.
  Bits next() const {
    Bits out;
    uint64_t carry = 0;
    for (size_t w = 0; w < W; ++w) {
      out.words[w] = words[w] << 1 | carry;
      carry = words[w] >> 63;
    }
    return out;
  }
  /// These places, and all that are reached from them through cells of `row`, one after the other:
  /// what a carry passes through when the places are added to the row.
  Bits through(const Bits& row) const {
    Bits out;
    uint64_t carry = 0;
    for (size_t w = 0; w < W; ++w) {
      const uint64_t start = words[w] & row.words[w];
      const uint64_t half = row.words[w] + start;
      const uint64_t sum = half + carry;
      out.words[w] = words[w] | (sum ^ row.words[w]) | carry;
      carry = (half < start ? 1u : 0u) | (sum < half ? 1u : 0u);
    }
    return out;
  }
  /// Each place one back; the first falls away.
  Bits previous() const {
    Bits out;
    for (size_t w = 0; w < W; ++w)
      out.words[w] = words[w] >> 1 | (w + 1 < W ? words[w + 1] << 63 : 0);
    return out;
  }
  /// These places, and all from which they are reached through cells of `row`: `through` backwards.
  Bits back_through(const Bits& row) const {
    Bits out;
    uint64_t carry = 0;  // the lowest place of the word above
    for (size_t w = W; w-- > 0;) {
      uint64_t found = words[w] | (row.words[w] & carry << 63);
      uint64_t open = row.words[w];
      for (unsigned step = 1; step < 64; step *= 2) {
        found |= open & found >> step;
        open &= open >> step;
      }
      out.words[w] = found;
      carry = found & 1;
    }
    return out;
  }
  /// The first place from `from` on that is set, or kSize.
  size_t first_from(size_t from) const {
    for (size_t w = from / 64; w < W; ++w) {
      const uint64_t left = words[w] & ~low(from, w);
      if (left != 0) return 64 * w + static_cast<size_t>(std::countr_zero(left));
    }
    return kSize;
  }

 private:
  static uint64_t low(size_t count, size_t w) {
    if (count <= 64 * w) return 0;
    return count >= 64 * w + 64 ? ~uint64_t{0} : (uint64_t{1} << (count % 64)) - 1;
  }
};

}  // namespace gently::match
