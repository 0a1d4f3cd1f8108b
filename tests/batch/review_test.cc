// Review on a terminal of its own: what a person decides is done, kept by hash and replayed.
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>

#include "cli/process.h"

namespace gently::test {
namespace {

const std::string kDraft = "You never text me first. Do you even care?";
const std::string kCalm =
    "I feel more connected when we check in throughout the day. Could we talk about a rhythm that "
    "feels good for both of us?";
const std::string kSecond = "ur late again. you always do this. its so rude. dinner's in the oven";

/// The program on a terminal; each word is typed once it asks.
std::string review(const Folder& folder, const std::string& file,
                   const std::vector<std::string>& words) {
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
  if (child == 0) {
    setenv("NO_COLOR", "1", 1);
    execl(GENTLY_PROGRAM, GENTLY_PROGRAM, "rewrite", "--review", "--lines", "--in-place", "--state",
          folder.file("state").c_str(), file.c_str(), nullptr);
    _exit(127);
  }
  std::string seen;
  size_t asked = 0, next = 0;
  for (;;) {
    pollfd wait{terminal, POLLIN, 0};
    char block[4096];
    if (poll(&wait, 1, 60'000) <= 0) break;
    const ssize_t n = ::read(terminal, block, sizeof block);
    if (n <= 0) break;
    seen.append(block, static_cast<size_t>(n));
    for (size_t at; next < words.size() &&
                    (at = std::min(seen.find(",?] ", asked), seen.find("\n> ", asked))) !=
                        std::string::npos;) {
      asked = at + 3;
      const std::string typed = words[next++] + "\n";
      EXPECT_EQ(::write(terminal, typed.data(), typed.size()), static_cast<ssize_t>(typed.size()));
    }
  }
  close(terminal);
  waitpid(child, nullptr, 0);
  EXPECT_EQ(next, words.size()) << seen;
  return seen;
}

TEST(Review, DoesWhatIsDecidedAndAsksOnlyOnce) {
  Folder folder;
  const std::string file = folder.write("a.txt", kDraft + "\nsee you\n" + kSecond + "\n");
  const std::string seen = review(folder, file, {"u", "k"});
  EXPECT_NE(seen.find("- " + kDraft), std::string::npos) << seen;
  EXPECT_NE(seen.find("+ " + kCalm), std::string::npos) << seen;
  EXPECT_EQ(folder.read("a.txt"), kCalm + "\nsee you\n" + kSecond + "\n");
  folder.write("a.txt", kSecond + "\n" + kDraft + "\n");
  EXPECT_EQ(review(folder, file, {}).find("use, 1-6"), std::string::npos);
  EXPECT_EQ(folder.read("a.txt"), kSecond + "\n" + kCalm + "\n");
  for (const char* word : {"never", "text", "late", "dinner", "connected"})
    EXPECT_EQ(folder.read("state").find(word), std::string::npos) << word;
}

TEST(Review, QuitKeepsTheRestAndGoesOnFromThere) {
  Folder folder;
  const std::string file = folder.write("a.txt", kDraft + "\n" + kSecond + "\n");
  EXPECT_NE(review(folder, file, {"u", "q"}).find("1 message not decided"), std::string::npos);
  EXPECT_EQ(folder.read("a.txt"), kCalm + "\n" + kSecond + "\n");
  review(folder, file, {"2"});
  const std::string after = folder.read("a.txt");
  EXPECT_TRUE(after.starts_with(kCalm + "\n") && after.find("always") == std::string::npos &&
              after.find("dinner's in the oven") != std::string::npos)
      << after;
}

TEST(Review, TakesOtherWordsAndKeepsThemNowhereElse) {
  Folder folder;
  const std::string file = folder.write("a.txt", kDraft + "\n");
  review(folder, file, {"?", "e", "I miss you.", ""});
  EXPECT_EQ(folder.read("a.txt"), "I miss you.\n");
  EXPECT_EQ(folder.read("state").find("miss"), std::string::npos);
}

}  // namespace
}  // namespace gently::test
