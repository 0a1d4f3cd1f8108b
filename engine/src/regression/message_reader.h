// A line of JSON becomes a Message, or faults with place, excerpt and mend.
#pragma once

#include <optional>

#include "base/result.h"
#include "regression/message.h"

namespace gently::regression {

/// `place` gives set, brief, path and line. Faults are appended to `errors`.
std::optional<Message> read_message(std::string_view json, const Message& place, Errors& errors);

}  // namespace gently::regression
