// The schema that ships says what the program writes.
#include <gtest/gtest.h>

#include <fstream>

#include "batch/result_json.h"
#include "spec/schema.h"

namespace gently::batch {
namespace {

using nlohmann::json;

const json& shipped() {
  static const json schema =
      json::parse(std::ifstream(GENTLY_SOURCE_DIR "/engine/schema/result.json"));
  return schema;
}

std::string misfit(const json& result) { return spec::Schema(shipped()).misfit(result); }

class ResultSchema : public testing::Test {
 protected:
  json result_of(std::string_view text, Offsets offsets = Offsets::kUtf8) const {
    return json::parse(to_json(*built_.engine, text, built_.engine->rephrase(text, {}), offsets));
  }

  Built built_ = Engine::build();
};

TEST_F(ResultSchema, FitsEveryOutcome) {
  ASSERT_NE(built_.engine, nullptr);
  const std::vector<std::pair<std::string, std::string>> messages = {
      {"You never text me first. Do you even care?", "rephrased"},
      {"He hit me last night.", "kept"},
      {"See you at 8 \xF0\x9F\x99\x82", "unchanged"}};
  for (const auto& [text, outcome] : messages) {
    const json result = result_of(text, Offsets::kUtf16);
    EXPECT_EQ(result["outcome"], outcome);
    EXPECT_EQ(misfit(result), "") << result;
  }
}

TEST_F(ResultSchema, FitsALineThatCouldNotBeRead) {
  EXPECT_EQ(misfit(json::parse(error_json(*built_.engine, 3, "not a JSON object"))), "");
}

TEST_F(ResultSchema, NamesEveryKeyOfAResult) {
  for (const std::string_view key : ResultJson::kKeys)
    EXPECT_TRUE(shipped()["properties"].contains(key)) << key;
}

TEST_F(ResultSchema, RefusesAKeyThatIsMissingOrOfAnotherKind) {
  const json whole = result_of("You never text me first.");
  ASSERT_EQ(misfit(whole), "");
  for (const std::string_view key : ResultJson::kKeys) {
    json lacking = whole, other = whole;
    lacking.erase(std::string(key));
    other[std::string(key)] = json::array({json::object()});
    EXPECT_NE(misfit(lacking), "") << key;
    EXPECT_NE(misfit(other), "") << key;
  }
}

}  // namespace
}  // namespace gently::batch
