// What is taken out of a message, seen by what is left of it.
#include <gtest/gtest.h>

#include "compose/book.h"
#include "compose/regions.h"

namespace gently::compose {
namespace {

TEST(Regions, ASentenceThatOnlyTellsStays) {
  const std::string said = answer("I cooked for nine. Hope your nap was nice.");
  EXPECT_TRUE(said.starts_with("I cooked for nine. ")) << said;
  EXPECT_EQ(said.find("nap was nice"), std::string::npos) << said;
}

TEST(Regions, ARequestAfterTheBarbStays) {
  const std::string said = answer("why are you being so cold. can you grab milk on the way home?", rules::Relation::kPartner);
  EXPECT_TRUE(said.ends_with(" can you grab milk on the way home?")) << said;
}

TEST(Regions, WhatAShapeReachesIntoGoes) {
  const std::string said = answer("Did I do something? You've gone quiet. Did I say something wrong?");
  EXPECT_FALSE(said.empty());
  EXPECT_EQ(said.find("gone quiet"), std::string::npos) << said;
}

TEST(Regions, WhatStandsSomewhereIsNoEdge) {
  const std::string said = answer("there's soup in the fridge, i'm going up. don't bring me tea", rules::Relation::kPartner);
  EXPECT_TRUE(said.starts_with("there's soup in the fridge")) << said;
}

TEST(Regions, WhatIsTossedAfterGoes) {
  const std::string said = answer("you don't love me anymore. its obvious", rules::Relation::kPartner);
  EXPECT_FALSE(said.empty());
  EXPECT_EQ(said.find("obvious"), std::string::npos) << said;
  EXPECT_TRUE(answer("you don't love me anymore. Dinner's ready", rules::Relation::kPartner).ends_with("Dinner's ready"));
}

TEST(Regions, AClauseThatEndsInTheAirGoes) {
  const std::string said = answer("you ruined the one weekend i was looking forward to", rules::Relation::kPartner);
  EXPECT_FALSE(said.empty());
  EXPECT_EQ(said.find("looking forward to"), std::string::npos) << said;
}

TEST(Regions, WhatHangsOnTheInsultGoesWithIt) {
  const std::string said = answer("You are the most selfish man I have met in my life. The rent is paid.", rules::Relation::kFamily);
  EXPECT_FALSE(said.empty());
  EXPECT_EQ(said.find("I have met"), std::string::npos) << said;
}

TEST(Regions, WhatWasSeenStaysBesideAWorry) {
  const std::string said = answer("You hung up quickly. You're not mad at your mother, are you? Say it.", rules::Relation::kFamily);
  EXPECT_TRUE(said.starts_with("You hung up quickly. ")) << said;
  EXPECT_EQ(said.find("Say it"), std::string::npos) << said;
}

TEST(Regions, WhatTheWriterWillDoInstead) {
  const language::Reading reading = read("I cleaned the oven. I'll clean the oven.");
  EXPECT_TRUE(stays_as_seen(builtin().book, reading, 0));
  EXPECT_FALSE(stays_as_seen(builtin().book, reading, 1));
}

TEST(Regions, AVerdictIsNotSeen) {
  const language::Reading reading = read("You took the van on Friday. You ruined my Friday. You never do Fridays.");
  EXPECT_TRUE(stays_as_seen(builtin().book, reading, 0));
  EXPECT_FALSE(stays_as_seen(builtin().book, reading, 1));
  EXPECT_FALSE(stays_as_seen(builtin().book, reading, 2));
}

TEST(Regions, WhatOnlyHeatFoundIsLeftToTheWriterWhereTheBarbStandsBesideIt) {
  EXPECT_EQ(answer("The client signed at six. They teach you the comma at Year 5 where I went to school.", rules::Relation::kWork), "");
}

TEST(Regions, ANoIsNotCutOff) {
  const std::string said = answer("I picked up four of you from the airport at 2am. But sure, no one has a fiver.", rules::Relation::kFriend);
  EXPECT_EQ(said.find("One has"), std::string::npos) << said;
}

TEST(Regions, WhatIsSureOrSharedDoesNotStay) {
  EXPECT_EQ(answer("you dont love me anymore and we both know it", rules::Relation::kPartner).find("both know"), std::string::npos);
  EXPECT_EQ(answer("I only carried your husband for nine months, I'm sure I can wait.", rules::Relation::kFamily).find("sure"), std::string::npos);
}

TEST(Regions, AClauseWithoutAWordOfItsOwnIsRead) {
  EXPECT_FALSE(answer("A liar with a latte art ribbon, you're a pathetic little boy Tully", rules::Relation::kWork).empty());
  EXPECT_EQ(answer("Well, well, well. The client signed at six. Oh.", rules::Relation::kWork), "");
}

}  // namespace
}  // namespace gently::compose
