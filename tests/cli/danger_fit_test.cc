#include "cli/danger_fit.h"

#include <gtest/gtest.h>

#include <deque>
#include <sstream>

#include "base/yaml.h"

namespace gently::cli {
namespace {

using regression::DangerRow;
using regression::DangerRows;
using regression::Message;

/// Messages of two briefs, half of them boundaries, with phrases “hurt me”, “the park” and “only once”.
class Fit : public testing::Test {
 protected:
  Fit() {
    rows_.names = {"hurt me", "the park", "only once"};
    rows_.briefs.resize(3);
    rows_.counts.resize(3);
    for (size_t i = 0; i < 40; ++i) add(i % 2 == 0 ? rules::Label::kBoundary : rules::Label::kOk, i);
    rows_.rows.front().features.push_back(2);
    rows_.counts[2] = 1;
  }

  void add(rules::Label label, size_t i) {
    Message& message = messages_.emplace_back();
    message.label = label;
    message.brief = i < 20 ? "b1" : "b2";
    const uint32_t feature = message.label == rules::Label::kBoundary ? 0 : 1;
    DangerRow& row = rows_.rows.emplace_back();
    row.message = &message;
    row.features = {feature};
    row.note = feature == 0 ? "N6" : "";
    row.items = 5;
    rows_.briefs[feature].insert(message.brief);
    ++rows_.counts[feature];
  }

  std::deque<Message> messages_;
  DangerRows rows_;
};

TEST_F(Fit, GivesPointsForAndAgainst) {
  const auto points = fit_danger(rows_, 10);
  EXPECT_GT(points.at("hurt me"), 1);
  EXPECT_LT(points.at("the park"), -1);
}

TEST_F(Fit, LeavesOutWhatIsRare) { EXPECT_FALSE(fit_danger(rows_, 10).contains("only once")); }

TEST_F(Fit, TakesNoMoreThanTheMost) { EXPECT_EQ(fit_danger(rows_, 1).size(), 1u); }

TEST_F(Fit, SortsPhrasesByTheNoteOfTheirMessages) {
  const auto hints = by_kind(fit_danger(rows_, 10), rows_);
  EXPECT_TRUE(hints.at("menace").phrases.contains("hurt me"));
  EXPECT_EQ(hints.at("menace").note, "N6");
  EXPECT_TRUE(hints.at("calm").phrases.contains("the park"));
}

TEST_F(Fit, SetsLimitsByWhatMayBeKeptForNothing) {
  const std::map<std::string, double> points = {{"hurt me", 9}, {"the park", 2}};
  for (size_t i = 0; i < 2; ++i) rows_.rows[2 * i + 1].features = {0, 1};  // two of twenty harmless ones come to eleven
  const rules::Danger strict = danger_limits(points, rows_, {0, 0});
  EXPECT_GT(9 + strict.start, rules::Danger::kKeep - 3);
  EXPECT_LT(11 + strict.start, rules::Danger::kKeep);
  const rules::Danger loose = danger_limits(points, rows_, {100, 100});  // these two
  EXPECT_GE(9 + loose.start, rules::Danger::kKeep);
  EXPECT_LT(2 + loose.start, loose.hands_off);
}

TEST(DangerFile, IsReadAsItWasWritten) {
  DangerFile file;
  file.danger = {-7.25, 8.5, 2.6};
  file.hints["harm"] = {"N1", "words that stand near harm", {{"it's {digit} ... ?", 2.04}}};
  std::ostringstream out;
  write_yaml(file, out);
  const auto root = yaml::parse(out.str(), "danger.yaml");
  ASSERT_TRUE(root);
  const yaml::Node* harm = root->find("hints")->find("harm");
  ASSERT_NE(harm, nullptr);
  EXPECT_EQ(harm->find("note")->scalar, "N1");
  ASSERT_NE(harm->find("phrases")->find("it's {digit} ... ?"), nullptr);
  EXPECT_EQ(harm->find("phrases")->find("it's {digit} ... ?")->scalar, "2.0");
}

}  // namespace
}  // namespace gently::cli
