// A reading as the automaton walks it: one cell an item, and one for each edge (clause, sentence, message), with all that
// a pattern may ask of it as numbers.
#pragma once

#include <cstdint>
#include <vector>

#include "language/reading.h"
#include "match/symbols.h"

namespace gently::match {

struct Cell {
  enum class Kind : uint8_t { kWord, kMark, kEmoji, kOpaque, kClauseEdge, kSentenceEdge, kMessageEdge };
  Kind kind = Kind::kWord;
  uint32_t text = 0;   // number of the text, 0 when no pattern names it
  uint32_t lemma = 0;  // the same of the lemma
  uint32_t item = 0;   // of the reading; for an edge the item after it
};

struct Cells {
  std::vector<Cell> row;       // message edge, clause edge, items …, clause edge, [sentence edge, clause edge, items …] message edge
  std::vector<uint64_t> bits;  // `width` words for each cell: the codes it has
  size_t width = 0;

  bool has(size_t cell, Code code) const { return (bits[cell * width + code / 64] >> (code % 64) & 1) != 0; }
};

/// Texts in quoted sentences and opaque stretches are given no number and no code.
Cells cells_of(const language::Reading& reading, const Symbols& symbols);

}  // namespace gently::match
