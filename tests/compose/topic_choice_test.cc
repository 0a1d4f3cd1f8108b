// Which card a hurtful sentence is about when no head cue says so.
#include "compose/topic_choice.h"

#include <gtest/gtest.h>

#include "compose/book.h"

namespace gently::compose {
namespace {

/// The card of the first finding in `text`, or "" when there is none.
std::string card_of(std::string_view text, rules::Relation relation) {
  match::JudgeOptions options;
  options.relation = relation;
  const match::Judgement judgement = builtin().judge.find(text, options);
  if (judgement.findings.empty()) return "no finding";
  const rules::Topic* topic = choose_topic(judgement, judgement.findings.front(), relation).topic;
  return topic == nullptr ? "" : topic->id;
}

TEST(TopicChoice, ANounOfTheMatterChoosesTheCard) {
  EXPECT_EQ(card_of("You never help with the funeral.", rules::Relation::kFriend), "remembering");
}

TEST(TopicChoice, TheRelationDecidesWhoseMatterItIs) {
  EXPECT_EQ(card_of("You never fill in the rota.", rules::Relation::kWork), "rota");
  EXPECT_NE(card_of("You never fill in the rota.", rules::Relation::kFriend), "rota");
}

TEST(TopicChoice, WhatIsNamedBesideStaysThereAndLendsNoCard) {
  EXPECT_EQ(card_of("The wedding is on the 12th. You're so selfish.", rules::Relation::kFriend), "");
}

TEST(TopicChoice, ANounInAnInsultIsAPicture) {
  EXPECT_EQ(card_of("You're a bitter old woman and everybody in the choir knows it.", rules::Relation::kFriend), "");
}

TEST(TopicChoice, WhatATestAsksForIsItsMatter) {
  EXPECT_EQ(card_of("A good daughter would invite her aunt.", rules::Relation::kFamily), "");
}

TEST(TopicChoice, WhenItWasIsNotWhatItIsAbout) {
  EXPECT_EQ(card_of("You never do anything right since the funeral.", rules::Relation::kFriend), "");
}

}  // namespace
}  // namespace gently::compose
