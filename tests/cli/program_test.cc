// The program as its users meet it: answers, exit codes, and bad input that loses nothing.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/process.h"

namespace gently::test {
namespace {

constexpr const char* kDraft = "You never text me first. Do you even care?";
constexpr const char* kAnswer =
    "I feel more connected when we check in throughout the day. Could we talk about a rhythm that feels good for both of us?";

TEST(Program, AnswersTheReferenceDraft) {
  Outcome outcome = run({kDraft});
  EXPECT_EQ(outcome.out, std::string(kAnswer) + "\n");
  EXPECT_EQ(outcome.exit, 0);
}

TEST(Program, TakesWordsAfterTwoDashesAsText) { EXPECT_EQ(run({"--", "check", "this", "out"}).out, "check this out\n"); }

TEST(Program, CallsAnUnknownOptionUsage) { EXPECT_EQ(run({"rewrite", "--nonsense"}).exit, 2); }

TEST(Program, NamesItsBookByHash) {
  const Outcome version = run({"--version"}), answer = run({"rewrite", "--jsonl"}, "{\"text\":\"hi\"}\n");
  const auto sha = nlohmann::json::parse(answer.out).at("book").at("sha256").get<std::string>();
  EXPECT_NE(version.out.find("sha256 " + sha), std::string::npos) << version.out;
}

TEST(Rewrite, GivesCalmTextBackByteForByte) {
  const std::string text = "Dinner is at 7 \xF0\x9F\x98\x8A\r\n\r\n\tSee you there,\n  M.\n";
  EXPECT_EQ(run({"rewrite"}, text).out, text);
}

TEST(Rewrite, GivesNothingForNothing) {
  Outcome outcome = run({"rewrite"}, "");
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.exit, 0);
}

TEST(Rewrite, PassesInvalidUtf8UntouchedAndSaysSo) {
  const std::string text = "You never call\xFF\xFE me.\n";
  Outcome outcome = run({"rewrite"}, text);
  EXPECT_EQ(outcome.out, text);
  EXPECT_NE(outcome.err.find("not valid UTF-8"), std::string::npos);
  EXPECT_EQ(outcome.exit, 5);
}

TEST(Rewrite, PassesNulBytes) {
  const std::string text("a\0b\0\n", 5);
  EXPECT_EQ(run({"rewrite", "--lines"}, text).out, text);
}

TEST(Rewrite, PassesALineOfTenMegabytesUntouchedAndSaysSo) {
  const std::string text = std::string(10 << 20, 'a') + "\nshort line\n";
  Outcome outcome = run({"rewrite", "--lines"}, text);
  EXPECT_TRUE(outcome.out == text);
  EXPECT_NE(outcome.err.find("1 MiB"), std::string::npos);
  EXPECT_EQ(outcome.exit, 5);
}

TEST(Rewrite, AnswersEachLine) {
  EXPECT_EQ(run({"rewrite", "--lines", "-q"}, std::string("see you at 7\n") + kDraft + "\n").out, std::string("see you at 7\n") + kAnswer + "\n");
}

TEST(Rewrite, AnswersABadJsonLineWithItsNumberAndGoesOn) {
  Outcome outcome = run({"rewrite", "--jsonl"}, "{\"text\":\"hi\"}\nnot json\n{\"text\":\"ok\",\"id\":7}\n");
  std::istringstream lines(outcome.out);
  std::string first, second, third;
  std::getline(lines, first), std::getline(lines, second), std::getline(lines, third);
  EXPECT_EQ(nlohmann::json::parse(second)["line"], 2);
  EXPECT_TRUE(nlohmann::json::parse(second)["error"].is_string());
  EXPECT_EQ(nlohmann::json::parse(third)["id"], 7);
  EXPECT_EQ(nlohmann::json::parse(third)["outcome"], "unchanged");
  EXPECT_EQ(outcome.exit, 5);
}

TEST(Rewrite, GivesTheDocumentedJson) {
  nlohmann::json result = nlohmann::json::parse(run({"rewrite", "--jsonl"}, nlohmann::json{{"text", kDraft}}.dump() + "\n").out);
  EXPECT_EQ(result["schema"], 1);
  EXPECT_EQ(result["outcome"], "rephrased");
  EXPECT_EQ(result["rephrased"], kAnswer);
  EXPECT_EQ(result["alternatives"][0]["text"], kAnswer);
  EXPECT_EQ(result["alternatives"][0]["edits"][0]["begin"], 0);
  EXPECT_EQ(result["alternatives"][0]["edits"][0]["end"], 42);
  EXPECT_EQ(result["findings"][0]["rule"], "criticism/never-do");
  EXPECT_EQ(result["findings"][0]["topic"], "texting-first");
  EXPECT_EQ(result["findings"][0]["end"], 24);
  EXPECT_EQ(result["findings"][1]["begin"], 25);
  EXPECT_TRUE(result["error"].is_null());
}

TEST(Rewrite, NamesAnUnreadableFile) {
  Outcome outcome = run({"rewrite", "/no/such/file"});
  EXPECT_NE(outcome.err.find("/no/such/file"), std::string::npos);
  EXPECT_EQ(outcome.exit, 2);
}

TEST(Check, SaysWhereAndWhyAndExitsWithOne) {
  Outcome outcome = run({"check"}, std::string("Hello.\n") + kDraft + "\n");
  EXPECT_TRUE(outcome.out.starts_with("-:2:1: criticism: ")) << outcome.out;
  EXPECT_EQ(outcome.exit, 1);
  EXPECT_EQ(run({"check"}, "See you at 7.\n").exit, 0);
}

TEST(Guide, PrintsTheMessageThatWasPutTogether) {
  const nlohmann::json guide = nlohmann::json::parse(run({"guide", "--jsonl", kDraft}).out)["guide"];
  const size_t asks = guide["ask"]["choices"].size(), feelings = guide["feeling"]["choices"].size();
  ASSERT_GT(asks * feelings, 1u);
  const Outcome outcome = run({"guide", kDraft}, "7\n2\nb\n1\n2\n2\n");
  EXPECT_EQ(outcome.out, guide["messages"][asks + 1]["text"].get<std::string>() + "\n");
  EXPECT_NE(outcome.err.find(guide["event"]["question"].get<std::string>()), std::string::npos);
  EXPECT_NE(outcome.err.find("There is no choice “7”."), std::string::npos);
  EXPECT_EQ(outcome.exit, 0);
}

TEST(Guide, GivesTheTextBackWhenTheWriterLeaves) {
  EXPECT_EQ(run({"guide", kDraft}, "1\nq\n").out, std::string(kDraft) + "\n");
  EXPECT_EQ(run({"guide", kDraft}).out, std::string(kDraft) + "\n");
  EXPECT_EQ(run({"guide", "You hit me on Saturday."}).out, "You hit me on Saturday.\n");
}

TEST(Guide, ReadsJsonLines) {
  const Outcome outcome = run({"guide", "--jsonl"}, "{\"text\":\"You hit me on Saturday.\"}\nno\n{\"text\":\"You never listen.\",\"relation\":\"ex\"}\n");
  std::istringstream lines(outcome.out);
  std::string kept, bad, ex;
  std::getline(lines, kept), std::getline(lines, bad), std::getline(lines, ex);
  EXPECT_TRUE(nlohmann::json::parse(kept)["guide"].is_null());
  EXPECT_EQ(nlohmann::json::parse(bad)["line"], 2);
  EXPECT_TRUE(nlohmann::json::parse(ex)["guide"]["feeling"]["choices"].empty());
  EXPECT_EQ(outcome.exit, 5);
}

TEST(Rules, ABrokenFileFailsAloneAndIsNamed) {
  Folder folder;
  folder.write("shapes/criticism/broken.yaml", "rule: broken\nmatch:\n  - you {never\n");
  folder.write("shapes/criticism/fine.yaml", "rule: fine\nlabel: criticism\nwhy: test\nmatch:\n  - zebras are purple\n");
  Outcome outcome = run({"rewrite", "--rules", folder.path()}, std::string(kDraft) + "\n");
  EXPECT_EQ(outcome.out, std::string(kAnswer) + "\n");
  EXPECT_NE(outcome.err.find("shapes/criticism/broken.yaml:3:"), std::string::npos) << outcome.err;
  EXPECT_EQ(outcome.exit, 3);
}

TEST(Rules, AFolderThatIsNoneIsNamed) {
  Outcome outcome = run({"rewrite", "--rules", "/no/such/folder"}, "x");
  EXPECT_NE(outcome.err.find("/no/such/folder"), std::string::npos);
  EXPECT_EQ(outcome.exit, 2);
}

}  // namespace
}  // namespace gently::test
