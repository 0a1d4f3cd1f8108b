// Which acts may be asked for or told of in a calm answer.
#pragma once

#include <string_view>

#include "compose/acts.h"

namespace gently::compose {

/// False for what goes on inside the reader, figures of speech, being cut off, and acts whose words say too little.
/// `wished`: the sentence asks for it in so many words.
bool is_fit(const language::Reading& reading, const Act& act, bool wished);

/// Nothing before it in its paragraph names anything, or for "her" anybody, that the act's pronouns could stand for: the reader
/// knows from elsewhere.
bool points_outside(const rules::Book& book, const language::Reading& reading, const Act& act);

/// "like", "care", "know": no one can be asked for it.
bool is_feeling(std::string_view verb);

}  // namespace gently::compose
