// A Result as JSON, version 1.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "gently/gently.h"

namespace gently::batch {

enum class Offsets { kUtf8, kUtf16, kCodepoints };

/// Keys in the documented order. `text` must be valid UTF-8. `wanted` is how many alternatives were asked for.
nlohmann::ordered_json to_json(const Engine& engine, std::string_view text, const Result& result, Offsets offsets);

/// The object that answers a line that could not be read.
nlohmann::ordered_json error_json(const Engine& engine, size_t line, const std::string& message);

}  // namespace gently::batch
