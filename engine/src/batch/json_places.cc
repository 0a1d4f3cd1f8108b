#include "batch/json_places.h"

#include <nlohmann/json.hpp>

namespace gently::batch {
namespace {

size_t skip_blanks(std::string_view json, size_t at) {
  while (at < json.size() &&
         (json[at] == ' ' || json[at] == '\t' || json[at] == '\r' || json[at] == '\n'))
    ++at;
  return at;
}

size_t after_string(std::string_view json, size_t at) {
  for (++at; json[at] != '"'; ++at)
    if (json[at] == '\\') ++at;
  return at + 1;
}

size_t after_value(std::string_view json, size_t at) {
  if (json[at] == '"') return after_string(json, at);
  if (json[at] != '{' && json[at] != '[')
    return std::min(json.find_first_of(",]} \t\r\n", at), json.size());
  size_t depth = 0;
  for (;; ++at) {
    if (json[at] == '"')
      at = after_string(json, at) - 1;
    else if (json[at] == '{' || json[at] == '[')
      ++depth;
    else if ((json[at] == '}' || json[at] == ']') && --depth == 0)
      return at + 1;
  }
}

/// Calls `take(member)` with each element of an array, with its number for a key, or member of an
/// object.
template <typename Take>
void each_child(std::string_view json, size_t at, const Take& take) {
  const bool object = json[at] == '{';
  size_t count = 0;
  for (at = skip_blanks(json, at + 1); json[at] != '}' && json[at] != ']';
       at = skip_blanks(json, at)) {
    JsonMember member;
    member.begin = at;
    if (object) {
      const size_t end = after_string(json, at);
      member.key = unquoted(json.substr(at, end - at));
      at = skip_blanks(json, skip_blanks(json, end) + 1);
    } else {
      member.key = std::to_string(count++);
    }
    member.value_begin = at;
    member.value_end = at = after_value(json, at);
    take(std::move(member));
    at = skip_blanks(json, at);
    if (json[at] == ',') ++at;
  }
}

std::string unescaped(std::string_view token) {
  std::string out;
  for (size_t i = 0; i < token.size(); ++i) {
    const bool escape = token[i] == '~' && i + 1 < token.size();
    out += escape ? (token[++i] == '1' ? '/' : '~') : token[i];
  }
  return out;
}

}  // namespace

std::string unquoted(std::string_view json) {
  if (json.find('\\') == std::string_view::npos)
    return std::string(json.substr(1, json.size() - 2));
  return nlohmann::json::parse(json).get<std::string>();
}

std::vector<JsonMember> json_members(std::string_view json, size_t at) {
  std::vector<JsonMember> out;
  out.reserve(16);
  each_child(json, at, [&](JsonMember member) { out.push_back(std::move(member)); });
  return out;
}

std::optional<JsonMember> json_find(std::string_view json, std::string_view pointer) {
  JsonMember here;
  here.value_begin = skip_blanks(json, 0);
  while (!pointer.empty()) {
    const size_t end = std::min(pointer.find('/', 1), pointer.size());
    const std::string key = unescaped(pointer.substr(1, end - 1));
    pointer.remove_prefix(end);
    if (json[here.value_begin] != '{' && json[here.value_begin] != '[') return std::nullopt;
    std::optional<JsonMember> found;
    each_child(json, here.value_begin, [&](JsonMember member) {
      if (member.key == key) found = std::move(member);
    });
    if (!found) return std::nullopt;
    here = std::move(*found);
  }
  return here;
}

}  // namespace gently::batch
