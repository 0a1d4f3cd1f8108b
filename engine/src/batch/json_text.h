// JSON written straight into a string, without a tree of values in between.
#pragma once

#include <string>
#include <string_view>

namespace gently::batch {

/// Appends `text`, which is valid UTF-8, as a JSON string.
void append_string(std::string& out, std::string_view text);

/// Appends the name of the next member of the object that `out` ends in the middle of.
inline void append_key(std::string& out, std::string_view key) {
  if (out.back() != '{') out += ',';
  append_string(out, key);
  out += ':';
}

/// Appends an array; `append_one(value)` appends one of its elements.
template <typename List, typename AppendOne>
void append_array(std::string& out, const List& list, const AppendOne& append_one) {
  out += '[';
  bool first = true;
  for (const auto& one : list) {
    if (!first) out += ',';
    first = false;
    append_one(one);
  }
  out += ']';
}

}  // namespace gently::batch
