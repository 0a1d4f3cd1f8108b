// A pattern as a small program over cells, run as a set of states: time is the product of cells and instructions. What a
// pattern means is said in tests/spec/patterns.md; tests/match/ compares this with a slow matcher and with RE2.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "match/cells.h"
#include "match/key.h"
#include "match/pattern_match.h"
#include "rules/pattern.h"

namespace gently::match {

enum class Skipping { kIntensifiers, kNone };

struct Instruction {
  enum class Op : uint8_t { kCell, kSplit, kJump, kSave, kMatch };
  enum class Test : uint8_t {
    kText, kLemma, kCode, kSet, kMark, kRegex, kAny, kSolid, kOpaque, kEmoji, kMarkOrEmoji, kClauseEdge, kSentenceEdge, kMessageEdge
  };
  Op op = Op::kMatch;
  Test test = Test::kAny;
  uint16_t column = 0;  // of the element it comes from, in code points from 1; 0: stepping over or an edge of our own
  uint32_t arg = 0;     // kCell: what is tested for; kSave: which place
  uint32_t x = 0;       // kSplit: tried first; kJump: target
  uint32_t y = 0;       // kSplit: tried second
};

/// What a pattern is written as. Places: 0 and 1 bound the match without its edges, 2n+2 and 2n+3 the capture n.
struct WrittenProgram {
  std::vector<Instruction> code;
  std::vector<std::string> captures;
  std::vector<std::string> regexes;
};

WrittenProgram write_program(const rules::Pattern& pattern, Symbols& symbols, Skipping skipping);

/// Immutable, shared by threads.
class Program {
 public:
  Program(const rules::Pattern& pattern, Symbols& symbols, Skipping skipping);
  Program(Program&&) noexcept;
  ~Program();

  /// All matches in order, not overlapping: leftmost, of several the longest; then each slot with the fewest words. No match
  /// is longer than 400 words and edges, which bounds the time for a text without any clause end.
  void find_all(const language::Reading& reading, const Cells& cells, std::vector<PatternMatch>& out) const;
  const Key& key() const { return key_; }
  const std::vector<Instruction>& code() const { return written_.code; }
  /// Whether the cell passes the test of a kCell instruction.
  bool holds(const Instruction& one, const language::Reading& reading, const Cells& cells, size_t at) const;

 private:
  class Runner;
  struct WordRegexes;

  WrittenProgram written_;
  std::vector<uint32_t> first_;  // instructions that may take the first cell
  std::unique_ptr<WordRegexes> regexes_;
  Key key_;
};

}  // namespace gently::match
