#include "language/known_word.h"

#include <gtest/gtest.h>

#include "language/classes.h"
#include "language/expand.h"
#include "language/lexicon_data.h"
#include "language/sentences.h"
#include "language/times.h"
#include "test_lexicon.h"

namespace gently::language {
namespace {

/// All words, each a hundredth time where that is enough.
template <typename Look>
void each_known(size_t step, const Look& look) {
  const StringMap<KnownWord>& known = english().data().known;
  ASSERT_GT(known.size(), 5'000u);
  for (size_t i = 0; i < known.size(); i += step) look(known.key(i), known.value(i));
}

TEST(KnownWord, SaysWhatTheTablesSay) {
  const Lexicon& lexicon = english();
  each_known(1, [&](std::string_view word, const KnownWord& known) {
    ASSERT_EQ(known.tags, lexicon.tags(word)) << word;
    ASSERT_EQ(known.sets, lexicon.set_bits(word)) << word;
    ASSERT_EQ(numbered_facts(known.facts).function, word_facts(word).function) << word;
    for (bool prefer_verb : {false, true}) {
      const std::string_view lemma = lemma_of(lexicon, known, prefer_verb);
      ASSERT_EQ(lemma.empty() ? word : lemma, lexicon.lemma(word, prefer_verb)) << word;
    }
  });
}

TEST(KnownWord, OfOthersNothingIsKnown) {
  const KnownWord& none = known_word(english(), "xylqua");
  EXPECT_EQ(none.tags, kUnknown);
  EXPECT_EQ(none.sets, 0u);
  EXPECT_FALSE(none.has(KnownWord::kReadAnew));
  EXPECT_TRUE(lemma_of(english(), none, true).empty());
}

TEST(KnownWord, SpellingsAndUnmarkedContractionsAreReadAnew) {
  for (const char* word : {"u", "dont", "its", "youd", "aint", "ur"})
    EXPECT_TRUE(known_word(english(), word).has(KnownWord::kReadAnew)) << word;
  for (const char* word : {"you", "house", "never"})
    EXPECT_FALSE(known_word(english(), word).has(KnownWord::kReadAnew)) << word;
}

/// What a word that opens no time could be wrongly kept from.
TEST(KnownWord, WhereItOpensNoTimeNoneBegins) {
  size_t tried = 0;
  for (const char* after : {"", " past seven", " 7 pm", " of january", " monday", " two hours ago",
                            " million times", " quid", " of you"}) {
    each_known(7, [&](std::string_view word, const KnownWord& known) {
      if (known.has(KnownWord::kOpensTime) || known.tags == kUnknown) return;
      const std::string text = std::string(word) + after;
      Draft draft{english(), tokenise(text), {}, {}, {}, {}};
      draft.reading.text = text;
      expand(draft), break_sentences(draft), classify(draft);
      if (draft.items()[0].text != word || draft.items()[0].has(kNumber)) return;
      const TimeShapes shapes(draft);
      ASSERT_FALSE(shapes.time_at(0, draft.size())) << text;
      ASSERT_FALSE(shapes.amount_at(0, draft.size())) << text;
      ASSERT_EQ(shapes.hyperbole_at(0, draft.size()), 0u) << text;
      ++tried;
    });
  }
  EXPECT_GT(tried, 5'000u);
}

}  // namespace
}  // namespace gently::language
