#include "rules/own_voice.h"

#include <gtest/gtest.h>

namespace gently::rules {
namespace {

std::string faults(std::string_view content) {
  Errors errors;
  read_own_voice(content, "voice.yaml", errors);
  std::string out;
  for (const Error& error : errors) out += std::to_string(error.line) + ":" + std::to_string(error.column) + " " + error.message + "\n";
  return out;
}

TEST(OwnVoice, IsReadInSmallLettersTheLongestFirst) {
  Errors errors;
  const OwnVoice voice = read_own_voice("never: [Gutted]\ninstead: {a bit: kinda, A bit sad: blue}\nprefer: wish\n", "voice.yaml", errors);
  EXPECT_TRUE(errors.empty());
  ASSERT_EQ(voice.instead.size(), 2u);
  EXPECT_EQ(voice.never, std::vector<std::string>{"gutted"});
  EXPECT_EQ(voice.instead[0].from, "a bit sad");
  EXPECT_EQ(voice.prefer, std::vector<Mode>{Mode::kWish});
}

TEST(OwnVoice, NothingIsNoFault) { EXPECT_EQ(faults(""), ""); }

TEST(OwnVoice, TellsWhereItIsWrong) {
  EXPECT_EQ(faults("- never\n"), "1:1 a voice file holds “never”, “instead” and “prefer”\n");
  EXPECT_EQ(faults("never: [{a: b}]\n"), "1:9 a list of words is expected\n");
  EXPECT_EQ(faults("instead: {mum: \"\"}\n"), "1:16 a word or a short phrase is expected\n");
  EXPECT_EQ(faults("never: [\"{topic.ask}\"]\n"), "1:9 a word or a short phrase is expected\n");
}

TEST(OwnVoice, KeysThatStandTwiceAreRefused) { EXPECT_NE(faults("never: [a]\nnever: [b]\n"), ""); }

}  // namespace
}  // namespace gently::rules
