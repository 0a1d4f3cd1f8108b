// All matches of a book's patterns in one message: from each cell the automata are run until
// nothing can match any more, and say which patterns may end where.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/automaton.h"
#include "match/cells.h"
#include "match/way.h"

namespace gently::match {

/// No match is longer, which bounds the time for a text without any clause end.
inline constexpr size_t kLongestMatch = 400;  // cells

/// Scratch: what one message after the other is searched with.
class Search {
 public:
  /// Cells [begin, end).
  struct Stretch {
    uint32_t pattern = 0;
    uint32_t begin = 0;
    uint32_t end = 0;
  };

  Search(const Symbols& symbols, const Traits& traits, const WordRegexes& regexes,
         std::span<const Net> nets, size_t patterns)
      : letters_(symbols, traits, regexes), by_pattern_(patterns) {
    lanes_.reserve(nets.size());
    for (const Net& net : nets) lanes_.push_back({Automaton(net, letters_), {}});
  }

  /// By pattern, of each in order, not overlapping: leftmost, of several the longest. Until the
  /// next call, as are the cells.
  const std::vector<Stretch>& run(const language::Reading& reading);
  const std::vector<Cell>& cells() const { return cells_; }

  /// The way of one of the stretches.
  bool find_way(std::span<const Instruction> code, const Stretch& in, size_t captures) {
    return way_.find(code, {in.begin, in.end}, captures, cells_, letters_);
  }
  const std::vector<size_t>& places() const { return way_.places(); }

 private:
  struct PatternState {
    uint64_t walk = 0;       // the last one that ended in it
    uint32_t free_from = 0;  // the first cell that its last match has not taken; of that message
  };
  struct Ending {
    uint32_t pattern = 0;
    uint32_t end = 0;  // cells
  };

  /// One of the nets, and the cells in the letters of its automaton.
  struct Lane {
    Automaton automaton;
    std::vector<uint32_t> letters;
  };

  void walk_from(uint32_t begin, Lane& lane);
  void take(uint32_t pattern, uint32_t begin, uint32_t end);

  Letters letters_;
  std::vector<Lane> lanes_;
  Way way_;
  std::vector<Cell> cells_;
  std::vector<Stretch> found_;
  std::vector<Ending> endings_;  // of one walk
  std::vector<PatternState> by_pattern_;
  uint64_t walk_ = 0, first_walk_ = 1;  // of the message
};

}  // namespace gently::match
