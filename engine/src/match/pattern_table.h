// All patterns of a book, and where they match in a message.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "match/net_builder.h"
#include "match/pattern_match.h"
#include "match/pool.h"
#include "match/program.h"
#include "match/search.h"
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
  uint32_t plain = 0;  // 1: it has neither captures nor edges, so it takes all that it goes over
};

class PatternTable {
 public:
  /// Patterns stand in different nets by how far they reach: the states of one that are open for
  /// long would be multiplied by those of the others.
  static constexpr size_t kNets = 3;

  explicit PatternTable(const language::Lexicon& lexicon);

  /// Returns the pattern's number, ascending from 0.
  uint32_t add(const rules::Pattern& pattern, Skipping skipping);
  /// Call after the last `add` and before the first `find_all`.
  void finish();

  /// All matches by pattern, of each in order, not overlapping: leftmost, of several the longest;
  /// then each slot with the fewest words. Thread safe: each call that runs at the same time takes
  /// scratch of its own, of some 60 MB at most and what the words of one message need.
  std::vector<Hit> find_all(const language::Reading& reading) const;

  Symbols& symbols() { return symbols_; }
  size_t size() const { return entries_.size(); }
  /// When an automaton forgets what it has learned; a lower limit costs time and nothing else.
  /// Before the first `find_all`.
  void limit(size_t most_bytes) { most_bytes_ = most_bytes; }

  /// Only what was finished is written. What is read is finished, no pattern can be added to it.
  template <class A>
  friend void image(A& a, PatternTable& t) {
    a(t.symbols_, t.traits_, t.entries_, t.code_, t.captures_, t.nets_);
    if constexpr (A::kReads) t.regexes_ = WordRegexes(t.traits_.regexes());
  }

 private:
  void keep(Search& search, const Search::Stretch& found, const language::Reading& reading,
            std::vector<Hit>& out) const;

  Symbols symbols_;
  Traits traits_;
  Flat<PatternEntry> entries_;         // by pattern
  Flat<Instruction> code_;             // of all patterns, one after the other
  std::vector<std::string> captures_;  // the same
  std::array<Net, kNets> nets_;
  std::array<std::unique_ptr<NetBuilder>, kNets> builders_;  // until they are finished
  WordRegexes regexes_{{}};
  size_t most_bytes_ = Automaton::kMostBytes;
  mutable Pool<Search> searches_;
};

}  // namespace gently::match

template <>
inline constexpr bool gently::kLiesFlat<gently::match::PatternEntry> = true;
