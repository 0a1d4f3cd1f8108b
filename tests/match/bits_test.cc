// Rows of bits do what going from cell to cell does.
#include "match/bits.h"

#include <gtest/gtest.h>

#include <random>

namespace gently::match {
namespace {

template <size_t W>
void compare_with_steps(uint32_t seed) {
  std::mt19937 random(seed);
  for (int round = 0; round < 2000; ++round) {
    Bits<W> places, row, next, through;
    const unsigned density = 1 + random() % 12;
    for (size_t i = 0; i < Bits<W>::kSize; ++i) {
      if (random() % 16 == 0) places.set(i);
      if (random() % 12 < density) row.set(i);
    }
    bool reached = false;
    for (size_t i = 0; i < Bits<W>::kSize; ++i) {
      if (i > 0 && places[i - 1]) next.set(i);
      reached = places[i] || (reached && row[i - 1]);
      if (reached) through.set(i);
    }
    ASSERT_EQ(places.next(), next);
    ASSERT_EQ(places.through(row), through);
    Bits<W> previous, back;
    bool leads = false;
    for (size_t i = Bits<W>::kSize; i-- > 0;) {
      if (i + 1 < Bits<W>::kSize && places[i + 1]) previous.set(i);
      leads = places[i] || (leads && row[i]);
      if (leads) back.set(i);
    }
    ASSERT_EQ(places.previous(), previous);
    ASSERT_EQ(places.back_through(row), back);
  }
}

TEST(Bits, GoOverOneCellOrAnyNumberOfThem) {
  compare_with_steps<1>(1);
  compare_with_steps<2>(2);
  compare_with_steps<4>(3);
}

TEST(Bits, BetweenHoldsTheFirstAndNotTheLast) {
  const auto some = Bits<2>::between(60, 70);
  for (size_t i = 0; i < 128; ++i) EXPECT_EQ(some[i], i >= 60 && i < 70) << i;
  EXPECT_EQ(some.highest(), 69u);
  EXPECT_EQ(some.first_from(0), 60u);
  EXPECT_EQ(some.first_from(65), 65u);
  EXPECT_EQ(some.first_from(70), 128u);
  EXPECT_FALSE(Bits<2>::between(70, 70).any());
  EXPECT_EQ(Bits<1>::between(3, 500), Bits<1>::between(3, 64));
}

}  // namespace
}  // namespace gently::match
