#include "language/known_word.h"

#include "language/lexicon_data.h"

namespace gently::language {

const KnownWord& known_word(const Lexicon& lexicon, std::string_view word) {
  static constexpr KnownWord kNone;
  const KnownWord* found = find(lexicon.data().known, word);
  return found == nullptr ? kNone : *found;
}

std::string_view lemma_of(const Lexicon& lexicon, const KnownWord& word, bool prefer_verb) {
  const uint32_t number = prefer_verb ? word.as_verb : word.as_noun;
  return number == 0 ? std::string_view() : lexicon.data().lemmas[number - 1];
}

}  // namespace gently::language
