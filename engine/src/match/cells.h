// A reading as patterns walk it: one cell an item, and one for each edge (clause, sentence,
// message), with all that a pattern may ask of it as numbers.
#pragma once

#include <cstdint>
#include <vector>

#include "language/reading.h"
#include "match/symbols.h"

namespace gently::match {

struct Cell {
  enum class Kind : uint8_t {
    kWord,
    kMark,
    kEmoji,
    kOpaque,
    kClauseEdge,
    kSentenceEdge,
    kMessageEdge
  };
  Kind kind = Kind::kWord;
  uint32_t text = 0;   // number of the text, 0 when no pattern names it
  uint32_t lemma = 0;  // the same of the lemma
  uint32_t item = 0;   // of the reading; for an edge the item after it
  uint32_t codes = 0;  // where its codes end
};

struct Cells {
  std::vector<Cell> row;  // message edge, clause edge, items …, clause edge, [sentence edge, clause
                          // edge, items …] message edge
  std::vector<Code> codes;  // of all cells, one after the other

  const Code* codes_begin(size_t cell) const {
    return codes.data() + (cell == 0 ? 0 : row[cell - 1].codes);
  }
  const Code* codes_end(size_t cell) const { return codes.data() + row[cell].codes; }
};

/// Texts in quoted sentences and opaque stretches are given no number and no code.
Cells cells_of(const language::Reading& reading, const Symbols& symbols);

}  // namespace gently::match
