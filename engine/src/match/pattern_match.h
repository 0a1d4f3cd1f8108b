// One place where a pattern matched.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace gently::match {

struct Capture {
  std::string name;
  uint32_t first = 0;  // items [first, last), without marks and emoji at both ends
  uint32_t last = 0;
};

/// Mostly there are none, and matches are moved about: so these are one pointer.
class Captures {
 public:
  Captures() = default;
  Captures(Captures&&) noexcept = default;
  Captures& operator=(Captures&&) noexcept = default;
  Captures(const Captures& from) : list_(from.list_ ? std::make_unique<List>(*from.list_) : nullptr) {}
  Captures& operator=(const Captures& from) {
    if (this != &from) *this = Captures(from);
    return *this;
  }
  ~Captures() = default;

  void push_back(Capture capture) {
    if (!list_) list_ = std::make_unique<List>();
    list_->push_back(std::move(capture));
  }
  bool empty() const { return !list_; }
  const Capture* begin() const { return list_ ? list_->data() : nullptr; }
  const Capture* end() const { return list_ ? list_->data() + list_->size() : nullptr; }

 private:
  using List = std::vector<Capture>;
  std::unique_ptr<List> list_;
};

struct PatternMatch {
  uint32_t first = 0;  // items [first, last), without edges and trailing marks
  uint32_t last = 0;
  Captures captures;
};

}  // namespace gently::match
