// A rule broken on purpose: the tests and the comparison each name the rule, the message and what changed.
#include <gtest/gtest.h>

#include <algorithm>

#include "regression/coverage.h"
#include "regression/diff.h"
#include "regression/figures.h"
#include "regression/repertoire.h"
#include "regression/rule_lint.h"
#include "regression/rule_tests.h"

namespace gently::regression {
namespace {

constexpr std::string_view kPath = "shapes/criticism/never-knit.yaml";
constexpr std::string_view kRule = R"(rule: never-knit
label: criticism
why: a wish turned into a verdict
match:
  - you (just|really)? never knit me {thing = noun-phrase}
unless:
  - match: never knit me ... before
    example: You never knit me a scarf before.
say:
  - mode: wish
    tell: I'd love it if we made {thing} together.
    ask: Could we pick the wool this week?
tests:
  rewrites:
    - in: You never knit me a scarf.
      out: I'd love it if we made a scarf together. Could we pick the wool this week?
  fires:
    - You just never knit me a hat.
  silent:
    - I never knit you a scarf.
)";

std::string with(std::string_view before, std::string_view after) {
  std::string text(kRule);
  const size_t at = text.find(before);
  EXPECT_NE(at, std::string::npos) << before;
  return text.replace(at, before.size(), after);
}

/// The words of the built-in book, and this one rule.
class Bench {
 public:
  explicit Bench(std::string rule) {
    std::vector<BookFile> files = merged({}, true);
    std::erase_if(files, [](const BookFile& file) {
      static constexpr std::string_view kKept[] = {"words/", "spelling.yaml", "pack.yaml", "openers.yaml", "forbidden.yaml", "notes.yaml", "converse.yaml"};
      return std::none_of(std::begin(kKept), std::end(kKept), [&](std::string_view start) { return file.path.starts_with(start); });
    });
    files.push_back({std::string(kPath), std::move(rule)});
    layers_ = {std::move(files)};
    Built built = Engine::build(layers_, false);
    for (const BookError& error : built.errors) ADD_FAILURE() << error.format();
    engine = std::move(built.engine);
  }

  RuleTestReport test(const Selection& selection = {}) const {
    return run_rule_tests(*engine, selection);
  }

  std::unique_ptr<Probes> probes() const { return Probes::make(layers_, false); }

  std::unique_ptr<Engine> engine;

 private:
  std::vector<std::vector<BookFile>> layers_;
};

std::vector<Case> failed(const RuleTestReport& report) {
  std::vector<Case> out;
  for (const Case& one : report.cases) {
    if (one.state == Case::State::kFailed) out.push_back(one);
  }
  return out;
}

std::vector<Message> messages() {
  std::vector<Message> out(3);
  out[0].text = "You never knit me a scarf.";
  out[0].label = rules::Label::kCriticism;
  out[1].text = "You never knit me a scarf before.";
  out[1].kind = MessageKind::kNear;
  out[2].text = "See you at eight.";
  out[2].kind = MessageKind::kEveryday;
  for (int i = 0; i < 3; ++i) out[static_cast<size_t>(i)].path = "drafts.txt", out[static_cast<size_t>(i)].line = i + 1;
  return out;
}

std::string difference(const std::string& changed) {
  const Bench before{std::string(kRule)}, after{changed};
  const std::vector<Message> list = messages();
  const auto old_answers = answer(*before.engine, list, {}), new_answers = answer(*after.engine, list, {});
  std::string out;
  for (const Change& change : changes(list, old_answers, new_answers)) out += change_text(change, list, old_answers, new_answers);
  return out;
}

TEST(BrokenRule, PassesWhileItIsWhole) {
  const Bench bench{std::string(kRule)};
  const RuleTestReport report = bench.test();
  for (const Case& one : failed(report)) ADD_FAILURE() << name(one.kind) << ": " << one.input << " → " << one.got;
  EXPECT_EQ(report.count(Case::State::kPassed), 5u);  // rewrites, fires, silent, unless and its proof
  EXPECT_EQ(difference(std::string(kRule)), "");
}

TEST(BrokenRule, ADroppedWordIsNamed) {
  const std::string broken = with("you (just|really)? never knit", "you (really)? never knit");
  const auto failures = failed(Bench(broken).test());
  ASSERT_EQ(failures.size(), 1u);
  EXPECT_EQ(failures[0].rule, "criticism/never-knit");
  EXPECT_EQ(failures[0].path, kPath);
  EXPECT_EQ(failures[0].input, "You just never knit me a hat.");
  const std::string gone = difference(with("never knit me {thing", "never ever knit me {thing"));
  EXPECT_NE(gone.find("drafts.txt:1: lost (worse): criticism/never-knit → no rule"), std::string::npos) << gone;
  EXPECT_NE(gone.find("You never knit me a scarf."), std::string::npos);
}

TEST(BrokenRule, ALooseExceptionIsNamed) {
  const std::string loose = with("never knit me ... before\n", "never knit me ... {verb-phrase} before\n");
  const auto failures = failed(Bench(loose).test());
  ASSERT_FALSE(failures.empty());
  EXPECT_EQ(failures[0].kind, Case::Kind::kUnless);
  EXPECT_EQ(failures[0].input, "You never knit me a scarf before.");
  const std::string added = difference(loose);
  EXPECT_NE(added.find("drafts.txt:2: added (worse): no rule → criticism/never-knit"), std::string::npos) << added;
}

TEST(BrokenRule, AnExceptionThatDoesNothingIsNamed) {
  const auto failures = failed(Bench(with("example: You never knit me a scarf before.", "example: We never met before.")).test());
  ASSERT_EQ(failures.size(), 1u);
  EXPECT_EQ(failures[0].kind, Case::Kind::kProof);
}

TEST(BrokenRule, ASpoiltAnswerIsNamedWithTheChange) {
  const std::string spoilt = with("I'd love it if we made", "I'd like it if we made");
  const auto failures = failed(Bench(spoilt).test());
  ASSERT_EQ(failures.size(), 1u);
  EXPECT_EQ(failures[0].kind, Case::Kind::kRewrites);
  const std::string changed = difference(spoilt);
  EXPECT_NE(changed.find("answered differently: criticism/never-knit → criticism/never-knit"), std::string::npos) << changed;
  EXPECT_NE(changed.find("[-love-]{+like+}"), std::string::npos) << changed;
}

TEST(BrokenRule, AKnownGapIsLoudOncePassed) {
  const Bench bench{with("  silent:\n", "  todo:\n    - in: You never knit me a scarf.\n      out: I'd love it if we made a scarf together. Could we pick the wool this week?\n    - Not once was there a scarf.\n  silent:\n")};
  const RuleTestReport report = bench.test();
  EXPECT_EQ(report.count(Case::State::kMended), 1u);
  EXPECT_EQ(report.count(Case::State::kKnownGap), 1u);
}

TEST(Selection, OfNothingIsEmpty) {
  const Bench bench{std::string(kRule)};
  EXPECT_TRUE(bench.test({"no-such-rule", "", "", ""}).cases.empty());
  EXPECT_TRUE(bench.test({"", "guilt", "", ""}).cases.empty());
  EXPECT_EQ(bench.test({"", "", "", "hat"}).cases.size(), 1u);
}

TEST(Figures, CountFoundFalseAndKept) {
  const Bench bench{std::string(kRule)};
  std::vector<Message> list = messages();
  list[0].keep = {"a scarf"};
  const Figures all = figures(list, answer(*bench.engine, list, {}));
  EXPECT_EQ(all.recall.hits, 1u);
  EXPECT_EQ(all.recall.of, 1u);
  EXPECT_EQ(all.near.hits, 0u);
  EXPECT_EQ(all.everyday.of, 1u);
  EXPECT_EQ(all.kept_facts.hits, 1u);
  EXPECT_EQ(all.clean.hits, 1u);
  EXPECT_EQ(all.confusion.at("criticism").at("criticism"), 1u);
  ASSERT_EQ(all.repeated.size(), 2u);
}

TEST(Program, IsScoredByTheLinesItWrites) {
  std::vector<Message> list = messages();
  const auto answers = answer("sed 's/.*/{\"outcome\":\"flagged\",\"findings\":[{\"label\":\"guilt\"}]}/'", list);
  ASSERT_TRUE(answers) << answers.errors().front().format();
  EXPECT_EQ(figures(list, *answers).recall.hits, 1u);
  EXPECT_EQ(figures(list, *answers).near.hits, 1u);
  EXPECT_FALSE(answer("head -1", list));
  EXPECT_FALSE(answer("false", list));
}

TEST(Coverage, NamesWhatNothingExercises) {
  const Bench bench{std::string(kRule)};
  std::unique_ptr<Probes> probes = bench.probes();
  const Coverage coverage = measure_coverage(*bench.engine, *probes, messages(), {});
  EXPECT_EQ(coverage.silent_rules(), 0u);
  const auto choice = std::find_if(coverage.gaps.begin(), coverage.gaps.end(), [](const Gap& gap) { return gap.what == "choice"; });
  ASSERT_NE(choice, coverage.gaps.end());
  EXPECT_EQ(choice->part, "option “really”");
  EXPECT_EQ(coverage.totals.at("exception"), (std::pair<size_t, size_t>(1, 1)));
  EXPECT_EQ(coverage.totals.at("answer"), (std::pair<size_t, size_t>(1, 1)));
}

TEST(Repertoire, HoldsWhatTheBookCanSay) {
  const Bench bench{std::string(kRule)};
  const std::vector<Saying> list = repertoire(*bench.engine, true);
  ASSERT_GE(list.size(), 2u);
  EXPECT_EQ(list[0].text, "I'd love it if we made {thing} together.");
  for (const Saying& saying : list) EXPECT_EQ(saying.fault, "") << saying.sample;
}

TEST(Lint, NamesAccusingAnswersAndMissingTests) {
  std::string rule = with("tell: I'd love it if we made {thing} together.", "tell: You never knit me {thing}.");
  rule.erase(rule.find("tests:"));
  const Bench bench{rule};
  const auto remarks = lint_rules(*bench.engine, repertoire(*bench.engine, true));
  auto has = [&](Remark::Kind kind) { return std::any_of(remarks.begin(), remarks.end(), [&](const Remark& remark) { return remark.kind == kind && remark.rule == "criticism/never-knit"; }); };
  EXPECT_TRUE(has(Remark::Kind::kSaying));
  EXPECT_TRUE(has(Remark::Kind::kMissingTests));
}

}  // namespace
}  // namespace gently::regression
