// Who is called by name in an answer, and what is part of a longer name.
#include <gtest/gtest.h>

#include "compose/book.h"

namespace gently::compose {
namespace {

TEST(Names, OneInSmallLettersIsCalledAgain) {
  EXPECT_TRUE(answer("carol do you even care", rules::Relation::kPartner).starts_with("carol, "));
  EXPECT_NE(answer("you don't love me anymore lee.", rules::Relation::kPartner).find("lee, "), std::string::npos);
}

TEST(Names, APartOfALongerNameIsNobodyToCall) {
  for (std::string_view text : {"Do you even care about me, after Corner Tap, table four?", "If you cared you'd have sat with me instead of row Q."}) {
    const std::string said = answer(text, rules::Relation::kPartner);
    EXPECT_FALSE(said.starts_with("Tap, ") || said.starts_with("Q, ")) << said;
  }
}

TEST(Names, OneThatComesAfterAllIsCalled) {
  const std::string said = answer("do whatever you want with him Emeka, I give up", rules::Relation::kPartner);
  EXPECT_TRUE(said.starts_with("Emeka, ")) << said;
}

TEST(Names, ABabyIsNobodyToCallWhereItIsSpokenOf) {
  const std::string said = answer("do you even care about this baby", rules::Relation::kPartner);
  EXPECT_FALSE(said.starts_with("baby")) << said;
}

TEST(Names, AMonthAndALoneWordOfPraiseAreNobodyToCall) {
  EXPECT_FALSE(answer("Do you even care? You said yes in June.", rules::Relation::kPartner).starts_with("June"));
  EXPECT_FALSE(answer("Do you even care about me. Lovely.", rules::Relation::kPartner).starts_with("Lovely"));
}

TEST(Names, ADayIsAThingToTalkAbout) {
  EXPECT_NE(answer("Are you upset with me? Did I say something at Thanksgiving?", rules::Relation::kPartner).find("Thanksgiving"), std::string::npos);
}

TEST(Names, AmericanSpellingIsKept) {
  const std::string said = answer("You never help me with the yard labor.", rules::Relation::kPartner);
  EXPECT_NE(said.find("the yard labor"), std::string::npos) << said;
}

}  // namespace
}  // namespace gently::compose
