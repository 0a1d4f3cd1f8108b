// Strings and results as JSON: the library that reads them back is the judge.
#include "batch/json_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "batch/result_json.h"

namespace gently::batch {
namespace {

std::string written(std::string_view text) {
  std::string out;
  append_string(out, text);
  return out;
}

TEST(JsonText, StringsAreWrittenAsTheLibraryWritesThem) {
  for (int code = 0; code < 0x80; ++code) {
    const std::string text = "a" + std::string(1, static_cast<char>(code)) + "é\U0001f644";
    EXPECT_EQ(written(text), nlohmann::json(text).dump());
  }
  EXPECT_EQ(written(""), "\"\"");
}

TEST(JsonText, MembersAndElementsArePartedByCommas) {
  std::string out = "{";
  append_key(out, "none");
  append_array(out, std::vector<std::string>{},
               [&](const std::string& one) { append_string(out, one); });
  append_key(out, "two");
  append_array(out, std::vector<std::string>{"[", ","},
               [&](const std::string& one) { append_string(out, one); });
  EXPECT_EQ(out, R"({"none":[],"two":["[",","])");
}

TEST(ResultJson, HoldsWhatTheResultHolds) {
  const Built built = Engine::build();
  const std::string text = "You never text me first. Do you even care? 🙄";
  const Result result = built.engine->rephrase(text);
  const auto json =
      nlohmann::ordered_json::parse(to_json(*built.engine, text, result, Offsets::kUtf8));
  std::vector<std::string_view> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  EXPECT_EQ(keys,
            std::vector<std::string_view>(ResultJson::kKeys.begin(), ResultJson::kKeys.end()));
  EXPECT_EQ(json["text"], text);
  EXPECT_EQ(json["rephrased"], result.rephrased);
  ASSERT_FALSE(result.findings.empty());
  ASSERT_EQ(json["findings"].size(), result.findings.size());
  EXPECT_EQ(json["findings"][0]["rule"], result.findings[0].rule);
  EXPECT_EQ(json["findings"][0]["end"], result.findings[0].end);
  EXPECT_NEAR(json["findings"][0]["heat"].get<double>(), result.findings[0].heat, 0.005);
  EXPECT_EQ(json["alternatives"][0]["edits"].size(), result.alternatives[0].edits.size());
  EXPECT_EQ(json["book"]["sha256"], built.engine->book_sha256());
}

TEST(ResultJson, WritesHeatAsTheShortestNumberOfHundredths) {
  const Built built = Engine::build();
  Result result;
  for (int hundredths = 0; hundredths <= 100; ++hundredths) {
    result.heat = hundredths / 100.0 + 0.001;
    const std::string json = to_json(*built.engine, "", result, Offsets::kUtf8);
    EXPECT_NE(json.find("\"heat\":" + nlohmann::json(hundredths / 100.0).dump() + ","),
              std::string::npos)
        << hundredths;
  }
}

}  // namespace
}  // namespace gently::batch
