// What differs between two texts, word by word.
#pragma once

#include <string>
#include <string_view>

namespace gently::regression {

/// "I [-felt-]{+feel+} hurt." Takes time in the product of the numbers of words; texts over 2,000 words are shown whole.
std::string word_diff(std::string_view before, std::string_view after);

}  // namespace gently::regression
