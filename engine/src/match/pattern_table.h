// All patterns of a book, compiled, with an index from words to the patterns that need them.
#pragma once

#include <unordered_map>
#include <vector>

#include "match/program.h"
#include "match/symbols.h"
#include "rules/book.h"

namespace gently::match {

class PatternTable {
 public:
  explicit PatternTable(Symbols& symbols) : symbols_(symbols) {}

  /// Returns the pattern's number. Call only before the first `candidates`.
  uint32_t add(const rules::Pattern& pattern, Skipping skipping);
  /// Numbers of the patterns whose needed words are there, ascending.
  std::vector<uint32_t> candidates(const language::Reading& reading, const Cells& cells) const;
  const Program& operator[](uint32_t number) const { return patterns_[number]; }
  size_t size() const { return patterns_.size(); }

 private:
  Symbols& symbols_;
  std::vector<Program> patterns_;
  std::unordered_map<std::string, std::vector<uint32_t>> by_word_, by_lemma_;
  std::unordered_map<Code, std::vector<uint32_t>> by_code_;
  std::vector<uint32_t> always_;
};

}  // namespace gently::match
