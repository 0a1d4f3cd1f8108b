#include "rules/draws.h"

#include <gtest/gtest.h>

namespace gently::rules {
namespace {

Draws of(const char* tell, const char* ask = "") {
  Template asking;
  if (*ask != '\0') asking = *parse_template(ask);
  return draws_of(*parse_template(tell), asking);
}

TEST(Draws, ASlotThatMustBeFilledIsDrawnOn) {
  EXPECT_TRUE(of("I waited {since}.").facts);
  EXPECT_TRUE(of("I wish you {wanted}.").act());
  EXPECT_TRUE(of("It hurt when {clause}.").clause);
  EXPECT_TRUE(of("I was {topic.strong}.").topic);
  EXPECT_TRUE(of("Nice.", "Could you {wanted}?").wanted);
  EXPECT_FALSE(of("I waited.").certain());
}

TEST(Draws, AnOptionalOneIsOnlyOffered) {
  const Draws draws = of("I waited[ {since}].");
  EXPECT_TRUE(draws.offers);
  EXPECT_FALSE(draws.certain());
}

TEST(Draws, FeelingsAreSpokenOf) {
  EXPECT_TRUE(of("I was {topic.strong}.").feelings);
  EXPECT_TRUE(of("I feel {feeling}.").feelings);
  EXPECT_FALSE(of("I feel {feeling}.").words);
}

}  // namespace
}  // namespace gently::rules
