// A pattern as a small program over cells. What a pattern means is said in tests/spec/patterns.md;
// programs are run as one net, see net.h, and alone to learn the way, see way.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "match/traits.h"
#include "rules/pattern.h"

namespace gently::match {

enum class Skipping { kIntensifiers, kNone };

struct Instruction {
  enum class Op : uint32_t {
    kCell,      // goes over a cell with trait `arg`
    kMany,      // over none or more of them, as many as will do
    kFew,       // the same, as few as will do
    kSplit,     // goes on here, or at `arg`
    kSplitFar,  // goes on at `arg`, or here
    kJump,      // goes on at `arg`
    kSave,      // notes the place as number `arg`
    kMatch,     // the last one
  };
  Op op : 4;
  uint32_t arg : 28;
};
static_assert(sizeof(Instruction) == 4);

/// What a pattern is written as. Places: 0 and 1 bound the match without its edges, 2n+2 and 2n+3
/// the capture n.
struct WrittenProgram {
  /// Where an instruction comes from.
  struct Origin {
    int column =
        0;  // of the element, in code points from 1; 0: stepping over or an edge of our own
    bool named = false;  // the element names words or marks
  };
  std::vector<Instruction> code;
  std::vector<Origin> origins;
  std::vector<std::string> captures;
};

WrittenProgram write_program(const rules::Pattern& pattern, Symbols& symbols, Traits& traits,
                             Skipping skipping);

/// The trait of an element that takes exactly one cell whatever stands there, or nothing.
std::optional<Trait> trait_of(const rules::Element& element, Symbols& symbols);

}  // namespace gently::match

template <>
inline constexpr bool gently::kLiesFlat<gently::match::Instruction> = true;
