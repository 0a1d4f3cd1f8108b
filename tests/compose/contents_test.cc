// What an answer must not leave unsaid.
#include <gtest/gtest.h>

#include "compose/book.h"

namespace gently::compose {
namespace {

TEST(Contents, AnOrderIsAskedInItsOwnWords) {
  const std::string said = answer("How many times do I have to ask you to rinse the pan?", rules::Relation::kPartner);
  EXPECT_NE(said.find("rinsed the pan"), std::string::npos) << said;
}

TEST(Contents, WhatTheReaderIsMadeTheCauseOfIsTold) {
  const std::string said = answer("I missed my train because you slept in again.", rules::Relation::kFlatmate);
  EXPECT_NE(said.find("I missed my train"), std::string::npos) << said;
  EXPECT_EQ(said.find("because you"), std::string::npos) << said;
}

TEST(Contents, ASuppositionIsNotToldAsAFact) {
  const std::string text = "If I stayed at my mother's after Easter, would you even come to fetch me?";
  EXPECT_EQ(answer(text, rules::Relation::kFamily).find("I stayed at my mother's after Easter."), std::string::npos);
}

TEST(Contents, AThreatIsNeverAskedFor) {
  for (const char* text : {"pay me by friday or this friendship is finished", "Send it by Monday or the deal is off."}) {
    const std::string said = answer(text, rules::Relation::kFriend);
    EXPECT_EQ(said.find("finished"), std::string::npos) << said;
    EXPECT_EQ(said.find("deal"), std::string::npos) << said;
  }
}

TEST(Contents, WhatIsOverHasNotBeenSoEver) {
  EXPECT_EQ(answer("I only carried your sister for nine months, don't mind me.", rules::Relation::kFamily).find("like this for nine months"), std::string::npos);
}

TEST(Contents, WhatFollowsTheCauseIsTold) {
  const std::string said = answer("Because of you Gran goes to another church now.", rules::Relation::kFamily);
  EXPECT_NE(said.find("Gran goes to another church now"), std::string::npos) << said;
}

TEST(Contents, ATimeFromTheHeadOfASentenceIsSmallInsideOne) {
  const std::string said = answer("Tonight you ruined my birthday.", rules::Relation::kPartner);
  EXPECT_EQ(said.find(" Tonight"), std::string::npos) << said;
  EXPECT_NE(said.find("onight"), std::string::npos) << said;
}

TEST(Contents, AWordThatCouldBeANameIsReadAsAVerb) {
  const std::string said = answer("Hope you're pleased. You ruined the whole evening.", rules::Relation::kPartner);
  EXPECT_FALSE(said.empty());
  EXPECT_EQ(said.find("Hope"), std::string::npos) << said;
}

TEST(Contents, ANameToCallByStaysAsItIsWritten) {
  const std::string said = answer("Well I read it. karthik you are pathetic", rules::Relation::kFlatmate);
  EXPECT_NE(said.find("karthik, "), std::string::npos) << said;
}

TEST(Contents, WhatWasSeenIsNeverDropped) {
  const std::string said = answer("you took the keys upstairs. are u annoyed w me? are u tho", rules::Relation::kFlatmate);
  EXPECT_TRUE(said.empty() || said.find("the keys upstairs") != std::string::npos) << said;
}

TEST(Contents, AHelpVerbAloneIsNotAskedFor) {
  const std::string said = answer("you dont care about me or what i think, you never have", rules::Relation::kCoparent);
  EXPECT_EQ(said.find("if you had"), std::string::npos) << said;
}

TEST(Contents, AnOrderSaidTwiceIsAskedOnce) {
  const std::string said = answer("come home now gethin NOW", rules::Relation::kPartner);
  EXPECT_EQ(said.find("now gethin"), std::string::npos) << said;
}

}  // namespace
}  // namespace gently::compose
