// A row of plain values that is either its own or lies in an image that outlives it, where it was neither copied nor read.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace gently {

template <typename T>
class Flat {
 public:
  const T* data() const { return lent_ ? view_.data() : own_.data(); }
  size_t size() const { return lent_ ? view_.size() : own_.size(); }
  bool empty() const { return size() == 0; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size(); }
  const T& operator[](size_t i) const { return data()[i]; }

  /// To be filled; never asked for once values were lent.
  std::vector<T>& own() { return own_; }
  void lend(std::span<const T> values) { view_ = values, lent_ = true; }

 private:
  std::vector<T> own_;
  std::span<const T> view_;
  bool lent_ = false;
};

}  // namespace gently
