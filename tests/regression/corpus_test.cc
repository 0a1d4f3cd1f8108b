#include "regression/corpus.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "regression/census.h"
#include "regression/duplicates.h"
#include "regression/files.h"

namespace gently::regression {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBrief = "brief: b1\nvariety: UK\nwho: \"Neighbours.\"\nscenes:\n  s01: \"A hedge was cut.\"\n";

/// A corpus of one brief in a folder of its own.
class CorpusTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("gently_corpus_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    put("briefs/b1.yaml", std::string(kBrief));
  }
  void TearDown() override { fs::remove_all(folder_); }

  void put(const std::string& path, const std::string& content) {
    fs::create_directories((folder_ / path).parent_path());
    ASSERT_TRUE(write_file((folder_ / path).string(), content));
  }

  Corpus load(const std::string& set = "") const { return load_corpus(folder_.string(), set); }

  /// Errors without the folder, one after the other.
  std::string errors() const {
    std::string out;
    for (const Error& error : load().errors) {
      std::string one = error.format();
      for (size_t at = one.find(folder_.string() + "/"); at != std::string::npos; at = one.find(folder_.string() + "/")) one.erase(at, folder_.string().size() + 1);
      out += one + "\n";
    }
    return out;
  }

  fs::path folder_;
};

std::string line(const std::string& text, const std::string& more = "\"label\":\"guilt\"") {
  return "{\"text\":\"" + text + "\",\"relation\":\"family\",\"scene\":\"s01\"," + more + "}\n";
}

TEST_F(CorpusTest, ReadsAMessageWithItsBrief) {
  put("dev/b1.jsonl", line("No, no, I'll carry it on Friday.", "\"label\":\"guilt\",\"topic\":\"hedge\",\"style\":[\"oblique\"],\"keep\":[\"on Friday\"],\"answer\":\"Could you help on Friday?\",\"disputed\":true"));
  const Corpus corpus = load();
  ASSERT_TRUE(corpus.errors.empty()) << errors();
  ASSERT_EQ(corpus.messages.size(), 1u);
  const Message& message = corpus.messages[0];
  EXPECT_EQ(message.label, rules::Label::kGuilt);
  EXPECT_EQ(message.set, "dev");
  EXPECT_EQ(message.variety, "UK");
  EXPECT_EQ(message.keep, std::vector<std::string>{"on Friday"});
  EXPECT_TRUE(message.disputed);
  EXPECT_FALSE(message.sealed());
  EXPECT_TRUE(load("train").messages.empty());
}

TEST_F(CorpusTest, SaysWhereAKeyIsWrongAndWhatWasMeant) {
  put("dev/b1.jsonl", "{\"text\":\"a b\",\"lable\":\"ok\"}\n");
  EXPECT_NE(errors().find("dev/b1.jsonl:1:15: no key is called “lable”"), std::string::npos) << errors();
  EXPECT_NE(errors().find("did you mean “label”?"), std::string::npos);
  EXPECT_NE(errors().find("“label” is missing"), std::string::npos);
}

TEST_F(CorpusTest, RefusesLabelsRelationsAndStylesNobodyKnows) {
  put("dev/b1.jsonl", line("one", "\"label\":\"gilt\"") + line("two", "\"label\":\"guilt\",\"style\":[\"text\"]") + "{\"text\":\"three\",\"label\":\"guilt\",\"relation\":\"boss\",\"scene\":\"s01\"}\n");
  const std::string all = errors();
  EXPECT_NE(all.find("dev/b1.jsonl:1:"), std::string::npos);
  EXPECT_NE(all.find("no label is called “gilt”"), std::string::npos);
  EXPECT_NE(all.find("did you mean “guilt”?"), std::string::npos);
  EXPECT_NE(all.find("no style is called “text”"), std::string::npos);
  EXPECT_NE(all.find("no relation is called “boss”"), std::string::npos);
}

TEST_F(CorpusTest, KeepMustStandInTheText) {
  put("dev/b1.jsonl", line("I'll carry it.", "\"label\":\"guilt\",\"keep\":[\"on Friday\"]"));
  EXPECT_NE(errors().find("“on Friday” does not stand in the text"), std::string::npos);
}

TEST_F(CorpusTest, OkNeedsAKindAndNothingElseHasOne) {
  put("dev/b1.jsonl", line("one", "\"label\":\"ok\"") + line("two", "\"label\":\"guilt\",\"kind\":\"near\""));
  EXPECT_NE(errors().find("a message that is ok has a kind"), std::string::npos);
  EXPECT_NE(errors().find("only a message that is ok has a kind"), std::string::npos);
}

TEST_F(CorpusTest, AFaultyLineFailsAlone) {
  put("dev/b1.jsonl", line("one two three") + "{\"text\":\n" + line("four five six") + "[1]\n");
  const Corpus corpus = load();
  EXPECT_EQ(corpus.messages.size(), 2u);
  ASSERT_EQ(corpus.errors.size(), 2u);
  EXPECT_EQ(corpus.errors[0].line, 2);
  EXPECT_EQ(corpus.errors[1].line, 4);
}

TEST_F(CorpusTest, AKeyTwiceIsAFault) {
  put("dev/b1.jsonl", "{\"text\":\"one\",\"text\":\"two\",\"label\":\"guilt\",\"relation\":\"family\",\"scene\":\"s01\"}\n");
  EXPECT_NE(errors().find("the key “text” stands twice"), std::string::npos);
}

TEST_F(CorpusTest, ABriefBelongsToOneSet) {
  put("dev/b1.jsonl", line("one two three"));
  put("train/b1.jsonl", line("four five six"));
  EXPECT_NE(errors().find("brief “b1” stands in set “train” too"), std::string::npos) << errors();
}

TEST_F(CorpusTest, ASceneBelongsToOneSet) {
  std::string other(kBrief);
  other.replace(other.find("b1"), 2, "b2");
  put("briefs/b2.yaml", other);
  put("dev/b1.jsonl", line("one two three"));
  put("train/b2.jsonl", line("four five six"));
  EXPECT_NE(errors().find("scene s01 stands in b1 too"), std::string::npos) << errors();
}

TEST_F(CorpusTest, ASceneMustStandInTheBrief) {
  put("dev/b1.jsonl", "{\"text\":\"one\",\"label\":\"guilt\",\"relation\":\"family\",\"scene\":\"s99\"}\n");
  EXPECT_NE(errors().find("the brief has no scene “s99”"), std::string::npos);
}

TEST_F(CorpusTest, WordsOfTheTestSetNeverShowInErrors) {
  put("test/b1.jsonl", line("secret words of the exam", "\"label\":\"guilt\",\"keep\":[\"secret thing\"]") + line("Secret words, of the exam!") + line("secret words of the exam") + "{\"text\":\"secret\n");
  EXPECT_FALSE(errors().empty());
  EXPECT_EQ(errors().find("ecret"), std::string::npos) << errors();
}

TEST(Duplicates, EqualWordsAreTheSameMessage) {
  Message one, two;
  one.text = "Don't bother. I'll do it!";
  two.text = "dont BOTHER, i’ll do itttt";
  EXPECT_EQ(plain_words(one.text), (std::vector<std::string>{"dont", "bother", "ill", "do", "it"}));
  two.text = "dont BOTHER, i’ll do it";
  EXPECT_EQ(duplicates({one, two}).size(), 1u);
}

TEST(Duplicates, MoreThanHalfOfTheRunsIsTooMuchAlike) {
  Message one, two, three;
  one.text = "you said you would ring me from the station at nine";
  two.text = "you said you would ring me from the airport at ten";
  three.text = "nobody ever said you would ring me, so I went to bed with a book";
  EXPECT_EQ(duplicates({one, two}).size(), 1u);
  EXPECT_EQ(duplicates({one, three}).size(), 0u);
}

TEST(Census, CountsByTheShareOfHurtfulMessages) {
  Corpus corpus;
  Message message;
  message.label = rules::Label::kGuilt;
  message.style = {"texting"};
  corpus.messages = {message, message, message};
  corpus.messages[2].style.clear();
  const std::map<std::string, double> minimums = {{"hurtful", 4}, {"label guilt", 3}};
  bool seen = false;
  for (const Count& count : census(corpus, minimums)) {
    if (count.name == "hurtful") {
      EXPECT_FALSE(count.enough());
    } else if (count.name == "label guilt") {
      EXPECT_TRUE(count.enough());
    } else if (count.name == "texting, of 100 hurtful") {
      EXPECT_DOUBLE_EQ(count.value, 66.6);
      seen = true;
    }
  }
  EXPECT_TRUE(seen);
  EXPECT_FALSE(read_minimums("{\"hurtfull\":3}", "minimums.json"));
}

}  // namespace
}  // namespace gently::regression
