// Whether a value fits a JSON Schema: the few words of draft 7 that ours use, and a refusal of any
// other.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace gently::test {

/// Empty when `value` fits, else where it does not and why.
std::string misfit(const nlohmann::json& value, const nlohmann::json& schema,
                   const std::string& at = "");

}  // namespace gently::test
