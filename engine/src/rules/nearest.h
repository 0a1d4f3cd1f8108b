// "Did you mean …?": the valid name closest to what was written.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace gently::rules {

/// The candidate with the least edit distance to `written`, or empty when none is within half its length; of several the one that begins alike.
std::string nearest(std::string_view written, std::span<const std::string> candidates);

}  // namespace gently::rules
