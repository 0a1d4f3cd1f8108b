// All patterns of a book as programs in one row, and which of them a message could match at all.
#pragma once

#include <string>
#include <vector>

#include "match/pattern_match.h"
#include "match/program.h"
#include "match/symbols.h"
#include "match/word_regexes.h"

namespace gently::match {

/// A match and the number of its pattern.
struct Hit {
  uint32_t pattern = 0;
  PatternMatch match;
};

/// Where one pattern's parts lie in the rows of all.
struct PatternEntry {
  uint32_t code_begin = 0, code_end = 0;
  uint32_t captures_begin = 0, captures_end = 0;
};

/// Of one gate of a pattern.
struct GateEntry {
  uint32_t pattern = 0;
  uint32_t needs_begin = 0, needs_end = 0;
};

class PatternTable {
 public:
  explicit PatternTable(const language::Lexicon& lexicon);

  /// Returns the pattern's number, ascending from 0.
  uint32_t add(const rules::Pattern& pattern, Skipping skipping);
  /// Call after the last `add` and before the first `find_all`.
  void finish();

  /// All matches by pattern, of each in order, not overlapping: leftmost, of several the longest;
  /// then each slot with the fewest words. Thread safe.
  std::vector<Hit> find_all(const language::Reading& reading) const;

  Symbols& symbols() { return symbols_; }

  /// Only what was finished is written. What is read is finished, no pattern can be added to it.
  template <class A>
  friend void image(A& a, PatternTable& t) {
    a(t.symbols_, t.traits_, t.entries_, t.code_, t.captures_, t.gates_, t.needs_, t.by_sign_,
      t.always_);
    if constexpr (A::kReads) t.regexes_ = WordRegexes(t.traits_.regexes());
  }

 private:
  template <size_t W>
  class Search;

  Symbols symbols_;
  Traits traits_;
  Flat<PatternEntry> entries_;         // by pattern
  Flat<Instruction> code_;             // of all patterns, one after the other
  std::vector<std::string> captures_;  // the same
  Flat<GateEntry> gates_;
  Flat<TraitId> needs_;    // of all gates: traits of which each must be there
  NumberLists by_sign_;    // gates that need a trait with this sign first
  Flat<uint32_t> always_;  // patterns that need nothing
  WordRegexes regexes_{{}};
};

}  // namespace gently::match

template <>
inline constexpr bool gently::kLiesFlat<gently::match::PatternEntry> = true;

template <>
inline constexpr bool gently::kLiesFlat<gently::match::GateEntry> = true;
