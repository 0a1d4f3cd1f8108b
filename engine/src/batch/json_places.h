// Where values stand in a line of JSON, so that all else of it can stay byte for byte: numbers too
// long for any number type, doubled keys, blanks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gently::batch {

struct JsonMember {
  std::string key;
  size_t begin = 0;  // of the member, at the key's quotation mark
  size_t value_begin = 0, value_end = 0;
};

/// What a string says, given with its quotation marks.
std::string unquoted(std::string_view json);

/// Members of the object that begins at byte `at` of valid JSON.
std::vector<JsonMember> json_members(std::string_view json, size_t at);

/// Where the value at an RFC 6901 pointer stands; of doubled keys the last, as JSON parsers do.
std::optional<JsonMember> json_find(std::string_view json, std::string_view pointer);

}  // namespace gently::batch
