// A reading under construction: the items with what the passes need to know and the finished Reading does not.
#pragma once

#include <vector>

#include "language/lexicon.h"
#include "language/reading.h"
#include "language/tokens.h"

namespace gently::language {

struct ItemOrigin {
  Gap gap = Gap::kNone;  // before the item; kNone for the later words of one token
  bool quoted_line = false;
  bool quotation = false;
  bool link = false;
};

struct Draft {
  const Lexicon& lexicon;
  Reading reading;
  std::vector<ItemOrigin> origins;       // one per item
  std::vector<bool> clause_break;        // a clause begins at this item
  std::vector<bool> sentence_break;      // a sentence begins at this item

  std::vector<Item>& items() { return reading.items; }
  uint32_t size() const { return static_cast<uint32_t>(reading.items.size()); }
};

}  // namespace gently::language
