// The inflector answers rightly or declines.
#include "language/inflect.h"

#include <gtest/gtest.h>

#include <sstream>

#include "language/test_lexicon.h"

namespace gently::language {
namespace {

std::vector<std::string> split(const std::string& line, const std::string& at) {
  std::vector<std::string> parts;
  size_t from = 0;
  for (size_t next; (next = line.find(at, from)) != std::string::npos; from = next + at.size()) parts.push_back(line.substr(from, next - from));
  parts.push_back(line.substr(from));
  return parts;
}

struct Score {
  size_t asked = 0;
  size_t declined = 0;
  std::string wrong;

  void count(const std::string& question, const std::optional<std::string>& answer, const std::string& right) {
    ++asked;
    if (!answer) {
      ++declined;
      declines += question + "; ";
    } else if (*answer != right) {
      wrong += question + ": “" + *answer + "”, not “" + right + "”\n";
    }
  }

  std::string declines;
};

TEST(Inflector, IsNeverWrongOnTheTableOfVerbs) {
  static constexpr VerbForm kForms[] = {VerbForm::kBase, VerbForm::kThird, VerbForm::kGerund, VerbForm::kPast, VerbForm::kParticiple};
  std::vector<std::string> lines = table_lines("language/verbs.txt");
  ASSERT_GE(lines.size(), 500u);
  Score score;
  for (const std::string& line : lines) {
    std::vector<std::string> forms = split(line, " ");
    ASSERT_EQ(forms.size(), 5u) << line;
    for (size_t form = 0; form < 5; ++form) score.count(forms[0], inflect_verb(english(), forms[0], kForms[form]), forms[form]);
  }
  std::cout << "verb forms declined: " << score.declined << " of " << score.asked << " (" << score.declines << ")\n";
  EXPECT_EQ(score.wrong, "");
  EXPECT_LE(score.declined * 20, score.asked);
}

TEST(Inflector, IsNeverWrongOnTheTableOfPhrases) {
  std::vector<std::string> lines = table_lines("language/phrases.txt");
  ASSERT_GE(lines.size(), 300u);
  Score score;
  for (const std::string& line : lines) {
    std::vector<std::string> parts = split(line, " | ");
    ASSERT_EQ(parts.size(), 3u) << line;
    VerbForm form = parts[1] == "gerund" ? VerbForm::kGerund : parts[1] == "past" ? VerbForm::kPast : VerbForm::kThird;
    score.count(parts[0] + " as " + parts[1], inflect_phrase(english(), parts[0], form), parts[2]);
  }
  std::cout << "phrases declined: " << score.declined << " of " << score.asked << " (" << score.declines << ")\n";
  EXPECT_EQ(score.wrong, "");
  EXPECT_LE(score.declined * 8, score.asked);
}

TEST(Inflector, DeclinesWhatItDoesNotKnow) {
  EXPECT_FALSE(inflect_verb(english(), "florbnicate", VerbForm::kGerund));
  EXPECT_FALSE(inflect_phrase(english(), "", VerbForm::kGerund));
  EXPECT_FALSE(inflect_phrase(english(), "the dishes", VerbForm::kPast));
}

TEST(Inflector, MakesPassiveAndInfinitive) {
  EXPECT_EQ(inflect_verb(english(), "forgot", VerbForm::kPassive), "be forgotten");
  EXPECT_EQ(inflect_verb(english(), "texts", VerbForm::kInfinitive), "to text");
}

TEST(Nouns, HavePluralsOrNone) {
  EXPECT_EQ(plural(english(), "child"), "children");
  EXPECT_EQ(plural(english(), "dish"), "dishes");
  EXPECT_FALSE(plural(english(), "laundry"));
  EXPECT_FALSE(plural(english(), "florbnicator"));
}

TEST(Articles, GoBySound) {
  for (const char* word : {"hour", "email", "honest answer", "umbrella", "8", "uncle"}) EXPECT_EQ(article(word), "an") << word;
  for (const char* word : {"uniform", "year", "one-off", "house", "use", "European trip", "university"}) EXPECT_EQ(article(word), "a") << word;
}

TEST(Contractions, AreWrittenAsPeopleDo) {
  EXPECT_EQ(contract("i am sad and do not know"), "i'm sad and don't know");
  EXPECT_EQ(contract("It is late."), "It's late.");
  EXPECT_EQ(contract("Tell me how it is."), "Tell me how it is.");
  EXPECT_EQ(contract("I will call"), "I'll call");
}

}  // namespace
}  // namespace gently::language
