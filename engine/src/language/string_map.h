// Hash tables by string that are asked with views, keep the order in which they were filled, and can be written as bytes:
// the same content gives the same table.
#pragma once

#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/image.h"

namespace gently::language {

/// Up to eight bytes as a number. Short ones overlap, which costs no loop and no call.
inline uint64_t bytes_at(const char* at, size_t size) {
  auto read = [&](auto number, size_t offset) {
    std::memcpy(&number, at + offset, sizeof number);
    return static_cast<uint64_t>(number);
  };
  if (size >= 8) return read(uint64_t{}, 0);
  if (size >= 4) return read(uint32_t{}, 0) | read(uint32_t{}, size - 4) << 32;
  return read(uint8_t{}, 0) | read(uint8_t{}, size / 2) << 8 | read(uint8_t{}, size - 1) << 16;
}

/// The same on every machine of one byte order.
inline uint64_t text_hash(std::string_view text) {
  constexpr uint64_t kOdd = 0x9e3779b97f4a7c15ull;
  uint64_t hash = text.size() * kOdd;
  for (size_t at = 0; at < text.size(); at += 8) {
    hash = (hash ^ bytes_at(text.data() + at, text.size() - at)) * kOdd;
    hash ^= hash >> 32;
  }
  return hash;
}

/// References into the table hold until the next insertion.
template <typename T>
class StringMap {
 public:
  using Values = std::conditional_t<PlainBytes<T>, Flat<T>, std::vector<T>>;

  StringMap() = default;
  StringMap(std::initializer_list<std::pair<std::string_view, T>> pairs) {
    for (const auto& [key, value] : pairs) emplace(key, value);
  }

  const T* get(std::string_view key) const {
    const uint32_t number = number_of(key);
    return number == 0 ? nullptr : &values_[number - 1];
  }
  bool contains(std::string_view key) const { return number_of(key) != 0; }

  /// The value under `key`, and whether it is new.
  std::pair<T*, bool> emplace(std::string_view key, T value) {
    if (const uint32_t number = number_of(key)) return {&values()[number - 1], false};
    if (slots_.size() < 2 * (size() + 1)) grow();
    text_.own().insert(text_.own().end(), key.begin(), key.end());
    ends_.own().push_back(static_cast<uint32_t>(text_.size()));
    values().push_back(std::move(value));
    put(static_cast<uint32_t>(size()));
    return {&values().back(), true};
  }
  T& operator[](std::string_view key) { return *emplace(key, T{}).first; }

  size_t size() const { return ends_.size(); }
  /// In order of insertion.
  std::string_view key(size_t i) const {
    const uint32_t begin = i == 0 ? 0 : ends_[i - 1];
    return {text_.data() + begin, ends_[i] - begin};
  }
  const T& value(size_t i) const { return values_[i]; }

  template <class A>
  friend void image(A& a, StringMap& map) {
    a(map.text_, map.ends_, map.slots_, map.values_);
  }

 private:
  std::vector<T>& values() {
    if constexpr (PlainBytes<T>) return values_.own();
    else return values_;
  }
  uint32_t number_of(std::string_view wanted) const {
    if (slots_.empty()) return 0;
    const uint32_t* slots = slots_.data();
    const size_t mask = slots_.size() - 1;
    for (size_t at = text_hash(wanted);; ++at) {
      const uint32_t number = slots[at & mask];
      if (number == 0 || key(number - 1) == wanted) return number;
    }
  }
  void put(uint32_t number) {
    std::vector<uint32_t>& slots = slots_.own();
    size_t at = text_hash(key(number - 1));
    while (slots[at & (slots.size() - 1)] != 0) ++at;
    slots[at & (slots.size() - 1)] = number;
  }
  void grow() {
    slots_.own().assign(slots_.empty() ? 16 : 2 * slots_.size(), 0);
    for (uint32_t i = 1; i <= size(); ++i) put(i);
  }

  Flat<char> text_;       // of all keys, one after the other, in order of insertion
  Flat<uint32_t> ends_;   // by key
  Flat<uint32_t> slots_;  // a power of two; number of the key, from 1
  Values values_;         // by key
};

class StringSet {
 public:
  StringSet() = default;
  StringSet(std::initializer_list<std::string_view> words) {
    for (std::string_view word : words) insert(word);
  }
  bool contains(std::string_view word) const { return map_.contains(word); }
  void insert(std::string_view word) { map_.emplace(word, {}); }
  /// The number of the word, from 1; a new one gets the next.
  uint32_t number(std::string_view word) {
    return static_cast<uint32_t>(map_.emplace(word, {}).first - &map_.value(0)) + 1;
  }
  size_t size() const { return map_.size(); }
  /// In order of insertion.
  std::string_view operator[](size_t i) const { return map_.key(i); }

  template <class A>
  friend void image(A& a, StringSet& set) {
    a(set.map_);
  }

 private:
  StringMap<char> map_;
};

template <typename T>
const T* find(const StringMap<T>& map, std::string_view key) {
  return map.get(key);
}

}  // namespace gently::language
