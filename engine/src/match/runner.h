// Runs programs over a window of cells: from all places side by side, a bit each, and back again,
// to learn where matches begin; from there to the longest end; then once more through it, to learn
// which way the pattern prefers. tests/match/ compares this with a slow matcher and with RE2.
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
    size_t end = 0;
  };

  explicit Runner(Window<W>& window) : window_(window) {}

  /// Places in [from, to) at which a match may begin. Together places may seem to have what none
  /// has alone: a match that is too long or empty; so each is asked with `longest`. Places are the
  /// window's own.
  Bits<W> begins(std::span<const Instruction> code, size_t from, size_t to) {
    const Bits<W> ends = run(code, from, to);
    Bits<W> out;
    if (ends.any()) out = run_back(code, ends);
    forget();
    return out;
  }

  /// Where the longest match that begins at `begin` ends; `begin` itself if there is none.
  size_t longest(std::span<const Instruction> code, size_t begin) {
    const Bits<W> ends = run(code, begin, begin + 1);
    forget();
    return ends.any() ? ends.highest() : begin;
  }

  /// The preferred way through exactly this stretch: fills `places`. Each state is tried once at
  /// each place.
  bool way(std::span<const Instruction> code, Stretch in, size_t captures,
           std::vector<size_t>& places) {
    const size_t width = in.end - in.begin + 1;
    tried_.assign((code.size() * width + 63) / 64, 0);
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
        uint64_t& tried = tried_[mark / 64];
        const uint64_t bit = uint64_t{1} << (mark % 64);
        if ((tried & bit) != 0) break;
        tried |= bit;
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

  /// Where matches end that begin in [from, to); one that is empty is none. Fills `at_` up to
  /// `reach_`: most patterns fail at the first instruction or two.
  Bits<W> run(std::span<const Instruction> code, size_t from, size_t to) {
    if (at_.size() <= code.size()) at_.resize(code.size() + 1);
    Bits<W> found;
    add(0, Bits<W>::between(from, to));
    for (size_t pc = 0; pc <= reach_; ++pc) {
      const Bits<W> here = at_[pc];
      if (!here.any()) continue;
      const Instruction one = code[pc];
      switch (one.op) {
        case Op::kCell:
          add(pc + 1, (here & row(one)).next());
          break;
        case Op::kMany:
        case Op::kFew:
          add(pc + 1, here.through(row(one)));
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
    return found;
  }

  /// From the ends back through what `run` reached: where matches begin that have these ends.
  Bits<W> run_back(std::span<const Instruction> code, const Bits<W>& ends) {
    leads_.assign(reach_ + 2, {});
    for (bool again = true; again;) {
      again = false;
      for (size_t pc = reach_ + 1; pc-- > 0;) {
        if (!at_[pc].any()) continue;
        const Instruction one = code[pc];
        const Bits<W> before = leads_[pc];
        const bool far = one.op == Op::kSplit || one.op == Op::kSplitFar || one.op == Op::kJump;
        Bits<W> next = one.op == Op::kMatch ? ends : leads_[pc + 1];
        if (one.op == Op::kJump) next = {};
        if (far && one.arg <= reach_) next |= leads_[one.arg];
        if (one.op == Op::kCell) next = row(one) & next.previous();
        if (one.op == Op::kMany || one.op == Op::kFew) next = next.back_through(row(one));
        leads_[pc] = next & at_[pc];
        // What leads back in a loop was not known yet.
        again = again || (far && one.arg < pc && leads_[pc] != before);
      }
    }
    return leads_[0];
  }

  void add(size_t pc, const Bits<W>& places) {
    if (!places.any()) return;
    at_[pc] |= places;
    reach_ = std::max(reach_, pc);
  }
  void forget() {
    std::fill(at_.begin(), at_.begin() + static_cast<ptrdiff_t>(reach_ + 1), Bits<W>{});
    reach_ = 0;
  }
  const Bits<W>& row(Instruction one) { return window_.row(static_cast<TraitId>(one.arg)); }

  Window<W>& window_;
  std::vector<Bits<W>> at_;  // by instruction: the places where it is reached; empty when forgotten
  size_t reach_ = 0;         // the last of them
  std::vector<Bits<W>> leads_;  // by instruction: the places from where an end is reached
  std::vector<uint64_t> tried_;  // a bit by instruction and place
  std::vector<Step> steps_;
};

}  // namespace gently::match
