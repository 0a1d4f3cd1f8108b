// Spreads a number over all its bits, so that neighbours choose differently (the finaliser of MurmurHash3).
#pragma once

#include <cstdint>

namespace gently::compose {

constexpr uint64_t mix(uint64_t x) {
  x ^= x >> 33;
  x *= 0xff51afd7ed558ccdull;
  x ^= x >> 33;
  x *= 0xc4ceb9fe1a85ec53ull;
  return x ^ (x >> 33);
}

}  // namespace gently::compose
