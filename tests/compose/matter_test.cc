// An answer names the one thing a message is about.
#include <gtest/gtest.h>

#include "compose/book.h"

namespace gently::compose {
namespace {

TEST(Matter, AnAnswerNamesTheThingAnOrderIsAbout) {
  const std::string said = answer("Did my back lifting your bloody weights bench. That's on you.", rules::Relation::kPartner);
  EXPECT_NE(said.find("weights bench"), std::string::npos) << said;
  EXPECT_EQ(said.find("bloody"), std::string::npos) << said;
}

TEST(Matter, ItStandsBehindTheName) {
  const std::string said = answer("Maureen, why do you always leave the phone calls to me?", rules::Relation::kPartner);
  EXPECT_EQ(said.find("the phone:"), std::string::npos) << said;  // the phone | calls
}

TEST(Matter, APersonOrAPictureIsNoMatter) {
  for (const char* text : {"You're cold, it's like being married to a filing cabinet.", "You treat me like the cleaner."}) {
    const std::string said = answer(text, rules::Relation::kPartner);
    EXPECT_EQ(said.find("cabinet"), std::string::npos) << said;
    EXPECT_EQ(said.find("cleaner:"), std::string::npos) << said;
  }
}

TEST(Matter, WhatAThreatNamesIsNone) {
  const std::string said = answer("Put the 900 back by the first or we're done, and I mean outside the kitchen too.", rules::Relation::kFriend);
  EXPECT_EQ(said.find("kitchen:"), std::string::npos) << said;
}

TEST(Matter, ANameAfterAWholePhraseIsTheReaders) {
  const std::string said = answer("You are a fraud Arjun, simple", rules::Relation::kFriend);
  EXPECT_EQ(said.find("about Arjun"), std::string::npos) << said;
}

TEST(Matter, AVerbBehindToIsNoName) {
  const std::string said = answer("You're always late with the rent and I always have to chase you.", rules::Relation::kFlatmate);
  EXPECT_EQ(said.find("about chase"), std::string::npos) << said;
}

}  // namespace
}  // namespace gently::compose
