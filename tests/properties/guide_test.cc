// Whatever the writer picks in a guided answer has passed the checks of an answer.
#include <gtest/gtest.h>

#include <algorithm>

#include "properties/material.h"

namespace gently {
namespace {

using test::builtin;

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

void expect_sound(const std::string& text, const Context& context, const Guide& guide) {
  const size_t feelings = std::max<size_t>(guide.feeling.choices.size(), 1);
  ASSERT_EQ(guide.messages.size(), guide.event.choices.size() * feelings * guide.ask.choices.size()) << text;
  Context keen = context;
  keen.sensitivity = "keen";
  for (const Guide::Message& one : guide.messages) {
    EXPECT_EQ(test::applied(text, one.answer.edits), one.answer.text);
    EXPECT_EQ(test::faults(text, one.answer), "") << text;
    const Result again = builtin().rephrase(one.answer.text, context);
    EXPECT_EQ(again.rephrased, one.answer.text) << text;
    EXPECT_TRUE(again.findings.empty()) << one.answer.text;
    for (const Edit& edit : one.answer.edits) EXPECT_TRUE(builtin().rephrase(edit.replacement, keen).findings.empty()) << edit.replacement;
  }
}

TEST(Guide, OffersNothingThatDoesNotPass) {
  size_t hurtful = 0, guided = 0;
  for (const regression::Message* message : test::some(101)) {
    const Context context = test::context_of(*message);
    const Guide guide = builtin().guide(message->text, context);
    const Result result = builtin().rephrase(message->text, context);
    if (result.outcome == Outcome::kKept && result.heat == std::nullopt && guide.messages.empty()) continue;
    if (result.outcome == Outcome::kFlagged) ++hurtful, guided += !guide.messages.empty();
    expect_sound(message->text, context, guide);
  }
  EXPECT_GT(hurtful, 5u);
  EXPECT_GE(guided * 10, hurtful * 8) << guided << " of " << hurtful << " flagged messages have a guided answer";
}

TEST(Guide, PutsEachChoiceIntoTheMessage) {
  const std::string text = "You never text me first. Do you even care?";
  const Guide guide = builtin().guide(text);
  ASSERT_GT(guide.event.choices.size(), 1u);
  ASSERT_GT(guide.feeling.choices.size(), 1u);
  ASSERT_GT(guide.ask.choices.size(), 1u);
  for (size_t e = 0; e < guide.event.choices.size(); ++e) {
    for (size_t f = 0; f < guide.feeling.choices.size(); ++f) {
      for (size_t a = 0; a < guide.ask.choices.size(); ++a) {
        const std::string& words = guide.message(e, f, a).answer.text;
        EXPECT_TRUE(holds(words, guide.event.choices[e])) << words;
        EXPECT_TRUE(holds(words, guide.feeling.choices[f])) << words;
        EXPECT_TRUE(holds(words, guide.ask.choices[a])) << words;
      }
    }
  }
}

TEST(Guide, LeavesTheRestOfTheMessage) {
  const Guide guide = builtin().guide("Dinner is at 7. why do you even need a password\n\nSee you, Ben");
  ASSERT_FALSE(guide.messages.empty());
  for (const Guide::Message& one : guide.messages) {
    EXPECT_TRUE(one.answer.text.starts_with("Dinner is at 7. ")) << one.answer.text;
    EXPECT_TRUE(one.answer.text.ends_with("\n\nSee you, Ben")) << one.answer.text;
  }
}

TEST(Guide, NamesTheFactsThatFoundNoPlace) {
  const Guide guide = builtin().guide("You were supposed to pick Mia up at 3:30 on Friday, not 4:15.");
  ASSERT_FALSE(guide.messages.empty());
  for (const Guide::Message& one : guide.messages) {
    for (const char* fact : {"Mia", "3:30", "Friday", "4:15"}) {
      const bool named = std::any_of(one.missing.begin(), one.missing.end(), [&](const std::string& words) { return holds(words, fact); });
      EXPECT_NE(holds(one.answer.text, fact), named) << fact << ": " << one.answer.text;
    }
  }
}

TEST(Guide, SpeaksOfNoFeelingsToACoparent) {
  Context context;
  context.relation = "coparent";
  const Guide guide = builtin().guide("You were supposed to pick Mia up at 3:30, not 4:15.", context);
  EXPECT_TRUE(guide.feeling.choices.empty());
  EXPECT_EQ(guide.messages.size(), guide.event.choices.size() * guide.ask.choices.size());
  EXPECT_FALSE(guide.messages.empty());
}

TEST(Guide, LeavesAKeptMessageAlone) {
  const Guide guide = builtin().guide("You hit me on Saturday.");
  EXPECT_TRUE(guide.messages.empty());
  EXPECT_TRUE(guide.note.has_value());
}

TEST(Guide, HelpsWithACalmMessageToo) {
  const Guide guide = builtin().guide("I'm tired of the dishes.");
  ASSERT_FALSE(guide.messages.empty());
  EXPECT_TRUE(holds(guide.messages.front().answer.text, "dishes")) << guide.messages.front().answer.text;
}

TEST(Guide, SaysWhenItCannotRead) {
  EXPECT_TRUE(builtin().guide("You never \xff").incomplete.has_value());
  EXPECT_TRUE(builtin().guide(std::string(20'000, 'x')).incomplete.has_value());
}

}  // namespace
}  // namespace gently
