// A reading as patterns walk it: one cell an item, and one for each edge (clause, sentence,
// message), each with the letter that says what patterns may ask of it.
#pragma once

#include <cstdint>
#include <vector>

#include "language/reading.h"
#include "match/letters.h"

namespace gently::match {

struct Cell {
  CellKind kind = CellKind::kWord;
  Letter letter = 0;
  uint32_t item = 0;  // of the reading; for an edge the item after it
};

/// Message edge, clause edge, items …, clause edge, [sentence edge, clause edge, items …] message
/// edge. What is quoted or opaque shows its kind only.
void cells_of(const language::Reading& reading, Letters& letters, std::vector<Cell>& out);

}  // namespace gently::match
