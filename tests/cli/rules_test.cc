// gently rules list, show, new and schema, as a rule author meets them.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/process.h"

namespace gently::test {
namespace {

TEST(RulesList, GivesIdLabelTestsAndFirstPattern) {
  Folder folder;
  folder.write("guards/zebra.yaml",
               "guard: zebra\nmatch:\n  - zebras are purple\ntests:\n  fires:\n    - Zebras are "
               "purple.\n  silent:\n    - Hi.\n    - Ho.\n");
  EXPECT_EQ(run({"rules", "list", "zebra", "--rules", folder.path()}).out,
            "guard/zebra  guard  3  zebras are purple\n");
}

TEST(RulesList, FiltersByKindAndLabel) {
  std::istringstream lines(
      run({"rules", "list", "--kind", "shape", "--label", "guilt", "--json"}).out);
  size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    const nlohmann::json row = nlohmann::json::parse(line);
    EXPECT_EQ(row["kind"], "shape");
    EXPECT_EQ(row["label"], "guilt");
    EXPECT_TRUE(row["id"].get<std::string>().starts_with("guilt/")) << line;
    EXPECT_TRUE(row["path"].get<std::string>().starts_with("shapes/guilt/")) << line;
  }
  EXPECT_GT(count, 3u);
}

TEST(RulesList, NamesTheNearestKindAndLabel) {
  Outcome outcome = run({"rules", "list", "--label", "criticsm"});
  EXPECT_EQ(outcome.exit, 2);
  EXPECT_EQ(outcome.err, "gently: no label is called “criticsm”, did you mean “criticism”?\n");
  EXPECT_EQ(run({"rules", "list", "--kind", "gard"}).err,
            "gently: no kind is called “gard”, did you mean “guard”?\n");
}

TEST(RulesShow, GivesTheFileItsPlaceAndWhatItLiesOver) {
  Folder folder;
  const std::string text =
      "# mine\nrule: never-do\nmatch:\n  - you never water {what = noun-phrase}\ntests:\n  "
      "fires:\n    - You never water the plants.\n  silent:\n    - I never water the plants.\n";
  folder.write("shapes/criticism/never-do.yaml", text);
  Outcome outcome = run({"rules", "show", "never-do", "--rules", folder.path()});
  EXPECT_EQ(outcome.exit, 0) << outcome.err;
  EXPECT_TRUE(outcome.out.starts_with(
      "criticism/never-do  (shape, criticism)\n  stands in  shapes/criticism/never-do.yaml:2, " +
      folder.path() + ", over built in\n"))
      << outcome.out;
  EXPECT_NE(
      outcome.out.find(
          "  fires      You never water the plants.\n  silent     I never water the plants.\n\n" +
          text),
      std::string::npos)
      << outcome.out;
}

TEST(RulesShow, GivesACueAloneFromItsFile) {
  Folder folder;
  folder.write(
      "cues/mine.yaml",
      "cues:\n  - cue: one\n    match: zebra\n    why: stripes\n  - cue: two\n    match: okapi\n");
  const nlohmann::json page = nlohmann::json::parse(
      run({"rules", "show", "cue/mine/one", "--rules", folder.path(), "--json"}).out);
  EXPECT_EQ(page["text"], "  - cue: one\n    match: zebra\n    why: stripes\n");
  EXPECT_EQ(page["layer"], folder.path());
}

TEST(RulesShow, NamesTheNearestRule) {
  Outcome outcome = run({"rules", "show", "criticism/nevr-do"});
  EXPECT_EQ(outcome.exit, 2);
  EXPECT_EQ(outcome.err,
            "gently: no rule is called “criticism/nevr-do”, did you mean “criticism/never-do”?\n");
  EXPECT_EQ(run({"rules", "show", "neverdo"}).err,
            "gently: no rule is called “neverdo”, did you mean “criticism/never-do”?\n");
}

TEST(RulesNew, WritesRulesWhoseTestsPass) {
  Folder folder;
  for (const char* id : {"criticism/never-water", "guilt/half-a-life", "ultimatum/last-chance",
                         "guard/summer-song", "boundary/the-key", "continuation/so-there",
                         "topic/plants", "pair/never-the-dishes", "answers/mine", "cue/timing"}) {
    Outcome made = run({"rules", "new", id, "--dir", folder.path()});
    EXPECT_EQ(made.exit, 0) << made.err;
    EXPECT_TRUE(std::filesystem::exists(made.out.substr(0, made.out.size() - 1))) << made.out;
  }
  Outcome lint = run({"rules", "list", "--rules", folder.path(), "never-water"});
  EXPECT_EQ(lint.out.substr(0, 21), "criticism/never-water") << lint.err;
  for (const char* name :
       {"never-water", "half-a-life", "last-chance", "summer-song", "the-key", "so-there"}) {
    Outcome tested = run({"test", "--rules", folder.path(), "--rule", name});
    EXPECT_EQ(tested.exit, 0) << name << "\n" << tested.out << tested.err;
    EXPECT_FALSE(tested.out.starts_with("0 passed")) << tested.out;
  }
}

TEST(RulesNew, NamesASchemaThatIsThere) {
  Folder folder;
  run({"rules", "new", "criticism/never-water", "--dir", folder.path()});
  const std::string text = folder.read("shapes/criticism/never-water.yaml");
  EXPECT_EQ(text.substr(0, text.find('\n')),
            "# yaml-language-server: $schema=../../schema/shape.json");
  EXPECT_EQ(folder.read("schema/shape.json"), run({"rules", "schema", "shape"}).out);
}

TEST(RulesNew, WritesOverNothing) {
  Folder folder;
  folder.write("guards/song.yaml", "mine");
  Outcome outcome = run({"rules", "new", "guard/song", "--dir", folder.path()});
  EXPECT_EQ(outcome.exit, 2);
  EXPECT_NE(outcome.err.find("is there already; nothing was written"), std::string::npos)
      << outcome.err;
  EXPECT_EQ(folder.read("guards/song.yaml"), "mine");
}

TEST(RulesNew, SaysWhatIsWrongWithAnId) {
  Folder folder;
  auto said = [&](const std::string& id) {
    Outcome outcome = run({"rules", "new", id, "--dir", folder.path()});
    EXPECT_EQ(outcome.exit, 2);
    return outcome.err;
  };
  EXPECT_NE(said("gaurd/song").find("did you mean “guard/song”?"), std::string::npos);
  EXPECT_NE(said("never-water").find("does not say what kind of rule it is"), std::string::npos);
  EXPECT_NE(said("guard/../../x").find("is no name for a rule"), std::string::npos);
  EXPECT_NE(said("guard/").find("is no name for a rule"), std::string::npos);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(RulesSchema, PrintsOneKindOrAllTheirNames) {
  EXPECT_EQ(nlohmann::json::parse(run({"rules", "schema", "topic"}).out)["title"], "gently: topic");
  EXPECT_NE(run({"rules", "schema"}).out.find("boundary "), std::string::npos);
  Outcome outcome = run({"rules", "schema", "topics"});
  EXPECT_EQ(outcome.exit, 2);
  EXPECT_EQ(outcome.err, "gently: no kind of file is called “topics”, did you mean “topic”?\n");
}

}  // namespace
}  // namespace gently::test
