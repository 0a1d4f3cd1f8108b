// A pattern as a small program over cells: the fast path of matching. What it means is what the regular expression of
// regex_writer.h means; a test compares the two.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "match/cells.h"
#include "match/compiled_pattern.h"
#include "match/regex_writer.h"
#include "rules/pattern.h"

namespace gently::match {

struct Instruction {
  enum class Op : uint8_t { kCell, kSplit, kJump, kSave, kMatch };
  enum class Test : uint8_t {
    kText, kLemma, kCode, kMark, kEmojiCode, kRegex, kAny, kOpaque, kEmoji, kMarkOrEmoji, kClauseEdge, kSentenceEdge, kMessageEdge
  };
  Op op = Op::kMatch;
  Test test = Test::kAny;
  uint32_t arg = 0;  // kCell: what is tested for; kSave: which place
  uint32_t x = 0;    // kSplit: tried first; kJump: target
  uint32_t y = 0;    // kSplit: tried second
};

/// Places kept while running: 0 and 1 bound the match without its edges, 2n+2 and 2n+3 the capture n.
class Program {
 public:
  Program(const rules::Pattern& pattern, Symbols& symbols, const language::Lexicon& lexicon, Skipping skipping);
  Program(Program&&) noexcept;
  ~Program();

  /// All matches in order, not overlapping: leftmost, of several the longest; then each slot with the fewest words.
  /// Time is at most the product of cells and instructions for each match found. Thread safe.
  void find_all(const language::Reading& reading, const Cells& cells, std::vector<PatternMatch>& out) const;
  const Key& key() const { return key_; }

 private:
  class Writer;
  class Runner;
  struct WordRegexes;

  std::vector<Instruction> code_;
  std::vector<uint32_t> first_;  // instructions that may take the first cell
  std::vector<std::string> captures_;
  std::unique_ptr<WordRegexes> regexes_;
  Key key_;
};

}  // namespace gently::match
