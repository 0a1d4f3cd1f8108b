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

    uint64_t by_pattern() const { return uint64_t{pattern} << 32 | begin; }
  };

  Search(const Symbols& symbols, const Traits& traits, const WordRegexes& regexes,
         std::span<const Net> nets, size_t most_bytes)
      : letters_(symbols, traits, regexes) {
    lanes_.reserve(nets.size());
    for (const Net& net : nets) lanes_.push_back({Automaton(net, letters_, most_bytes), {}, {}});
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
  /// From a cell on: what the cells since then have led to.
  struct Walk {
    uint32_t begin = 0;
    uint32_t state = Automaton::kStart;
  };
  /// One of the nets: the cells in the letters of its automaton, and the walks that are under way.
  struct Lane {
    Automaton automaton;
    std::vector<uint32_t> letters;
    std::vector<Walk> walks;
  };

  /// All walks of a lane over one cell, and the walk that begins there. They do not wait for each
  /// other, so that the processor fetches the steps of several at once.
  void step_over(uint32_t at, Lane& lane);
  /// After the automaton has forgotten all: where its walks stand now.
  static void walk_again(uint32_t at, Lane& lane);
  /// Of what ended, what is found.
  void choose();

  Letters letters_;
  std::vector<Lane> lanes_;
  Way way_;
  std::vector<Cell> cells_;
  std::vector<Stretch> found_;
  std::vector<Stretch> ended_;  // all that match, whether they overlap or not
};

}  // namespace gently::match
