#include "match/automaton.h"

#include <algorithm>

namespace gently::match {
namespace {

uint64_t hash_of_nodes(std::span<const Link> nodes) {
  uint64_t hash = nodes.size();
  for (Link node : nodes) hash = (hash ^ node) * 0x9e3779b97f4a7c15ull, hash ^= hash >> 32;
  return hash;
}

template <typename T>
void sort_once(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

void Automaton::clear() {
  own_.clear(), own_of_.clear();
  forget();
}

uint32_t Automaton::take_in(Letter letter) {
  if (letter >= own_of_.size()) own_of_.resize(letter + 1, 0);
  asked_.clear();
  for (TraitId trait : letters_.traits(letter)) {
    if (net_.asks_for(trait)) asked_.push_back(trait);
  }
  const uint32_t own = own_.number(asked_);
  own_of_[letter] = own + 1;
  return own;
}

void Automaton::forget() {
  first_.clear();
  steps_.assign(256, {});
  known_ = 0;
  const std::span<const Link> root = net_.root();
  nodes_.assign(root.begin(), root.end());
  ends_ = {0, static_cast<uint32_t>(nodes_.size())};
  state_slots_.assign(64, 0);
  lists_.assign(1, 0);
  spread_.assign(kSpread * bits_.size(), 0);
  spread_letter_.assign(kSpread, UINT32_MAX);
  bytes_ = 0;
  limit_ = most_bytes_;
}

Automaton::Step Automaton::make(uint32_t state, uint32_t letter) {
  reached_.clear();
  const uint64_t* traits = traits_as_bits(letter);
  for (Link node : nodes(state))
    net_.each_behind(node, traits, [&](Link behind) { reached_.push_back(behind); });
  sort_once(reached_);
  Step step;
  step.accepted = list_of_ended();
  step.state = state_of_reached();
  keep({uint64_t{state} << 32 | letter, step});
  bytes_ = (steps_.size() + first_.size()) * sizeof(Known) +
           (nodes_.size() + ends_.size() + state_slots_.size() + lists_.size()) * sizeof(uint32_t);
  return step;
}

void Automaton::keep(const Known& known) {
  const uint32_t letter = static_cast<uint32_t>(known.key);
  if (known.key >> 32 == kStart) {
    if (letter >= first_.size()) first_.resize(letter + 1);
    first_[letter] = known;
    return;
  }
  size_t at = hash_of(known.key) & (steps_.size() - 1);
  while (steps_[at].key != kFree) at = (at + 1) & (steps_.size() - 1);
  steps_[at] = known;
  if (2 * ++known_ > steps_.size()) grow_steps();
}

const uint64_t* Automaton::traits_as_bits(uint32_t letter) {
  uint64_t* bits = spread_.data() + letter % kSpread * bits_.size();
  if (spread_letter_[letter % kSpread] == letter) return bits;
  uint32_t& there = spread_letter_[letter % kSpread];
  if (there != UINT32_MAX) {
    for (TraitId trait : own_[there]) bits_.take_out(bits, trait);
  }
  there = letter;
  for (TraitId trait : own_[letter]) bits_.add(bits, trait);
  return bits;
}

uint32_t Automaton::list_of_ended() {
  const size_t list = lists_.size();
  lists_.push_back(0);
  for (Link node : reached_) {
    const std::span<const uint32_t> ended = net_.accepted(node);
    lists_.insert(lists_.end(), ended.begin(), ended.end());
  }
  lists_[list] = static_cast<uint32_t>(lists_.size() - list - 1);
  if (lists_[list] != 0) return static_cast<uint32_t>(list);
  lists_.pop_back();
  return 0;
}

uint32_t Automaton::state_of_reached() {
  std::erase_if(reached_, [](Link node) { return (node & kLast) != 0; });
  if (reached_.empty()) return kDead;
  size_t at = hash_of_nodes(reached_) & (state_slots_.size() - 1);
  for (; state_slots_[at] != 0; at = (at + 1) & (state_slots_.size() - 1)) {
    const std::span<const Link> other = nodes(state_slots_[at]);
    if (std::equal(reached_.begin(), reached_.end(), other.begin(), other.end()))
      return state_slots_[at];
  }
  nodes_.insert(nodes_.end(), reached_.begin(), reached_.end());
  ends_.push_back(static_cast<uint32_t>(nodes_.size()));
  const uint32_t state = static_cast<uint32_t>(ends_.size() - 1);
  state_slots_[at] = state;
  if (2 * ends_.size() > state_slots_.size()) grow_states();
  return state;
}

void Automaton::grow_steps() {
  std::vector<Known> old(2 * steps_.size());
  std::swap(old, steps_);
  for (const Known& known : old) {
    if (known.key == kFree) continue;
    size_t at = hash_of(known.key) & (steps_.size() - 1);
    while (steps_[at].key != kFree) at = (at + 1) & (steps_.size() - 1);
    steps_[at] = known;
  }
}

void Automaton::grow_states() {
  const size_t mask = 2 * state_slots_.size() - 1;
  state_slots_.assign(mask + 1, 0);
  for (uint32_t state = kStart + 1; state < ends_.size(); ++state) {
    size_t at = hash_of_nodes(nodes(state)) & mask;
    while (state_slots_[at] != 0) at = (at + 1) & mask;
    state_slots_[at] = state;
  }
}

}  // namespace gently::match
