// Which way a pattern prefers through a stretch of cells that it matches: where its captures lie.
// tests/match/ compares matches with a slow matcher and with RE2.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "match/cells.h"
#include "match/program.h"

namespace gently::match {

/// Scratch.
class Way {
 public:
  struct Stretch {
    size_t begin = 0;  // cells [begin, end)
    size_t end = 0;
  };

  /// Through exactly this stretch; false if there is no way. Each instruction is tried once at each
  /// place.
  bool find(std::span<const Instruction> code, Stretch in, size_t captures,
            std::span<const Cell> cells, const Letters& letters);
  /// Of the way found last, by number; SIZE_MAX where it saved none.
  const std::vector<size_t>& places() const { return places_; }

 private:
  struct Step {
    uint32_t pc;
    size_t at;
    size_t undo = SIZE_MAX;  // a place to restore instead of an instruction to try
    size_t value = 0;
  };
  /// Whether this is the first time; `number` tells instruction and place.
  bool first_try(size_t number);

  std::vector<uint64_t> tried_;  // a bit by instruction and place
  std::vector<Step> steps_;
  std::vector<size_t> places_;
};

}  // namespace gently::match
