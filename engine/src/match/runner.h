// Runs programs over a window of cells: from all places side by side, a bit each, to learn where
// the leftmost longest match lies; then once more through it, to learn which way the pattern
// prefers. tests/match/ compares this with a slow matcher and with RE2.
#pragma once

#include <span>
#include <vector>

#include "match/program.h"
#include "match/window.h"

namespace gently::match {

/// No match is longer, which bounds the time for a text without any clause end.
inline constexpr size_t kLongestMatch = 400;  // cells

template <size_t W>
class Runner {
 public:
  using Op = Instruction::Op;
  struct Stretch {
    size_t begin = 0;
    size_t end = 0;  // == begin: none
  };

  explicit Runner(Window<W>& window) : window_(window) {}

  /// The leftmost match that begins at a place in [from, to), of several the longest. Places are
  /// the window's own.
  Stretch next(std::span<const Instruction> code, size_t from, size_t to) {
    while (ends(code, from, to).any()) {
      size_t last = to;  // the leftmost begins in [from, last)
      while (last - from > 1) {
        const size_t middle = from + (last - from) / 2;
        if (ends(code, from, middle).any())
          last = middle;
        else
          from = middle;
      }
      // Together places may seem to have what none has alone: a match that is too long or empty.
      if (const Bits<W> all = ends(code, from, last); all.any()) return {from, all.highest()};
      ++from;
    }
    return {};
  }

  /// The preferred way through exactly this stretch: fills `places`. Each state is tried once at
  /// each place.
  bool way(std::span<const Instruction> code, Stretch in, size_t captures,
           std::vector<size_t>& places) {
    const size_t width = in.end - in.begin + 1;
    tried_.assign(code.size() * width, false);
    places.assign(2 * captures + 2, SIZE_MAX);
    steps_.assign(1, {0, in.begin});
    while (!steps_.empty()) {
      Step step = steps_.back();
      steps_.pop_back();
      if (step.undo != SIZE_MAX) {
        places[step.undo] = step.value;
        continue;
      }
      for (uint32_t pc = step.pc;;) {
        const size_t mark = pc * width + (step.at - in.begin);
        if (tried_[mark]) break;
        tried_[mark] = true;
        const Instruction one = code[pc];
        auto over = [&] {
          return step.at < in.end && window_.row(static_cast<TraitId>(one.arg))[step.at];
        };
        auto else_try = [&](uint32_t other, size_t at) { steps_.push_back({other, at}); };
        switch (one.op) {
          case Op::kMatch:
            if (step.at == in.end) return true;
            break;
          case Op::kCell:
            if (!over()) break;
            ++step.at, ++pc;
            continue;
          case Op::kMany:
            if (over())
              else_try(pc + 1, step.at), ++step.at;
            else
              ++pc;
            continue;
          case Op::kFew:
            if (over()) else_try(pc, step.at + 1);
            ++pc;
            continue;
          case Op::kSplit:
            else_try(one.arg, step.at), ++pc;
            continue;
          case Op::kSplitFar:
            else_try(pc + 1, step.at), pc = one.arg;
            continue;
          case Op::kJump:
            pc = one.arg;
            continue;
          case Op::kSave:
            steps_.push_back({0, 0, one.arg, places[one.arg]});
            places[one.arg] = step.at;
            ++pc;
            continue;
        }
        break;
      }
    }
    return false;
  }

 private:
  struct Step {
    uint32_t pc;
    size_t at;
    size_t undo = SIZE_MAX;  // a place to restore instead of a state to try
    size_t value = 0;
  };

  /// Where matches end that begin in [from, to); one that is empty is none.
  Bits<W> ends(std::span<const Instruction> code, size_t from, size_t to) {
    if (at_.size() < code.size()) at_.resize(code.size());
    size_t reach = 0;  // the last instruction that was reached: most patterns fail at the first
    auto add = [&](size_t pc, const Bits<W>& places) {
      if (!places.any()) return;
      at_[pc] |= places;
      reach = std::max(reach, pc);
    };
    Bits<W> found;
    add(0, Bits<W>::between(from, to));
    for (size_t pc = 0; pc <= reach; ++pc) {
      const Bits<W> here = at_[pc];
      if (!here.any()) continue;
      const Instruction one = code[pc];
      switch (one.op) {
        case Op::kCell:
          add(pc + 1, (here & window_.row(static_cast<TraitId>(one.arg))).next());
          break;
        case Op::kMany:
        case Op::kFew:
          add(pc + 1, here.through(window_.row(static_cast<TraitId>(one.arg))));
          break;
        case Op::kSave:
          add(pc + 1, here);
          break;
        case Op::kMatch:
          found = here & Bits<W>::between(from + 1, to + kLongestMatch);
          break;
        case Op::kJump:
        case Op::kSplit:
        case Op::kSplitFar: {
          if (one.op != Op::kJump) add(pc + 1, here);
          const Bits<W> before = at_[one.arg];
          add(one.arg, here);
          // Back in a loop: what is new there goes round once more.
          if (one.arg < pc && at_[one.arg] != before) pc = one.arg - 1;
          break;
        }
      }
    }
    std::fill(at_.begin(), at_.begin() + static_cast<ptrdiff_t>(reach + 1), Bits<W>{});
    return found;
  }

  Window<W>& window_;
  std::vector<Bits<W>> at_;  // by instruction: the places where it is reached; empty between runs
  std::vector<bool> tried_;
  std::vector<Step> steps_;
};

}  // namespace gently::match
