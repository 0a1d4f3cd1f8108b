// Scratch that is dear to fill, lent to one call at a time and kept for the next: there is never
// more of it than there were calls at once.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

namespace gently::match {

template <typename T>
class Pool {
 public:
  /// A free one, or what `make` makes.
  template <typename Make>
  std::unique_ptr<T> take(const Make& make) {
    {
      const std::lock_guard lock(mutex_);
      if (!free_.empty()) {
        std::unique_ptr<T> out = std::move(free_.back());
        free_.pop_back();
        return out;
      }
    }
    return make();
  }
  void give_back(std::unique_ptr<T> one) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(one));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<T>> free_;
};

}  // namespace gently::match
