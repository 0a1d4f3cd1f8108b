// `gently check` in SARIF: fits the standard's schema as far as we use it, points at the right place, and its fix is the
// answer.
#include <gtest/gtest.h>

#include "cli/process.h"
#include "gently/gently.h"
#include "regression/files.h"
#include "spec/schema.h"

namespace gently::test {
namespace {

using Json = nlohmann::json;

constexpr const char* kLetter = "Olá, Zoë.\nYou never text me first. Do you even care?\n";

Json checked(const std::vector<std::string>& arguments, const std::string& input, int exit) {
  const Outcome outcome = run(arguments, input);
  EXPECT_EQ(outcome.exit, exit) << outcome.err;
  const Json log = Json::parse(outcome.out, nullptr, false);
  const Json schema = Json::parse(regression::read_file(GENTLY_SOURCE_DIR "/tests/regression/sarif_schema.json").value_or(""));
  EXPECT_EQ(spec::Schema(schema).misfit(log), "");
  return log;
}

TEST(Sarif, NotesEachFindingWithItsPlace) {
  const Json run_ = checked({"check", "--format", "sarif"}, kLetter, 1)["runs"][0];
  ASSERT_EQ(run_["results"].size(), 2u);
  const Json& first = run_["results"][0];
  EXPECT_EQ(first["ruleId"], "criticism/never-do");
  EXPECT_EQ(run_["tool"]["driver"]["rules"][first["ruleIndex"].get<size_t>()]["id"], first["ruleId"]);
  const Json& place = first["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "stdin");
  EXPECT_EQ(place["region"]["startLine"], 2);
  EXPECT_EQ(place["region"]["startColumn"], 1);
  EXPECT_EQ(place["region"]["endLine"], 2);
  EXPECT_EQ(place["region"]["endColumn"], 25);
  EXPECT_EQ(run_["results"][1]["locations"][0]["physicalLocation"]["region"]["startColumn"], 26);
}

TEST(Sarif, BytesAndFixesLeadToTheAnswer) {
  std::string text = kLetter;
  const Json results = checked({"check", "--format", "sarif"}, text, 1)["runs"][0]["results"];
  const Json& region = results[0]["locations"][0]["physicalLocation"]["region"];
  EXPECT_EQ(text.substr(region["byteOffset"], region["byteLength"]), "You never text me first.");
  const Json& replacements = results[0]["fixes"][0]["artifactChanges"][0]["replacements"];
  for (auto one = replacements.rbegin(); one != replacements.rend(); ++one) {
    const Json& gone = (*one)["deletedRegion"];
    text.replace(gone["byteOffset"], gone["byteLength"], (*one)["insertedContent"]["text"].get<std::string>());
  }
  EXPECT_EQ(text, Engine::build().engine->rephrase(kLetter).rephrased);
  EXPECT_FALSE(results[1].contains("fixes"));
}

TEST(Sarif, IsOneLogForManyFilesCalmOnesToo) {
  Folder folder;
  const std::string hurtful = folder.write("a letter.txt", kLetter), calm = folder.write("calm.txt", "See you at 7.\n");
  const Json run_ = checked({"check", "--format", "sarif", calm, hurtful, hurtful}, "", 1)["runs"][0];
  EXPECT_EQ(run_["results"].size(), 4u);
  EXPECT_EQ(run_["tool"]["driver"]["rules"].size(), 2u);
  const std::string uri = run_["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
  EXPECT_TRUE(uri.starts_with("file:///") && uri.ends_with("/a%20letter.txt")) << uri;
  EXPECT_TRUE(checked({"check", "--format", "sarif", calm}, "", 0)["runs"][0]["results"].empty());
}

TEST(Sarif, SaysWhatWasNotRead) {
  const Json run_ = checked({"check", "--format", "sarif"}, "You never \xff", 0)["runs"][0];
  EXPECT_TRUE(run_["results"].empty());
  EXPECT_EQ(run_["invocations"][0]["toolExecutionNotifications"].size(), 1u);
}

TEST(Sarif, KeptTextHasNoResults) {
  EXPECT_TRUE(checked({"check", "--format", "sarif"}, "You hit me on Saturday.", 0)["runs"][0]["results"].empty());
}

TEST(CheckJson, IsAnObjectAFile) {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"check", "--json"}, {"check", "--format", "json"}}) {
    const Outcome outcome = run(arguments, kLetter);
    const Json object = Json::parse(outcome.out, nullptr, false);
    EXPECT_EQ(object["outcome"], "rephrased");
    EXPECT_EQ(object["findings"].size(), 2u);
    EXPECT_EQ(outcome.exit, 1);
  }
  EXPECT_EQ(run({"check", "--format", "xml"}, kLetter).exit, 2);
}

}  // namespace
}  // namespace gently::test
