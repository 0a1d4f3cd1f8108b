// The small tools: intervals, word differences, masks, goldens, drafts.
#include <gtest/gtest.h>

#include <filesystem>

#include "regression/diff.h"
#include "regression/files.h"
#include "regression/goldens.h"
#include "regression/junit.h"
#include "regression/masks.h"
#include "regression/rate.h"
#include "regression/word_diff.h"

namespace gently::regression {
namespace {

TEST(Rate, HasWilsonsBounds) {
  const Rate half{5, 10}, none{0, 10}, all{10, 10};
  EXPECT_NEAR(half.low(), 0.2366, 0.0001);
  EXPECT_NEAR(half.high(), 0.7634, 0.0001);
  EXPECT_DOUBLE_EQ(none.low(), 0);
  EXPECT_NEAR(none.high(), 0.2775, 0.0001);
  EXPECT_DOUBLE_EQ(all.high(), 1);
  EXPECT_DOUBLE_EQ(Rate{}.high(), 1);
}

TEST(WordDiff, MarksWhatChanged) {
  EXPECT_EQ(word_diff("I felt hurt.", "I feel hurt."), "I [-felt-]{+feel+} hurt.");
  EXPECT_EQ(word_diff("same words", "same words"), "same words");
  EXPECT_EQ(word_diff("", "new"), "{+new+}");
  EXPECT_EQ(word_diff("a b c", "a c"), "a [-b-] c");
}

TEST(Masks, LeaveTheBooksWords) {
  Alternative alternative;
  alternative.edits = {{0, 5, "I'd love it if you texted me. Could we talk?"}, {9, 12, ""}};
  auto piece = [&](const char* text, Provenance::Origin origin) {
    Provenance one;
    one.text = text;
    one.origin = origin;
    alternative.provenance.push_back(one);
  };
  piece("I'd love it if you ", Provenance::Origin::kRule);
  piece("texted", Provenance::Origin::kInflected);
  piece(" me", Provenance::Origin::kWriter);
  piece(". ", Provenance::Origin::kGlue);
  piece("Could we talk?", Provenance::Origin::kRule);
  EXPECT_EQ(masked_sentences(alternative), (std::vector<std::string>{"I'd love it if you ….", "Could we talk?"}));
}

TEST(Goldens, AreRewrittenInPlace) {
  std::string file = "tests:\n  rewrites:\n    - in: You never knit.\n      out: Old answer.\n    - in: Other.\n      out: Stays.\n";
  ASSERT_TRUE(update_golden(file, 3, "New: answer."));
  EXPECT_EQ(file, "tests:\n  rewrites:\n    - in: You never knit.\n      out: \"New: answer.\"\n    - in: Other.\n      out: Stays.\n");
  EXPECT_FALSE(update_golden(file, 99, "x"));
}

TEST(Goldens, OfSeveralLinesAreLeftAlone) {
  std::string file = "  - in: a\n    out: >\n      long\n", before = file;
  EXPECT_FALSE(update_golden(file, 1, "x"));
  EXPECT_EQ(file, before);
}

TEST(Junit, EscapesWhatItShows) {
  RuleTestReport report;
  report.cases.push_back({Case::Kind::kRewrites, Case::State::kFailed, "guilt/x", "shapes/guilt/x.yaml", 3, "a < b & \"c\"", "<out>", "\x01"});
  const std::string xml = junit(report);
  EXPECT_NE(xml.find("a &lt; b &amp; &quot;c&quot;"), std::string::npos) << xml;
  EXPECT_NE(xml.find("failures=\"1\""), std::string::npos);
  EXPECT_EQ(xml.find('\x01'), std::string::npos);
}

TEST(Drafts, ReadTextAndJsonLines) {
  const auto folder = std::filesystem::temp_directory_path();
  const std::string text = (folder / "gently_drafts.txt").string(), json = (folder / "gently_drafts.jsonl").string();
  ASSERT_TRUE(write_file(text, "one\r\n\ntwo"));
  ASSERT_TRUE(write_file(json, "{\"text\":\"three\",\"label\":\"guilt\",\"relation\":\"work\"}\nno json\n"));
  const Drafts lines = read_drafts(text), objects = read_drafts(json);
  ASSERT_EQ(lines.messages.size(), 2u);
  EXPECT_EQ(lines.messages[0].text, "one");
  EXPECT_EQ(lines.messages[1].line, 3);
  EXPECT_FALSE(lines.labelled[0]);
  ASSERT_EQ(objects.messages.size(), 1u);
  EXPECT_TRUE(objects.labelled[0]);
  EXPECT_EQ(objects.messages[0].relation, rules::Relation::kWork);
  EXPECT_EQ(objects.errors.size(), 1u);
  std::filesystem::remove(text);
  std::filesystem::remove(json);
}

}  // namespace
}  // namespace gently::regression
