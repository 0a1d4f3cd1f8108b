// The net run from one cell on, deterministic: a state is the set of nodes that the cells since
// then may have led to. States and steps are made when a text first needs them and kept; when they
// have grown too many, all are forgotten, so memory is bounded and answers do not depend on it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/letters.h"
#include "match/net.h"

namespace gently::match {

/// Scratch over one net and one alphabet.
class Automaton {
 public:
  static constexpr uint32_t kDead = 0;   // nothing can match any more
  static constexpr uint32_t kStart = 1;  // before the first cell
  static constexpr size_t kMostBytes = 16u << 20;

  /// `most_bytes`: when it is full.
  Automaton(const Net& net, const Letters& letters, size_t most_bytes)
      : net_(net), letters_(letters), bits_(net.bits()), most_bytes_(most_bytes) {
    clear();
  }

  /// The automaton's own number of a letter: letters that its net cannot tell apart have the same.
  uint32_t own(Letter letter) {
    if (letter < own_of_.size() && own_of_[letter] != 0) return own_of_[letter] - 1;
    return take_in(letter);
  }

  struct Step {
    uint32_t state = kDead;
    uint32_t accepted = 0;  // a list
  };
  /// From kStart or a state that the last step gave, over a letter by its own number.
  Step step(uint32_t state, uint32_t letter) {
    if (state == kStart && letter < first_.size() && first_[letter].key != kFree)
      return first_[letter].step;
    const uint64_t key = uint64_t{state} << 32 | letter;
    for (size_t at = hash_of(key);; ++at) {
      const Known& known = steps_[at & (steps_.size() - 1)];
      if (known.key == key) return known.step;
      if (known.key == kFree) return make(state, letter);
    }
  }
  /// Patterns that end with the step that named the list; until the next step.
  std::span<const uint32_t> accepted(uint32_t list) const {
    return {lists_.data() + list + 1, lists_[list]};
  }
  /// It has grown too large; all that it knows may be forgotten then, states given before mean
  /// nothing after that.
  bool is_full() const { return bytes_ > limit_; }
  void forget();
  /// What it knows now does not count to the limit, so that it is not full again at once.
  void make_room() { limit_ = bytes_ + most_bytes_; }
  /// For when the alphabet is another.
  void clear();

 private:
  static constexpr uint64_t kFree = kDead;  // no step leads on from there
  struct Known {
    uint64_t key = kFree;
    Step step;
  };

  static size_t hash_of(uint64_t key) {
    const uint64_t hash = key * 0x9e3779b97f4a7c15ull;
    return hash ^ hash >> 32;
  }
  std::span<const Link> nodes(uint32_t state) const {
    return {nodes_.data() + ends_[state - 1], ends_[state] - ends_[state - 1]};
  }
  uint32_t take_in(Letter letter);
  Step make(uint32_t state, uint32_t letter);
  void keep(const Known& known);
  /// The traits of a letter, a bit each; until the next call.
  const uint64_t* traits_as_bits(uint32_t letter);
  /// The list of patterns that end at the nodes reached.
  uint32_t list_of_ended();
  /// The state of the nodes reached that lead on.
  uint32_t state_of_reached();
  void grow_steps();
  void grow_states();

  const Net& net_;
  const Letters& letters_;
  const TraitBits bits_;
  const size_t most_bytes_;
  TraitSets own_;                 // of each letter those traits that the net asks for
  std::vector<uint32_t> own_of_;  // by letter: its own number, from 1; 0: not taken in yet
  std::vector<TraitId> asked_;
  std::vector<Known> first_;  // the steps from kStart, by letter
  std::vector<Known> steps_;  // the others, a power of two
  size_t known_ = 0;
  size_t limit_ = 0;
  size_t bytes_ = 0;            // of all tables that grow
  std::vector<Link> nodes_;     // of all states, one after the other, of each ascending
  std::vector<uint32_t> ends_;  // by state
  std::vector<uint32_t> state_slots_;
  std::vector<uint32_t> lists_;  // of all lists their length, then the patterns
  std::vector<Link> reached_;
  static constexpr size_t kSpread = 64;  // letters whose traits are kept as bits
  std::vector<uint64_t> spread_;
  std::vector<uint32_t> spread_letter_;
};

}  // namespace gently::match
