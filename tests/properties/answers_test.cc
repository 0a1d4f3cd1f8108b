// What holds of every message and its answer, whatever it says: tried on the train and dev sets and on mixtures of them.
#include <gtest/gtest.h>

#include <algorithm>

#include "properties/material.h"
#include "properties/mixture.h"
#include "rules/context.h"

namespace gently {
namespace {

using test::builtin;

constexpr size_t kMixtures = 700;

/// A second pass gives the same bytes, and the outcome that goes with them.
void expect_settled(const std::string& text, const Context& context) {
  const Result first = builtin().rephrase(text, context);
  const Result again = builtin().rephrase(first.rephrased, context);
  EXPECT_EQ(again.rephrased, first.rephrased) << text;
  if (first.outcome == Outcome::kRephrased) {
    EXPECT_TRUE(again.outcome == Outcome::kUnchanged || (again.outcome == Outcome::kKept && first.note)) << text;
  } else {
    EXPECT_EQ(name(again.outcome), name(first.outcome)) << text;
  }
}

/// The sentence the finding begins in says nothing hurtful without those beside it.
bool is_calm_alone(const std::string& text, const Finding& finding) {
  size_t begin = text.find_last_of(".!?\n", finding.begin == 0 ? 0 : finding.begin - 1);
  begin = begin == std::string::npos ? 0 : begin + 1;
  const size_t end = text.find_first_of(".!?\n", finding.begin);
  return builtin().rephrase(text.substr(begin, end == std::string::npos ? end : end + 1 - begin)).outcome == Outcome::kUnchanged;
}

bool is_calm(const std::string& text) { return builtin().rephrase(text).outcome == Outcome::kUnchanged; }

/// Either every finding has been touched and the edits make up the answer, or nothing has been.
void expect_all_or_nothing(const std::string& text, const Result& result) {
  if (result.outcome != Outcome::kRephrased) {
    EXPECT_EQ(result.rephrased, text);
    EXPECT_TRUE(result.alternatives.empty()) << text;
    return;
  }
  ASSERT_FALSE(result.alternatives.empty()) << text;
  EXPECT_EQ(result.rephrased, result.alternatives.front().text);
  for (const Alternative& one : result.alternatives) {
    EXPECT_EQ(test::applied(text, one.edits), one.text) << text;
    EXPECT_EQ(test::faults(text, one), "") << text;
    for (const Finding& finding : result.findings) {
      const bool touched = std::any_of(one.edits.begin(), one.edits.end(), [&](const Edit& edit) { return edit.begin < finding.end && finding.begin < edit.end; });
      // What only its neighbours made hurtful is calm once they are gone, and may stand.
      const bool by_heat = finding.rule.starts_with("cue/");
      EXPECT_TRUE(touched || by_heat || is_calm_alone(text, finding) || is_calm(one.text)) << text << "\nfinding " << finding.rule << "\nanswer " << one.text;
    }
  }
}

void expect_facts(const std::string& text, const Result& result) {
  for (const Alternative& one : result.alternatives) {
    for (const std::string& fact : result.facts) EXPECT_TRUE(test::holds(builtin(), one.text, fact)) << "“" << fact << "” of\n" << text << "\nis not in\n" << one.text;
  }
}

TEST(Answers, StandASecondPass) {
  for (const regression::Message* message : test::some(6)) expect_settled(message->text, test::context_of(*message));
}

TEST(Answers, AreAllOrNothingAndEachByteHasAnOwner) {
  for (const regression::Message* message : test::some(6)) {
    Context context = test::context_of(*message);
    context.alternatives = 4;
    expect_all_or_nothing(message->text, builtin().rephrase(message->text, context));
  }
}

TEST(Answers, HoldTheFacts) {
  size_t facts = 0;
  for (const regression::Message* message : test::some(6)) {
    Context context = test::context_of(*message);
    context.alternatives = 3;
    const Result result = builtin().rephrase(message->text, context);
    facts += result.facts.size();
    expect_facts(message->text, result);
  }
  EXPECT_GT(facts, 80u);
}

TEST(Mixtures, HoldWhatMessagesHold) {
  test::Mixer mixer(20'261'124);
  size_t rephrased = 0;
  for (size_t i = 0; i < kMixtures; ++i) {
    const std::string text = mixer.messages();
    Context context;
    context.relation = rules::kRelationNames[mixer.roll(rules::kRelationNames.size())];
    context.tone = rules::kToneNames[mixer.roll(rules::kToneNames.size())];
    context.sensitivity = rules::kSensitivityNames[mixer.roll(rules::kSensitivityNames.size())];
    const Result result = builtin().rephrase(text, context);
    rephrased += result.outcome == Outcome::kRephrased;
    expect_settled(text, context);
    expect_all_or_nothing(text, result);
    expect_facts(text, result);
  }
  EXPECT_GT(rephrased, 50u);
}

TEST(Relations, ChangeNoFact) {
  size_t compared = 0;
  for (const regression::Message* message : test::some(20)) {
    std::vector<std::string> facts;
    std::vector<Result> results;
    for (const std::string_view relation : rules::kRelationNames) {
      Context context;
      context.relation = relation;
      results.push_back(builtin().rephrase(message->text, context));
      if (results.back().outcome == Outcome::kRephrased) expect_facts(message->text, results.back());
    }
    for (const Result& one : results) {
      for (const Result& other : results) {
        if (one.outcome != Outcome::kRephrased || other.outcome != Outcome::kRephrased) continue;
        for (const std::string& fact : one.facts) {
          ++compared;
          const bool told = std::any_of(other.left_out.begin(), other.left_out.end(), [&](const std::string& words) { return words.find(fact) != std::string::npos; });
          EXPECT_TRUE(told || test::holds(builtin(), other.rephrased, fact)) << "“" << fact << "” of\n" << message->text << "\nis not in\n" << other.rephrased;
        }
      }
    }
  }
  EXPECT_GT(compared, 100u);
}

TEST(Bytes, OfAnyKindAreTakenAndKeptOutsideTheEdits) {
  test::Mixer mixer(7);
  size_t unread = 0;
  for (size_t i = 0; i < 3 * kMixtures; ++i) {
    const std::string text = mixer.broken(test::messages()[mixer.roll(test::messages().size())].text);
    const Result result = builtin().rephrase(text);
    unread += result.incomplete.has_value();
    expect_all_or_nothing(text, result);
    if (result.incomplete) {
      EXPECT_EQ(name(result.outcome), "unchanged");
    }
  }
  EXPECT_GT(unread, 400u);
  EXPECT_LT(unread, 3 * kMixtures);
}

}  // namespace
}  // namespace gently
