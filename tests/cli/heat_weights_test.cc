#include "cli/heat_weights.h"

#include <gtest/gtest.h>

#include <sstream>

#include "base/yaml.h"

namespace gently::cli {
namespace {

std::string written(const Weights& weights) {
  std::ostringstream out;
  write_yaml(weights, {2.5, 0.85, -0.2}, out);
  return out.str();
}

TEST(HeatWeights, AreWrittenInTheOrderOfTheirNames) {
  Weights weights;
  weights.shapes = {{"guilt/after-all", 3.5}, {"blame/your-fault", 3.5}};
  const std::string text = written(weights);
  EXPECT_LT(text.find("blame/your-fault: 3.50"), text.find("guilt/after-all: 3.50"));
  EXPECT_NE(text.find("  balanced: 0.85\n"), std::string::npos);
}

TEST(HeatWeights, KeepPhrasesWithSignsOfYamlWhole) {
  Weights weights;
  const std::string phrase = "you're \"fine\" : {noun} ?";
  weights.phrases["cue/address/blame"][phrase] = 0.3104;
  const auto root = yaml::parse(written(weights), "weights.yaml");
  ASSERT_TRUE(root);
  const yaml::Node& cue = root->items[3].items[0];
  EXPECT_EQ(cue.keys[0].scalar, phrase);
  EXPECT_EQ(cue.items[0].scalar, "0.310");
}

}  // namespace
}  // namespace gently::cli
