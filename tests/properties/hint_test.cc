// A flagged message always comes with a hint, and where heat alone found it the hint names words that stand there.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/parts.h"
#include "properties/material.h"

namespace gently {
namespace {

using test::builtin;

/// What the book says instead, for a label.
std::string instead(const std::string& label) {
  for (const rules::Answers& answers : builtin().parts().book.answers) {
    if (rules::name(answers.label) == label) return answers.hint;
  }
  return "";
}

TEST(Hints, NameTheWordsHowTheyLandAndWhatToSayInstead) {
  size_t by_heat = 0;
  for (const regression::Message* message : test::some(6)) {
    const Result result = builtin().rephrase(message->text, test::context_of(*message));
    if (result.outcome != Outcome::kFlagged) continue;
    ASSERT_TRUE(result.hint.has_value());
    EXPECT_GT(result.hint->size(), 10u);
    EXPECT_EQ(result.hint->find("no answer"), std::string::npos) << message->text;
    const Finding& first = result.findings.front();
    if (!first.rule.starts_with("cue/") || !result.hint->starts_with("“")) continue;
    ++by_heat;
    const std::string words = result.hint->substr(std::string("“").size(), result.hint->find("”") - std::string("“").size());
    EXPECT_NE(message->text.find(words), std::string::npos) << words << "\n" << message->text;
    EXPECT_NE(result.hint->find(first.why), std::string::npos) << *result.hint;
    EXPECT_TRUE(result.hint->ends_with(instead(first.label))) << *result.hint;
  }
  EXPECT_GT(by_heat, 10u);
}

TEST(Hints, StandInTheBookForEveryLabelThatHurts) {
  for (const std::string_view label : rules::kLabelNames) {
    if (label != "ok" && label != "boundary") {
      EXPECT_FALSE(instead(std::string(label)).empty()) << label;
    }
  }
}

}  // namespace
}  // namespace gently
