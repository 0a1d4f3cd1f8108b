// Word boundaries of text that is ASCII alone, the same as ICU's at a small part of the cost: most
// messages are. A test compares the two on random text and on the corpus.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace gently::text {

bool is_ascii(std::string_view text);

/// As `word_ends`. `text` must be ASCII and not empty.
std::vector<uint32_t> ascii_word_ends(std::string_view text);

}  // namespace gently::text
