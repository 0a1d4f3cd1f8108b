#include "compose/details.h"

#include <gtest/gtest.h>

#include "compose/book.h"

namespace gently::compose {
namespace {

std::string details(std::string_view text) {
  const language::Reading reading = read(text);
  std::string out;
  for (uint32_t i = 0; i < reading.items.size(); ++i) {
    if (is_detail(reading, i)) out += (out.empty() ? "" : " ") + std::string(reading.items[i].source.in(text));
  }
  return out;
}

TEST(Details, AreLargeLettersInsideASentence) {
  EXPECT_EQ(details("You have new pals in Maths now."), "Maths");
  EXPECT_EQ(details("Because of you it's over. You left."), "");
}

TEST(Details, PicturesAreNone) { EXPECT_EQ(details("You fuss as if it were the Super Bowl."), ""); }

TEST(Details, AreOrdinalsAndUnknownWordsThatANameMayStandFor) {
  EXPECT_EQ(details("that's the third time"), "third");
  EXPECT_EQ(details("you went to brudenell without me"), "brudenell");
}

}  // namespace
}  // namespace gently::compose
