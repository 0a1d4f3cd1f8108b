// Sentences that tell the reader what to do.
#include "compose/order.h"

#include <gtest/gtest.h>

#include "compose/book.h"

namespace gently::compose {
namespace {

TEST(Order, BareOrdersAndDuties) {
  for (std::string_view text : {"Move that van.", "just ring them!!", "You need to take your turn.", "stop going to that casino.", "Don't touch the thermostat."}) {
    const auto reading = read(text);
    EXPECT_TRUE(orders(reading, 0)) << text;
  }
}

TEST(Order, WishesRequestsAndThingsAreNone) {
  for (std::string_view text : {"Drive safe.", "Please move that van.", "Don't worry about dinner.", "Rent is due Friday.", "Have a lovely day.", "Bring a coat?", "You were late.", "Dinner's in the oven."}) {
    const auto reading = read(text);
    EXPECT_FALSE(orders(reading, 0)) << text;
  }
}

TEST(Order, BesideADemandIsWhatIsAskedForWithTheTimeSaidAfterIt) {
  EXPECT_NE(answer("wash the pan. today", rules::Relation::kFlatmate).find("wash the pan today"), std::string::npos);
  EXPECT_NE(answer("keep them downstairs till 3. how hard is it", rules::Relation::kPartner).find("keep them downstairs until 3"), std::string::npos);
}

}  // namespace
}  // namespace gently::compose
