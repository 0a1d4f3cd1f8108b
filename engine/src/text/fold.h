// The form of a word that comparisons are made in.
#pragma once

#include <string>
#include <string_view>

namespace gently::text {

/// Lower case, compatibility forms composed (NFKC), straight apostrophes, no invisible signs. Words longer than
/// 256 bytes only lose their ASCII capitals: no word a rule knows is that long, and floods of marks must cost nothing.
std::string fold(std::string_view word);

}  // namespace gently::text
