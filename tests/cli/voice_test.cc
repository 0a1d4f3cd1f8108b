// The writer's own way with words, from the file to the answer.
#include <gtest/gtest.h>

#include <cstdlib>

#include "cli/process.h"

namespace gently::test {
namespace {

constexpr const char* kDraft = "You never text me first. Do you even care?";
constexpr const char* kAnswer =
    "I feel more connected when we check in throughout the day. Could we talk about a rhythm that feels good for both of us?\n";

TEST(Voice, SaysOtherWordsInstead) {
  Folder folder;
  const std::string file = folder.write("voice.yaml", "instead:\n  could we: shall we\n  Both of us: us two\n");
  EXPECT_EQ(run({"--voice", file, kDraft}).out,
            "I feel more connected when we check in throughout the day. Shall we talk about a rhythm that feels good for us two?\n");
}

TEST(Voice, NeverSaysAWord) {
  Folder folder;
  const std::string said = run({"--voice", folder.write("voice.yaml", "never: connected"), kDraft}).out;
  EXPECT_EQ(said.find("connected"), std::string::npos) << said;
  EXPECT_NE(said, std::string(kDraft) + "\n");
}

TEST(Voice, LeavesTheWritersOwnWords) {
  Folder folder;
  const std::string file = folder.write("voice.yaml", "never: [milk]\ninstead: {milk: cream}\n");
  const std::string said = run({"--voice", file, std::string("Get milk please. ") + kDraft}).out;
  EXPECT_TRUE(said.starts_with("Get milk please. ")) << said;
}

TEST(Voice, TakesTheModeLikedBestWhereItFitsAsWell) {
  Folder folder;
  const std::string file = folder.write("voice.yaml", "prefer: [break]");
  const std::string draft = R"({"text":"whatever"})" "\n";
  EXPECT_NE(run({"rewrite", "--jsonl", "--voice", file}, draft).out.find(R"("mode":"break")"), std::string::npos);
}

TEST(Voice, IsLookedForInTheConfigFolder) {
  Folder folder;
  folder.write("gently/voice.yaml", "instead: {could we: shall we}");
  setenv("XDG_CONFIG_HOME", folder.path().c_str(), 1);
  const std::string found = run({kDraft}).out, without = run({"--no-voice", kDraft}).out;
  unsetenv("XDG_CONFIG_HOME");
  EXPECT_NE(found.find("Shall we talk"), std::string::npos) << found;
  EXPECT_EQ(without, kAnswer);
}

TEST(Voice, IsHeardInChatAndByTheGuide) {
  Folder folder;
  const std::string file = folder.write("voice.yaml", "instead: {could we: shall we}");
  const Outcome chat = run({"filter", "--no-settings", "--voice", file}, R"({"conversation":"a","text":"You never text me first. Do you even care?"})" "\n");
  EXPECT_NE(chat.out.find("Shall we talk"), std::string::npos) << chat.out;
  const Outcome guide = run({"guide", "--jsonl", "--voice", file, "You never listen to me."});
  EXPECT_EQ(guide.exit, 0) << guide.err;
  EXPECT_NE(guide.out.find("Shall we"), std::string::npos) << guide.out;
}

TEST(Voice, TellsOfFaultsAndUsesTheRest) {
  Folder folder;
  const std::string file = folder.write("voice.yaml", "nevr: [x]\nprefer: [wsih]\ninstead: {could we: shall we}\n");
  const Outcome outcome = run({"--voice", file, kDraft});
  EXPECT_EQ(outcome.exit, 3);
  EXPECT_NE(outcome.err.find("voice.yaml:1:1: “nevr” is no key of a voice file"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("did you mean “never”?"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("voice.yaml:2:10: “wsih” is no mode"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.out.find("Shall we talk"), std::string::npos) << outcome.out;
}

TEST(Voice, ThatCannotBeReadIsUsage) { EXPECT_EQ(run({"--voice", "/nowhere/voice.yaml", kDraft}).exit, 2); }

TEST(Voice, IsOffInRuleTests) { EXPECT_EQ(run({"test", "--voice", "voice.yaml"}).exit, 2); }

}  // namespace
}  // namespace gently::test
