#include "compose/acts.h"

#include <gtest/gtest.h>

#include "compose/book.h"

namespace gently::compose {
namespace {

constexpr Meant kOrders{true, false}, kTests{false, true};

std::string act(std::string_view text, Meant meant = {}) {
  language::Reading reading = read(text);
  std::string out;
  for (const Act& one : acts_in(builtin().book, reading, 0, static_cast<uint32_t>(reading.items.size()), meant)) {
    static constexpr std::string_view kSenses[] = {"wanted", "done"}, kTimes[] = {"past", "habit", "now"};
    out += out.empty() ? std::string(kSenses[static_cast<size_t>(one.sense)]) + " " + std::string(kTimes[static_cast<size_t>(one.time)]) + ": " : " | ";
    Span span{reading.items[one.first].source.begin, reading.items[one.last - 1].source.end};
    out += span.in(text);
  }
  return out;
}

TEST(Acts, NeverTurnsIntoAWish) {
  EXPECT_EQ(act("You never water the plants."), "wanted habit: water the plants");
  EXPECT_EQ(act("you never rang me about the results"), "wanted past: rang me about the results");
  EXPECT_EQ(act("you haven't paid the gas bill"), "wanted now: paid the gas bill");
}

TEST(Acts, HowLongItWasNotDoneIsNoPartOfTheWish) {
  EXPECT_EQ(act("You haven't called me for two weeks."), "wanted now: called me");
  EXPECT_EQ(act("you haven't cooked dinner since March"), "wanted now: cooked dinner");
}

TEST(Acts, WhatShouldHaveBeenDoneWasHopedFor) {
  EXPECT_EQ(act("You should have called me on Friday."), "wanted past: called me on Friday");
  EXPECT_EQ(act("you said you'd call me after work"), "wanted past: call me after work");
  EXPECT_EQ(act("you forgot to pick up Leo from school"), "wanted past: pick up Leo from school");
}

TEST(Acts, WhatHappenedIsToldWithItsFacts) {
  EXPECT_EQ(act("You told Priya about my stitches on Friday, Dave."), "done past: told Priya about my stitches on Friday");
  EXPECT_EQ(act("you left me at the station again"), "done past: left me at the station");
  EXPECT_EQ(act("you keep leaving the door open"), "done habit: leaving the door open");
}

TEST(Acts, OrdersCountOnlyWhereTheyAreMeant) {
  EXPECT_EQ(act("Call the bank before 4, take the form and send it back by noon.", kOrders), "wanted now: Call the bank before 4 | take the form and send it back by noon");
  EXPECT_EQ(act("Have fun with your friends then."), "");
  EXPECT_EQ(act("If you don't ring me by Sunday, Steve, we're done.", kOrders), "wanted now: ring me by Sunday");
  EXPECT_EQ(act("Ring me by Sunday or it's over.", kOrders), "wanted now: Ring me by Sunday");
}

TEST(Acts, WhatATestAsksForIsWished) {
  EXPECT_EQ(act("A real friend would have asked how the scan went.", kTests), "wanted past: asked how the scan went");
  EXPECT_EQ(act("if you loved me you would ring my mother", kTests), "wanted habit: ring my mother");
  EXPECT_EQ(act("A real friend would not have rung the landlord.", kTests), "done past: rung the landlord");
  EXPECT_EQ(act("Let's see if you come to the match.", kTests), "wanted now: come to the match");
  EXPECT_EQ(act("A real friend would have asked how the scan went."), "");
}

TEST(Acts, WhatHadToBeAskedForIsWished) {
  EXPECT_EQ(act("I shouldn't have to ask you to ring my mother."), "wanted now: ring my mother");
  EXPECT_EQ(act("you better tell the landlord"), "wanted now: tell the landlord");
  EXPECT_EQ(act("I never asked you to pay the rent."), "");
}

TEST(Acts, WhatGoesOnFromAHabitIsNoOrder) {
  EXPECT_EQ(act("then change your mind the day before", kOrders), "");
  EXPECT_EQ(act("you never ring me the day before"), "wanted habit: ring me the day before");
}

TEST(Acts, HerIsSaidAgainWhereTheReaderKnowsFromElsewhere) {
  EXPECT_EQ(act("you never ring her"), "wanted habit: ring her");
  EXPECT_EQ(act("my mother waits all day. you never ring her"), "");
}

TEST(Acts, VerdictsAreNoActs) {
  EXPECT_EQ(act("You ruined my birthday."), "");
  EXPECT_EQ(act("You were so rude to Mia."), "");
  EXPECT_EQ(act("you will be late"), "");
}

TEST(Acts, WhatDescribesANounIsNotTold) { EXPECT_EQ(act("she wore the boots you bought"), ""); }

TEST(Acts, NobodyIsAskedToFeelOrToBe) {
  EXPECT_EQ(act("you don't even like me"), "");
  EXPECT_EQ(act("you live nine minutes off"), "");
  EXPECT_EQ(act("just tell me", kOrders), "");
  EXPECT_EQ(act("wonder who will pick up", kOrders), "");
  EXPECT_EQ(act("you never come home like other men"), "wanted habit: come home");
  EXPECT_EQ(act("let us see what you do on your own", kOrders), "");
}

TEST(Acts, WhatIsThreatenedOrStillToComeIsNotTold) {
  EXPECT_EQ(act("sell the bike or find another girl", kOrders), "");
  EXPECT_EQ(act("you're bringing the turkey next year"), "");
  EXPECT_EQ(act("end of discussion", kOrders), "");
}

}  // namespace
}  // namespace gently::compose
