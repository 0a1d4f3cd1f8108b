// Whose pattern one of a table is, and what a hit means.
#pragma once

#include <cstdint>

#include "base/image.h"

namespace gently::match {

enum class PatternUse : uint32_t { kMatch, kUnless, kWhere, kHead, kMatter, kWeak, kNot };

struct PatternOwner {
  PatternUse use = PatternUse::kMatch;
  uint32_t of = 0;     // number of the rule; of kHead, kMatter, kWeak and kNot of the topic
  uint32_t index = 0;  // into the owner's list
};

}  // namespace gently::match

template <>
inline constexpr bool gently::kLiesFlat<gently::match::PatternOwner> = true;
