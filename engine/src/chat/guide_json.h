// A Guide as JSON: the questions with their choices, and the message for each combination.
#pragma once

#include <nlohmann/json.hpp>

#include "gently/gently.h"

namespace gently::chat {

/// null when nothing can be offered.
nlohmann::ordered_json to_json(const Guide& guide);

}  // namespace gently::chat
