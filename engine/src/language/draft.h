// A reading under construction: the items with what the passes need to know and the finished Reading does not.
#pragma once

#include <vector>

#include "language/known_word.h"
#include "language/lexicon.h"
#include "language/reading.h"
#include "language/tokens.h"

namespace gently::language {

struct ItemOrigin {
  Gap gap = Gap::kNone;  // before the item; kNone for the later words of one token
  uint32_t token = 0;    // which of the draft's tokens it came from
  bool quoted_line = false;
  bool quotation = false;
  bool link = false;
  const KnownWord* known = nullptr;  // of the item's text
  const WordFacts* facts = nullptr;  // the same
};

struct Draft {
  const Lexicon& lexicon;
  std::vector<Token> tokens;
  Reading reading;
  std::vector<ItemOrigin> origins;       // one per item
  std::vector<bool> clause_break;        // a clause begins at this item
  std::vector<bool> sentence_break;      // a sentence begins at this item

  /// The item's word as it was written, lower case.
  const std::string& written(uint32_t item) const { return tokens[origins[item].token].text; }
  bool is(Fact fact, uint32_t item) const { return origins[item].facts->is(fact); }
  bool written_is(Fact fact, uint32_t item) const {
    const std::string& word = written(item);
    return word == reading.items[item].text ? is(fact, item) : word_facts(word).is(fact);
  }
  bool in(NamedSet set, uint32_t item) const { return (origins[item].known->sets & member_of(set)) != 0; }
  /// Whether a member of the set may begin at this item.
  bool may_begin(NamedSet set, uint32_t item) const {
    return (origins[item].known->sets & (member_of(set) | beginning_of(set))) != 0;
  }
  std::vector<Item>& items() { return reading.items; }
  uint32_t size() const { return static_cast<uint32_t>(reading.items.size()); }
};

}  // namespace gently::language
