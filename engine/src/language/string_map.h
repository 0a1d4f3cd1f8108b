// Hash tables by string that are asked with views, keep the order in which they were filled, and can be written as bytes:
// the same content gives the same table everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gently::language {

/// The same on every machine.
inline uint64_t text_hash(std::string_view text) {
  uint64_t hash = 0xcbf29ce484222325ull;
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
  return hash ^ (hash >> 29);
}

/// References into the table hold until the next insertion.
template <typename T>
class StringMap {
 public:
  using Entry = std::pair<std::string, T>;

  const T* get(std::string_view key) const {
    const uint32_t slot = slot_of(key);
    return slot == 0 ? nullptr : &entries_[slot - 1].second;
  }
  bool contains(std::string_view key) const { return get(key) != nullptr; }

  std::pair<Entry*, bool> emplace(std::string_view key, T value) {
    if (const uint32_t slot = slot_of(key)) return {&entries_[slot - 1], false};
    if (slots_.size() < 2 * (entries_.size() + 1)) grow();
    entries_.emplace_back(std::string(key), std::move(value));
    put(static_cast<uint32_t>(entries_.size()));
    return {&entries_.back(), true};
  }
  T& operator[](std::string_view key) { return emplace(key, T{}).first->second; }

  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }
  size_t size() const { return entries_.size(); }

  template <class A>
  friend void image(A& a, StringMap& map) {
    a(map.entries_, map.slots_);
  }

 private:
  /// Number of the entry, or 0.
  uint32_t slot_of(std::string_view key) const {
    if (slots_.empty()) return 0;
    for (size_t at = text_hash(key);; ++at) {
      const uint32_t slot = slots_[at & (slots_.size() - 1)];
      if (slot == 0 || entries_[slot - 1].first == key) return slot;
    }
  }
  void put(uint32_t number) {
    size_t at = text_hash(entries_[number - 1].first);
    while (slots_[at & (slots_.size() - 1)] != 0) ++at;
    slots_[at & (slots_.size() - 1)] = number;
  }
  void grow() {
    slots_.assign(slots_.empty() ? 16 : 2 * slots_.size(), 0);
    for (uint32_t i = 1; i <= entries_.size(); ++i) put(i);
  }

  std::vector<Entry> entries_;   // in order of insertion
  std::vector<uint32_t> slots_;  // a power of two; number of the entry, from 1
};

class StringSet {
 public:
  bool contains(std::string_view word) const { return map_.contains(word); }
  void insert(std::string_view word) { map_.emplace(word, {}); }
  size_t size() const { return map_.size(); }

  struct Iterator {
    typename std::vector<std::pair<std::string, char>>::const_iterator at;
    const std::string& operator*() const { return at->first; }
    Iterator& operator++() {
      ++at;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at != other.at; }
  };
  Iterator begin() const { return {map_.begin()}; }
  Iterator end() const { return {map_.end()}; }

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
