// Sentences beside a hurtful one that go with it.
#include "compose/company.h"

#include <gtest/gtest.h>

#include "compose/book.h"

namespace gently::compose {
namespace {

bool pressing(std::string_view text) { return presses(read(text), 0); }

TEST(Company, OrdersToSpeakPress) {
  for (std::string_view text : {"Say it.", "so tell me", "Just answer me.", "kevin choose.", "i want to hear it"}) EXPECT_TRUE(pressing(text)) << text;
}

TEST(Company, MockeryAndDenialsPress) {
  for (std::string_view text : {"So let's see.", "I'm not blind, Pet.", "Not at birthdays, not at Christmas, not at all.", "congratulations on finding somewhere.", "whos the blonde", "Which sort are you, Paul?",
                                "I mean it.", "keep it then", "And here we are again.", "If you did you'd get on a plane."}) {
    EXPECT_TRUE(pressing(text)) << text;
  }
}

TEST(Company, PlainSentencesDoNotPress) {
  for (std::string_view text : {"Tell Dad I said hi.", "Pick up milk on the way.", "I want to hear it rain.", "Let's go on Friday.", "Congratulations, you did it!", "I'm not hungry.", "Who is coming tonight?",
                                "Say hello to your mum.", "Come at six then.", "Is it Friday then?", "I know it by heart.", "Which bus are we on?"}) {
    EXPECT_FALSE(pressing(text)) << text;
  }
}

TEST(Company, WhatPressesNeverStaysBesideAnAnswer) {
  const std::string said = answer("Are you still seeing her? i want to hear it", rules::Relation::kPartner);
  EXPECT_FALSE(said.empty());
  EXPECT_EQ(said.find("want to hear it"), std::string::npos) << said;
}

}  // namespace
}  // namespace gently::compose
