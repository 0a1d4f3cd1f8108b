// A name for bytes of any length, made block by block: the hash of a block and of the name so far.
#pragma once

#include <string>
#include <string_view>

#include "base/sha256.h"

namespace gently::batch {

constexpr size_t kChainBlock = 1u << 16;  // every block but the last has this size

inline std::string chain(const std::string& so_far, std::string_view block) {
  return sha256_hex(so_far + sha256_hex(block));
}

}  // namespace gently::batch
