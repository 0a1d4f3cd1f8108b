// Hints of danger.yaml: their points add up with those of the signs, and long messages need more.
#include <gtest/gtest.h>

#include "spec/book.h"

namespace gently::rules {
namespace {

constexpr const char* kDanger = R"(start: -2
hands-off: 8
doubling: 3
hints:
  harm:
    note: N1
    why: words that stand near harm
    phrases:
      'hurt me': 12
      'it''s my {any-possessive} arm': 0
  menace:
    note: N6
    phrases:
      'you know where': 6
  calm:
    note: N1
    phrases:
      'the dog': -7.5
)";

class Danger : public testing::Test {
 protected:
  Danger() : book_({{"danger.yaml", kDanger}, {"shapes/criticism/never.yaml", "rule: never\nmatch:\n  - you never {act = verb-phrase}\n"}}) {}
  match::Judgement judged(const char* text) const { return book_.judge->find(text, {}); }

  spec::TestBook book_;
};

TEST_F(Danger, EachKindIsARuleWithAPointAPhrase) {
  ASSERT_TRUE(book_.errors.empty()) << book_.errors.front().format();
  const Rule* harm = book_.book->rule("boundary/hint-harm");
  ASSERT_NE(harm, nullptr);
  EXPECT_TRUE(harm->is_hint());
  EXPECT_EQ(harm->note, "N1");
  ASSERT_EQ(harm->match.size(), 2u);
  EXPECT_EQ(harm->points_of(0), 12);
  EXPECT_EQ(harm->match[1].source, "it's my {any-possessive} arm");
}

TEST_F(Danger, FifteenPointsKeepAMessageWithTheNoteMostSpeakFor) {
  const match::Judgement judgement = judged("he hurt me and you know where");
  EXPECT_DOUBLE_EQ(judgement.danger, -2 + 12 + 6);
  ASSERT_NE(judgement.kept, nullptr);
  EXPECT_EQ(judgement.kept->note, "N1");
}

TEST_F(Danger, FewerLeaveItAloneWithoutANote) {
  const match::Judgement judgement = judged("he hurt me. you never call");
  EXPECT_DOUBLE_EQ(judgement.danger, 10);
  EXPECT_EQ(judgement.kept, nullptr);
  EXPECT_TRUE(judgement.findings.empty());
}

TEST_F(Danger, PointsBelowZeroSpeakAgainstIt) {
  const match::Judgement judgement = judged("the dog hurt me. you never call");
  EXPECT_DOUBLE_EQ(judgement.danger, 2.5);
  EXPECT_EQ(judgement.findings.size(), 1u);
}

TEST_F(Danger, ALongMessageNeedsMore) {
  const double brief = judged("he hurt me").danger;
  const double lengthy = judged("he hurt me and then we all went home and had our tea and then we sat down and looked at the rain for a while").danger;
  EXPECT_LT(lengthy, brief);
  EXPECT_GT(lengthy, brief - 3);  // less than twice sixteen
}

}  // namespace
}  // namespace gently::rules
