// Features of a sentence that a rule's `when` may ask for.
#pragma once

#include <string_view>

#include "language/lexicon.h"
#include "language/reading.h"

namespace gently::match {

/// caps, laugh, question, exclamation, full-stop, stretched, repeated-mark, or {set}: some item of the sentence is in it.
bool has_feature(const language::Reading& reading, uint32_t sentence, std::string_view feature,
                 const language::Lexicon& lexicon);

}  // namespace gently::match
