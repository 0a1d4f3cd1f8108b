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

 private:
  template <size_t W>
  class Search;
  struct Entry {
    uint32_t code_begin = 0, code_end = 0;
    uint32_t captures_begin = 0, captures_end = 0;
    uint32_t needs_begin = 0, needs_end = 0;
  };

  Symbols symbols_;
  Traits traits_;
  std::vector<Entry> entries_;                  // by pattern
  std::vector<Instruction> code_;               // of all patterns, one after the other
  std::vector<std::string> captures_;           // the same
  std::vector<TraitId> needs_;                  // the same: traits of which each must be there
  std::vector<std::vector<uint32_t>> by_need_;  // by trait: patterns that need it first
  std::vector<uint32_t> always_;                // patterns that need nothing
  WordRegexes regexes_{{}};
};

}  // namespace gently::match
