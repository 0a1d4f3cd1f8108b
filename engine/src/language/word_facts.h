// What the code itself knows of a word, found in one look: each word of a message is looked up
// once, and every question of the closed lists is a bit then.
#pragma once

#include <cstdint>
#include <string_view>

#include "language/reading.h"

namespace gently::language {

/// Membership of a closed list.
enum class Fact : uint8_t {
  kSubjectPronoun,
  kSubordinator,
  kFiniteAuxiliary,
  kInterjection,
  kLeadIn,
  kShortWeekday,
  kSmallNumber,
  kExaggerates,
};

struct WordFacts {
  Tags function = 0;                // classes of a function word
  std::string_view auxiliary_base;  // of a form of be, have, do
  uint32_t facts = 0;               // bit n: on list n

  bool is(Fact fact) const { return (facts >> static_cast<unsigned>(fact) & 1) != 0; }
};

/// Those of a word on no list are all empty. The result lives as long as the program.
const WordFacts& word_facts(std::string_view word);

/// The words on lists have numbers, from 1; 0: all others.
uint32_t facts_number(std::string_view word);
const WordFacts& numbered_facts(uint32_t number);
uint32_t fact_words();
std::string_view fact_word(uint32_t number);

}  // namespace gently::language
