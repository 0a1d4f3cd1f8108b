#include "match/way.h"

namespace gently::match {

using Op = Instruction::Op;

bool Way::first_try(size_t number) {
  uint64_t& word = tried_[number / 64];
  const uint64_t bit = uint64_t{1} << (number % 64);
  if ((word & bit) != 0) return false;
  word |= bit;
  return true;
}

bool Way::find(std::span<const Instruction> code, Stretch in, size_t captures,
               std::span<const Cell> cells, const Letters& letters) {
  const size_t width = in.end - in.begin + 1;
  tried_.assign(code.size() * width / 64 + 1, 0);
  places_.assign(2 * captures + 2, SIZE_MAX);
  steps_.assign(1, {0, in.begin});
  while (!steps_.empty()) {
    Step step = steps_.back();
    steps_.pop_back();
    if (step.undo != SIZE_MAX) {
      places_[step.undo] = step.value;
      continue;
    }
    for (uint32_t pc = step.pc; first_try(pc * width + (step.at - in.begin));) {
      const Instruction one = code[pc];
      auto over = [&] { return step.at < in.end && letters.has(cells[step.at].letter, one.arg); };
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
          steps_.push_back({0, 0, one.arg, places_[one.arg]});
          places_[one.arg] = step.at;
          ++pc;
          continue;
      }
      break;
    }
  }
  return false;
}

}  // namespace gently::match
