// Values as bytes, for the rule book inside the binary: written when the program is built, read
// when it starts. For bytes of this very build only: no version, no byte order; reading past the
// end gives empty values and `ok()` is false.
//
// A struct takes part by a function beside it that names its members: template <class A> void
// image(A& a, T& t) { a(t.x, t.y); }
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/flat.h"

namespace gently {

/// True for structs of numbers alone, which are taken as they lie in memory.
template <typename T>
inline constexpr bool kLiesFlat = false;

/// Where images begin, so that their values lie as the machine wants them.
inline constexpr size_t kImageAlignment = 16;

template <typename T>
concept PlainBytes = std::is_arithmetic_v<T> || std::is_enum_v<T> || kLiesFlat<T>;

class ImageWriter {
 public:
  static constexpr bool kReads = false;

  template <typename... T>
  void operator()(const T&... values) {
    (one(values), ...);
  }
  void bytes(const void* data, size_t size) { out_.append(static_cast<const char*>(data), size); }
  /// Zeros up to the next multiple of `step` from the beginning, at most kImageAlignment.
  void align(size_t step) { out_.append((step - out_.size() % step) % step, '\0'); }
  std::string take() { return std::move(out_); }

 private:
  template <PlainBytes T>
  void one(const T& value) {
    bytes(&value, sizeof value);
  }
  void one(const std::string& text) { one(std::string_view(text)); }
  void one(std::string_view text) {
    one(static_cast<uint32_t>(text.size()));
    bytes(text.data(), text.size());
  }
  template <typename T>
  void one(const std::vector<T>& list) {
    one(static_cast<uint32_t>(list.size()));
    if constexpr (PlainBytes<T>)
      bytes(list.data(), list.size() * sizeof(T));
    else
      for (const T& item : list) one(item);
  }
  template <PlainBytes T>
  void one(const Flat<T>& list) {
    one(static_cast<uint32_t>(list.size()));
    align(alignof(T));
    bytes(list.data(), list.size() * sizeof(T));
  }
  template <typename K, typename T, typename C>
  void one(const std::map<K, T, C>& table) {
    one(static_cast<uint32_t>(table.size()));
    for (const auto& [key, value] : table) one(key), one(value);
  }
  template <typename T, size_t N>
  void one(const std::array<T, N>& list) {
    for (const T& item : list) one(item);
  }
  template <typename A, typename B>
  void one(const std::pair<A, B>& both) {
    one(both.first), one(both.second);
  }
  template <typename T>
  requires(std::is_class_v<T> && !PlainBytes<T>) void one(const T& value) {
    image(*this, const_cast<T&>(value));
  }

  std::string out_;
};

class ImageReader {
 public:
  static constexpr bool kReads = true;

  /// `in` begins at a multiple of kImageAlignment and outlives all that is read: a Flat stays in it.
  explicit ImageReader(std::string_view in) : in_(in), size_(in.size()) {}

  template <typename... T>
  void operator()(T&... values) {
    (one(values), ...);
  }
  /// The next `size` bytes, or none when fewer are left. A view of what the reader was given.
  std::string_view bytes(size_t size) {
    if (size > in_.size()) {
      ok_ = false;
      in_ = {};
      return {};
    }
    std::string_view out = in_.substr(0, size);
    in_.remove_prefix(size);
    return out;
  }
  void align(size_t step) {
    const size_t read = size_ - in_.size();
    bytes((step - read % step) % step);
  }
  bool ok() const { return ok_; }

 private:
  template <PlainBytes T>
  void one(T& value) {
    if (std::string_view from = bytes(sizeof value); !from.empty())
      std::memcpy(&value, from.data(), sizeof value);
  }
  uint32_t count() {
    uint32_t n = 0;
    one(n);
    if (n > in_.size()) ok_ = false, n = 0;  // each element takes a byte at least
    return n;
  }
  void one(std::string& text) { text = bytes(count()); }
  void one(std::string_view& text) { text = bytes(count()); }
  template <typename T>
  void one(std::vector<T>& list) {
    list.resize(count());
    if constexpr (PlainBytes<T>) {
      std::string_view from = bytes(list.size() * sizeof(T));
      if (!from.empty()) std::memcpy(list.data(), from.data(), from.size());
    } else {
      for (T& item : list) one(item);
    }
  }
  template <PlainBytes T>
  void one(Flat<T>& list) {
    const size_t size = count();
    align(alignof(T));
    const std::string_view from = bytes(size * sizeof(T));
    list.lend({reinterpret_cast<const T*>(from.data()), from.size() / sizeof(T)});
  }
  template <typename K, typename T, typename C>
  void one(std::map<K, T, C>& table) {
    for (uint32_t n = count(); n > 0; --n) {
      std::pair<K, T> entry;
      one(entry.first), one(entry.second);
      table.emplace_hint(table.end(), std::move(entry));
    }
  }
  template <typename T, size_t N>
  void one(std::array<T, N>& list) {
    for (T& item : list) one(item);
  }
  template <typename A, typename B>
  void one(std::pair<A, B>& both) {
    one(both.first), one(both.second);
  }
  template <typename T>
  requires(std::is_class_v<T> && !PlainBytes<T>) void one(T& value) { image(*this, value); }

  std::string_view in_;
  size_t size_;
  bool ok_ = true;
};

}  // namespace gently
