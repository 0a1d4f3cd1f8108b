#include "cli/logistic.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace gently::cli {
namespace {

// Feature 0 stands on the positive side alone, feature 1 on both.
std::vector<Example> examples() {
  std::vector<Example> out;
  for (int i = 0; i < 20; ++i) {
    const bool positive = i % 2 == 0;
    Example& example = out.emplace_back();
    example.positive = positive;
    if (positive) example.features.emplace_back(0, 1.0);
    if (positive ? i < 14 : i < 10) example.features.emplace_back(1, 1.0);
  }
  return out;
}

double share(const Model& model) { return model.weights[1] / model.weights[0]; }

TEST(Logistic, ContrastShrinksWhatStandsOnBothSidesMore) {
  const Model plain = fit(examples(), 2, 0.2), contrasted = fit_contrasted(examples(), 2, 0.2);
  ASSERT_GT(plain.weights[0], 0);
  ASSERT_GT(contrasted.weights[0], 0);
  EXPECT_LT(share(contrasted), share(plain));
}

TEST(Logistic, ACopyCountsLikeTheExampleWrittenTwice) {
  std::vector<Example> once = examples(), twice = examples();
  once[0].copies = 2;
  twice.insert(twice.begin(), twice[0]);
  const Model a = fit(once, 2, 0.2), b = fit(twice, 2, 0.2);
  EXPECT_DOUBLE_EQ(a.bias, b.bias);
  EXPECT_EQ(a.weights, b.weights);
}

TEST(Logistic, GivesTheSameWeightsAgain) {
  EXPECT_EQ(fit_contrasted(examples(), 2, 0.2).weights, fit_contrasted(examples(), 2, 0.2).weights);
}

TEST(Logistic, HeaviestIsWhatMovesMostInAll) {
  // A light phrase that is met often moves more than a heavy one met once; what weighs nothing is never among them.
  EXPECT_EQ(heaviest({0.5, -1.0, 0.0, 0.4}, {100, 1, 1000, 4}, 2), (std::vector<bool>{true, true, false, false}));
  EXPECT_EQ(heaviest({0.5, 0.0}, {1, 1}, 5), (std::vector<bool>{true, false}));
}

TEST(Logistic, ALimitLetsAsManyThroughAsItMay) {
  std::vector<double> values;
  for (int i = 1; i <= 100; ++i) values.push_back(i);
  const double limit = limit_for(values, 40, 20);
  EXPECT_EQ(std::count_if(values.begin(), values.end(), [&](double one) { return one >= limit; }), 4);
  EXPECT_EQ(limit_for(values, 1000, 20), 1);
}

}  // namespace
}  // namespace gently::cli
