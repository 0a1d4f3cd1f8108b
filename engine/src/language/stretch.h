// "neverrrr", "careee", "hahahaha": the word a stretched one was made from.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace gently::language {

/// Whether three equal letters stand in a row.
bool is_stretched(std::string_view word);

/// The known word behind `word`: each long run tried as one letter and as two. Empty when none is known.
std::string unstretch(std::string_view word, const std::function<bool(std::string_view)>& known);

/// With every long run as one letter, for words nobody knows.
std::string shortest(std::string_view word);

/// haha, hehe, lololol, ahahah and the like.
bool is_laugh(std::string_view word);

}  // namespace gently::language
