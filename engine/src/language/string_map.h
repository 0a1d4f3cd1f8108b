// Hash tables by string that are asked with views.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace gently::language {

struct StringHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

template <typename T>
using StringMap = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;
using StringSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

template <typename T>
const T* find(const StringMap<T>& map, std::string_view key) {
  auto at = map.find(key);
  return at == map.end() ? nullptr : &at->second;
}

}  // namespace gently::language
