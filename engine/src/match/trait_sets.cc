#include "match/trait_sets.h"

#include <algorithm>

namespace gently::match {
namespace {

uint64_t hash_of(std::span<const TraitId> set) {
  uint64_t hash = set.size();
  for (TraitId trait : set) hash = (hash ^ trait) * 0x9e3779b97f4a7c15ull, hash ^= hash >> 32;
  return hash;
}

}  // namespace

void TraitSets::clear() {
  traits_.clear(), ends_.clear();
  slots_.assign(256, 0);
}

uint32_t TraitSets::number(std::span<const TraitId> set) {
  size_t at = hash_of(set) & (slots_.size() - 1);
  for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
    const std::span<const TraitId> other = (*this)[slots_[at] - 1];
    if (std::equal(set.begin(), set.end(), other.begin(), other.end())) return slots_[at] - 1;
  }
  traits_.insert(traits_.end(), set.begin(), set.end());
  ends_.push_back(static_cast<uint32_t>(traits_.size()));
  const uint32_t number = static_cast<uint32_t>(ends_.size());
  slots_[at] = number;
  if (2 * ends_.size() > slots_.size()) grow();
  return number - 1;
}

void TraitSets::grow() {
  const size_t mask = 2 * slots_.size() - 1;
  slots_.assign(mask + 1, 0);
  for (uint32_t number = 1; number <= ends_.size(); ++number) {
    size_t at = hash_of((*this)[number - 1]) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = number;
  }
}

}  // namespace gently::match
