#include <gtest/gtest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "chat/clock.h"
#include "cli/process.h"

namespace gently {
namespace {

using test::Folder;
using test::Writer;

class Kept : public testing::Test {
 protected:
  FilterOptions options() const {
    FilterOptions out;
    out.file = folder_.file("deep/below/conversations.json");
    return out;
  }
  std::string content() const { return folder_.read("deep/below/conversations.json"); }

  Folder folder_;
};

Conversation partner() {
  Conversation out;
  out.relation = "partner";
  out.tone = "warm";
  out.muted = {"criticism/never-do"};
  return out;
}

TEST_F(Kept, SettingsOutliveTheFilter) {
  EXPECT_EQ(Writer(options()).filter.set("irc.example.#tea", partner()), "");
  EXPECT_EQ(Writer(options()).filter.settings("irc.example.#tea"), partner());
  EXPECT_EQ(Writer(options()).filter.settings("irc.example.#coffee"), Conversation{});
}

TEST_F(Kept, SettingsAreForTheOwnersEyesAndNameNobody) {
  Writer(options()).filter.set("irc.example.#tea", partner());
  struct stat info;
  ASSERT_EQ(stat(options().file.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600u);
  EXPECT_EQ(content().find("tea"), std::string::npos);
  EXPECT_EQ(content().find("irc"), std::string::npos);
}

TEST_F(Kept, ANameHashesDifferentlyInEachFile) {
  Writer(options()).filter.set("ada", {});
  const std::string first = content();
  Writer(options()).filter.forget();
  Writer(options()).filter.set("ada", {});
  EXPECT_NE(content(), first);
}

TEST_F(Kept, TwoFiltersDoNotUndoEachOther) {
  Writer one(options()), other(options());
  one.filter.set("ada", partner());
  other.filter.set("bob", partner());
  EXPECT_EQ(one.filter.settings("bob"), partner());
  EXPECT_EQ(other.filter.settings("ada"), partner());
}

TEST_F(Kept, ManyProgramsWritingAtOnceLoseNothing) {
  constexpr int kPrograms = 4, kEach = 8;
  std::vector<pid_t> children;
  for (int program = 0; program < kPrograms; ++program) {
    const pid_t child = fork();
    if (child == 0) {
      bool kept = true;
      Writer writer(options());
      for (int n = 0; n < kEach; ++n) {
        kept = writer.filter.set(std::to_string(program) + "-" + std::to_string(n), partner()).empty() && kept;
      }
      _exit(kept ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 1;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  Writer reader(options());
  for (int program = 0; program < kPrograms; ++program) {
    for (int n = 0; n < kEach; ++n) {
      EXPECT_EQ(reader.filter.settings(std::to_string(program) + "-" + std::to_string(n)), partner());
    }
  }
}

TEST_F(Kept, SaysWhenAnotherProgramDoesNotLetGo) {
  Writer writer(options());
  ASSERT_EQ(writer.filter.set("ada", {}), "");
  const int other = open((options().file + ".lock").c_str(), O_RDWR);
  ASSERT_EQ(flock(other, LOCK_EX | LOCK_NB), 0);
  EXPECT_NE(writer.filter.set("ada", partner()).find("another program"), std::string::npos);
  EXPECT_EQ(writer.filter.settings("ada"), partner());
  close(other);
  EXPECT_EQ(writer.filter.set("ada", partner()), "");
}

TEST_F(Kept, ForgettingWipesTheFileForARunningFilterToo) {
  Writer writer(options());
  Conversation off;
  off.on = false;
  writer.filter.set("ada", off);
  EXPECT_FALSE(writer.enter("You never text me first.").hold);
  EXPECT_EQ(forget_settings(options().file), "");
  EXPECT_FALSE(std::filesystem::exists(options().file));
  EXPECT_TRUE(writer.enter("You never text me first.").hold);
  EXPECT_EQ(forget_settings(options().file), "");
}

TEST_F(Kept, ABrokenFileIsToldOnceAndLeftAlone) {
  folder_.write("deep/below/conversations.json", "{\"salt\": 3");
  Writer writer(options());
  EXPECT_NE(writer.enter("hello there").trouble.find("gently forget"), std::string::npos);
  EXPECT_EQ(writer.enter("hello there").trouble, "");
  EXPECT_NE(writer.filter.set("ada", partner()), "");
  EXPECT_EQ(writer.filter.settings("ada"), partner());
  EXPECT_EQ(content(), "{\"salt\": 3");
}

TEST_F(Kept, NothingOfAMessageIsWritten) {
  Writer writer(options());
  writer.filter.set("ada", partner());
  writer.enter("You never text me first, you quixotic walrus.");
  writer.filter.set("bob", partner());
  EXPECT_EQ(content().find("walrus"), std::string::npos);
}

}  // namespace
}  // namespace gently
