// The alphabet that messages are spelled in grows with the words it meets, and can be emptied.
#include "match/letters.h"

#include <gtest/gtest.h>

#include "language/test_lexicon.h"

namespace gently::match {
namespace {

TEST(Letters, HoldNoMoreThanNewOnesOnceTheyAreCleared) {
  Symbols symbols(language::english());
  Traits traits;
  traits.number({.texts = {symbols.name_text("tea")}});
  traits.sort(symbols);
  const WordRegexes regexes({});
  Letters letters(symbols, traits, regexes);
  const size_t empty = letters.bytes();
  language::Item item;
  for (int i = 0; i < 5'000; ++i) {
    item.text = item.lemma = "word" + std::to_string(i);
    letters.of(item);
  }
  EXPECT_GT(letters.bytes(), empty + 100'000);
  letters.clear();
  EXPECT_EQ(letters.bytes(), empty);
}

}  // namespace
}  // namespace gently::match
