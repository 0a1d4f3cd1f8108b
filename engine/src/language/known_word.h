// All that is known of a word whatever stands around it. A word of a message is looked up once; the
// passes of reading ask no other table about it.
#pragma once

#include <string_view>

#include "base/image.h"
#include "language/lexicon.h"
#include "language/named_sets.h"
#include "language/word_facts.h"

namespace gently::language {

struct KnownWord {
  enum Look : uint32_t {
    kReadAnew = 1u << 0,        // a chat spelling or a contraction written as one word
    kVerbOfItsOwn = 1u << 1,    // the base of a verb
    kGiven = 1u << 2,           // a given name
    kAmbiguousGiven = 1u << 3,  // one that is a word too
    kTitle = 1u << 4,
    kKin = 1u << 5,
    kOpensTime = 1u << 6,  // a time, amount or exaggeration may begin with it
  };

  SetBits sets = 0;       // as Lexicon::set_bits
  Tags tags = kUnknown;   // as Lexicon::tags
  uint32_t facts = 0;     // number of its word facts
  uint32_t looks = 0;
  uint32_t as_verb = 0;   // number of its lemma where a verb is preferred, from 1; 0: the word itself
  uint32_t as_noun = 0;   // where it is not
  bool has(Look look) const { return (looks & look) != 0; }
};

/// The same for all words that nothing is known of.
const KnownWord& known_word(const Lexicon& lexicon, std::string_view word);
/// The lemma, or "" when it is the word itself.
std::string_view lemma_of(const Lexicon& lexicon, const KnownWord& word, bool prefer_verb);

}  // namespace gently::language

template <>
inline constexpr bool gently::kLiesFlat<gently::language::KnownWord> = true;
