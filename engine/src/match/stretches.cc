#include "match/stretches.h"

#include <algorithm>
#include <tuple>

namespace gently::match {
namespace {

bool begins_before(const Stretches::One& one, uint32_t item) { return one.first < item; }

}  // namespace

void Stretches::sort() {
  std::sort(all_.begin(), all_.end(), [](const One& a, const One& b) { return std::tie(a.first, a.last, a.of) < std::tie(b.first, b.last, b.of); });
  reach_.resize(all_.size());
  least_.resize(all_.size());
  for (size_t i = 0; i < all_.size(); ++i) reach_[i] = i == 0 ? all_[i].last : std::max(reach_[i - 1], all_[i].last);
  for (size_t i = all_.size(); i-- > 0;) least_[i] = i + 1 == all_.size() ? all_[i].last : std::min(least_[i + 1], all_[i].last);
}

std::optional<Stretches::One> Stretches::overlapping(uint32_t first, uint32_t last) const {
  auto end = std::lower_bound(all_.begin(), all_.end(), last, begins_before);
  // Of those that begin before `last`, the first whose reach passes `first` does so itself.
  auto reached = std::upper_bound(reach_.begin(), reach_.begin() + (end - all_.begin()), first);
  if (reached == reach_.begin() + (end - all_.begin())) return std::nullopt;
  return all_[static_cast<size_t>(reached - reach_.begin())];
}

bool Stretches::any_inside(uint32_t first, uint32_t last) const {
  auto at = std::lower_bound(all_.begin(), all_.end(), first, begins_before);
  return at != all_.end() && least_[static_cast<size_t>(at - all_.begin())] <= last;
}

bool Stretches::any_beginning(uint32_t first, uint32_t last) const {
  auto at = std::lower_bound(all_.begin(), all_.end(), first, begins_before);
  return at != all_.end() && at->first == first && at->last <= last;  // of equal beginnings the shortest stands first
}

}  // namespace gently::match
