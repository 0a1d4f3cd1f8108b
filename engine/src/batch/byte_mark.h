// The mark some editors put before everything else in a file.
#pragma once

#include <string_view>

namespace gently::batch {

constexpr std::string_view kByteMark = "\xEF\xBB\xBF";

}  // namespace gently::batch
