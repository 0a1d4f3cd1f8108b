#include "rules/phrase_list.h"

#include <gtest/gtest.h>

namespace gently::rules {
namespace {

const PhraseList& list() {
  static const PhraseList made({"any more", "any", "at least", "never"});
  return made;
}

TEST(PhraseList, NamesTheFirstOfTheListNotOfTheText) {
  const std::string* found = list().first_in(" never again and not any more ");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(*found, "any more");
}

TEST(PhraseList, TakesWholeWordsOnly) {
  EXPECT_EQ(list().first_in(" anyone nevermore at leastways "), nullptr);
  EXPECT_EQ(list().first_in(" at "), nullptr);
  EXPECT_EQ(list().first_in(" "), nullptr);
  ASSERT_NE(list().first_in(" at least "), nullptr);
}

TEST(PhraseList, WithoutPhrasesFindsNone) { EXPECT_EQ(PhraseList().first_in(" any "), nullptr); }

}  // namespace
}  // namespace gently::rules
