// Each file in broken/ is refused with exactly the errors in the .txt beside it, and no other rule suffers. The first line
// of a file says where in the book it is put: “# as: shapes/criticism/deep.yaml”.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "spec/book.h"

namespace gently::rules {
namespace {

namespace fs = std::filesystem;

const std::string kFolder = GENTLY_SOURCE_DIR "/tests/rules/broken";

struct Broken {
  std::string name;  // of the file, without its ending
  language::DataFile file;
};

std::vector<Broken> broken_files() {
  std::vector<Broken> out;
  for (const auto& entry : fs::directory_iterator(kFolder)) {
    if (entry.path().extension() != ".yaml") continue;
    std::string content = spec::content_of(entry.path());
    std::string path = content.substr(6, content.find('\n') - 6);
    out.push_back({entry.path().stem().string(), {path, content}});
  }
  std::sort(out.begin(), out.end(), [](const Broken& a, const Broken& b) { return a.name < b.name; });
  return out;
}

TEST(BrokenFiles, SayExactlyWhatIsWrongAndFailAlone) {
  const std::vector<Broken> all = broken_files();
  EXPECT_GE(all.size(), 40u);
  std::vector<language::DataFile> files = {
      {"shapes/criticism/good-rule.yaml", "rule: good-rule\nmatch:\n  - you never call\n"},
      {"topics/plants.yaml", "topic: plants\ncues:\n  head:\n    - <plant>\nasks:\n  - Could we take turns?\n"}};
  for (const Broken& one : all) files.push_back(one.file);
  spec::TestBook book(files);
  ASSERT_NE(book.book, nullptr);
  std::map<std::string, std::string> said;
  for (const Error& error : book.errors) said[error.path] += error.format() + "\n";
  for (const Broken& one : all) {
    const fs::path expected = fs::path(kFolder) / (one.name + ".txt");
    if (std::getenv("GENTLY_UPDATE") != nullptr) std::ofstream(expected) << said[one.file.path];
    EXPECT_EQ(said[one.file.path], spec::content_of(expected)) << one.name;
    EXPECT_FALSE(said[one.file.path].empty()) << one.name << " is not refused";
    said.erase(one.file.path);
  }
  for (const auto& [path, errors] : said) ADD_FAILURE() << errors;
  ASSERT_EQ(book.book->rules.size(), 1u);
  EXPECT_EQ(book.book->rules[0].id, "criticism/good-rule");
  EXPECT_EQ(book.judge->find("You never call.", {}).findings.size(), 1u);
}

TEST(BrokenFiles, AreRefusedWhenTheyAreTooLarge) {
  const std::string path = "shapes/criticism/large.yaml";
  spec::TestBook book({{path, "rule: large\nmatch:\n" + std::string(5u << 20, ' ')}});
  ASSERT_EQ(book.errors.size(), 1u);
  EXPECT_EQ(book.errors[0].format(), path + ": the file is larger than 4 MiB\n  mend: split it");
}

TEST(BrokenFiles, ManyFaultsOfOneFileAreCutAtFifty) {
  std::string content = "rule: many\nmatch:\n";
  for (int i = 0; i < 500; ++i) content += "  - &a" + std::to_string(i) + " you never call\n";
  spec::TestBook book({{"shapes/criticism/many.yaml", content}});
  EXPECT_EQ(book.errors.size(), 50u);
}

}  // namespace
}  // namespace gently::rules
