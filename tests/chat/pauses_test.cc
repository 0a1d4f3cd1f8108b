// The pause cards of the built-in book, and what its loader says of broken ones.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "chat/clock.h"

namespace gently {
namespace {

std::set<int> cards(std::string_view label, std::string_view relation, int hour = 12,
                    bool incident = false) {
  std::set<int> out;
  for (const PauseCard& card : test::builtin_engine()->pauses(label, relation, hour, incident))
    out.insert(card.number);
  return out;
}

using Numbers = std::set<int>;

TEST(Pauses, SpeakToTheLabel) {
  EXPECT_EQ(cards("contempt", "partner"), (Numbers{1, 7, 8, 11, 13, 14, 15, 17, 19, 23}));
  EXPECT_EQ(cards("abandonment", "friend"), (Numbers{4, 5, 6, 10, 11, 12, 14, 15, 16, 18, 22, 25}));
  EXPECT_EQ(cards("ultimatum", "unknown"), (Numbers{2, 3, 9, 11, 14, 15, 20, 21, 24}));
  EXPECT_EQ(cards("guilt", "family"), (Numbers{11, 14, 15}));
}

TEST(Pauses, AreSoberForDistantRelations) {
  for (const char* relation : {"coparent", "ex", "work", "neighbour", "colleague"}) {
    EXPECT_EQ(cards("blame", relation), (Numbers{11, 13, 17, 23})) << relation;
    EXPECT_EQ(cards("withdrawal", relation), (Numbers{2, 3, 11})) << relation;
  }
}

TEST(Pauses, SpeakOfTrafficByDayOnly) {
  EXPECT_TRUE(cards("reassurance", "partner", 8).contains(10));
  EXPECT_TRUE(cards("reassurance", "partner", 21).contains(10));
  for (const int hour : {22, 3, 7, -1})
    EXPECT_FALSE(cards("reassurance", "partner", hour).contains(10)) << hour;
}

TEST(Pauses, DoNotCallItAStoryOnceSomethingHappened) {
  EXPECT_TRUE(cards("abandonment", "partner", 12, false).contains(6));
  EXPECT_FALSE(cards("abandonment", "partner", 12, true).contains(6));
  EXPECT_FALSE(cards("abandonment", "partner", 12, true).contains(22));
}

TEST(Pauses, AreNeverForAKeptMessage) { EXPECT_EQ(cards("boundary", "partner"), Numbers{}); }

TEST(Pauses, AreTwentyFive) {
  Numbers all;
  for (const char* label : {"reassurance", "contempt", "ultimatum"})
    all.merge(cards(label, "partner"));
  EXPECT_EQ(all.size(), 25u);
}

TEST(Pauses, FaultsAreToldWithPlaceAndMend) {
  const std::string broken =
      "cards:\n  1: One.\n  two: Two.\nuse:\n  contemt: [1]\n  boundary: [1]\n  any: [7]\nby-day: "
      "1\n";
  const Built built = Engine::build({{{"pauses.yaml", broken}}});
  std::vector<int> lines;
  std::string all;
  for (const BookError& error : built.errors) lines.push_back(error.line), all += error.text + "\n";
  EXPECT_EQ(lines, (std::vector<int>{3, 5, 6, 7, 8})) << all;
  EXPECT_NE(all.find("did you mean “contempt”?"), std::string::npos) << all;
  EXPECT_NE(all.find("no card has the number 7"), std::string::npos) << all;
  EXPECT_TRUE(built.engine->pauses("contempt", "partner", 12, false).empty());
}

}  // namespace
}  // namespace gently
