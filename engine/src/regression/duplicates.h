// Messages that are too much alike: two of one frame teach and prove no more than one.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "regression/message.h"

namespace gently::regression {

/// Lower case, apostrophes and marks gone, three and more of a letter as two: what two messages are compared by.
std::vector<std::string> plain_words(std::string_view text);

/// An error for each message whose plain words equal an earlier one's, or that shares more than half of the runs of five
/// words of the shorter one with an earlier one. Linear in the corpus but for runs that many messages share.
Errors duplicates(const std::vector<Message>& messages);

}  // namespace gently::regression
