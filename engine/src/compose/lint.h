// What no generated sentence may hold (the language guide's 2.5).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gently::compose {

/// Empty when `answer` is fit to be offered, else the reason why not. `forbidden` holds plain lower-case phrases.
std::string lint(std::string_view answer, const std::vector<std::string>& forbidden, bool only_unit);

}  // namespace gently::compose
