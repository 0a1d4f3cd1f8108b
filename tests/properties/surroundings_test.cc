// What stands around a hurtful message, and who and how many are in it, changes nothing but itself in the answer.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "engine/parts.h"
#include "language/reader.h"
#include "properties/material.h"

namespace gently {
namespace {

using test::builtin;

constexpr std::array<const char*, 3> kHarmless = {"The train leaves at 9:40 and I'll bring the sandwiches.",
                                                  "Rehearsal moved to the big hall. Bring your music stand.",
                                                  "Thanks for the parcel! It got here on Monday."};
constexpr std::array<const char*, 2> kSmall = {"the train leaves at 9:40 and i'll bring the sandwiches", "rehearsal moved to the big hall. bring your music stand"};

bool is_small(const std::string& text) { return language::read(builtin().parts().book.lexicon, text).lower_case; }

/// Points of danger in it. They add up over the whole message, so what may be said beside them depends
/// on all of it.
double danger(const std::string& text) {
  double points = 0;
  for (const match::RuleMatch& sign : builtin().parts().judge.find(text, {}).signs) points += std::max(0.0, sign.rule->points_of(sign.pattern));
  return points;
}

TEST(Surroundings, AHarmlessParagraphChangesNothing) {
  for (const char* paragraph : kHarmless) ASSERT_EQ(name(builtin().rephrase(paragraph).outcome), "unchanged") << paragraph;
  for (const char* paragraph : kSmall) ASSERT_EQ(name(builtin().rephrase(paragraph).outcome), "unchanged") << paragraph;
  size_t tried = 0;
  for (const regression::Message* message : test::some(9)) {
    const Context context = test::context_of(*message);
    const Result alone = builtin().rephrase(message->text, context);
    if (alone.outcome != Outcome::kRephrased && alone.outcome != Outcome::kFlagged) continue;
    if (danger(message->text) > 6) continue;
    const std::string paragraph = is_small(message->text) ? kSmall[tried % kSmall.size()] : kHarmless[tried % kHarmless.size()];
    ++tried;
    EXPECT_EQ(builtin().rephrase(paragraph + "\n\n" + message->text, context).rephrased, paragraph + "\n\n" + alone.rephrased) << message->text;
    EXPECT_EQ(builtin().rephrase(message->text + "\n\n" + paragraph, context).rephrased, alone.rephrased + "\n\n" + paragraph) << message->text;
  }
  EXPECT_GT(tried, 150u);
}

/// `text` with each whole word that is `from` made `to`.
std::string swapped(std::string text, const std::string& from, const std::string& to) {
  const auto sign = [&](size_t at) { return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || static_cast<unsigned char>(text[at]) >= 0x80); };
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    const bool whole = (at == 0 || !sign(at - 1)) && !sign(at + from.size());
    if (whole) text.replace(at, from.size(), to);
    at += whole ? to.size() : 1;
  }
  return text;
}

struct Swap {
  const char* from;
  const char* to;
};

void expect_swapped(const std::vector<Swap>& swaps, size_t least) {
  size_t tried = 0;
  for (const regression::Message& message : test::messages()) {
    for (const Swap& swap : swaps) {
      const std::string other = swapped(message.text, swap.from, swap.to);
      if (other == message.text || message.text.find(swap.to) != std::string::npos) continue;
      const Context context = test::context_of(message);
      const Result result = builtin().rephrase(message.text, context);
      // A number may be a cue ("three words"), so messages that heat alone found are left aside.
      const bool by_cues = std::any_of(result.findings.begin(), result.findings.end(), [](const Finding& finding) { return finding.rule.starts_with("cue/"); });
      if (result.outcome != Outcome::kRephrased || by_cues) continue;
      ++tried;
      EXPECT_EQ(builtin().rephrase(other, context).rephrased, swapped(result.rephrased, swap.from, swap.to)) << message.text;
    }
  }
  EXPECT_GE(tried, least);
}

TEST(Swaps, OfNamesComeOutSwapped) {
  expect_swapped({{"Tom", "Ben"}, {"Ben", "Tom"}, {"Mia", "Zoe"}, {"Dave", "Pete"}, {"Sarah", "Laura"}, {"Leo", "Noah"}, {"Priya", "Anjali"}, {"Chloe", "Emma"}, {"Jess", "Kate"}, {"Sam", "Dan"}, {"Ella", "Lucy"}, {"Maria", "Anna"}}, 10);
}

TEST(Swaps, OfNumbersComeOutSwapped) {
  expect_swapped({{"3", "4"}, {"5", "7"}, {"20", "30"}, {"40", "60"}, {"6:30", "7:15"}, {"three", "four"}, {"6", "8"}}, 20);
}

}  // namespace
}  // namespace gently
