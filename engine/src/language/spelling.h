// Chat spelling in context: "ur" is you are or your, "2" is to or the number.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/contractions.h"
#include "language/lexicon.h"

namespace gently::language {

/// The words that the first fitting entry of the spelling table reads, or nullptr.
const std::vector<std::string>* respell(const Lexicon& lexicon, std::string_view word, const Around& around);

/// Whether `word` is a member of a condition: itself, or of "{set}" or "{class}" (verb, noun, adjective, …).
bool meets(const Lexicon& lexicon, const std::string& condition, std::string_view word);

/// Whether `name` is a class that conditions may name.
bool is_class_name(std::string_view name);

}  // namespace gently::language
