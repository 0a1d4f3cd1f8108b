// How common words are, so that a pattern is looked for by its rarest. Only the speed depends on
// it.
#pragma once

#include <cstddef>
#include <string_view>

namespace gently::match {

inline constexpr size_t kShareOfClass = 900;  // of a class such as {noun}

/// Of a thousand messages, how many hold this normal word; about 3 for one that is not common.
size_t share_of(std::string_view word);

/// The same for any form of it.
size_t share_of_forms(std::string_view lemma);

}  // namespace gently::match
