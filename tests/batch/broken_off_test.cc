// Runs that are broken off: killed, interrupted, unread. Every file is old or new and whole, and
// the next run goes on.
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "cli/process.h"

namespace gently::test {
namespace {

namespace fs = std::filesystem;

constexpr int kKills = 50;
const std::string kDraft = "You never text me first. Do you even care?\n";
const std::string kCalm =
    "I feel more connected when we check in throughout the day. Could we talk about a rhythm that "
    "feels good for both of us?\n";

std::string name_of(size_t i) { return std::to_string(i % 10) + "/" + std::to_string(i) + ".txt"; }

std::string text_of(size_t i, const std::string& draft = kDraft) {
  return (i % 4 == 0 ? "" : "See you at " + std::to_string(i) + ".\n") +
         (i % 2 == 0 ? draft : "Bring the cake.\n");
}

std::string calm_of(size_t i) { return text_of(i, kCalm); }

/// A run in place, with the state in a file of the folder.
class Background {
 public:
  Background(const Folder& folder, const std::vector<std::string>& options) {
    pid_ = fork();
    if (pid_ != 0) return;
    dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
    std::vector<std::string> words{GENTLY_PROGRAM,   "rewrite", "-q",
                                   "--in-place",     "--state", folder.file("state"),
                                   folder.file("in")};
    words.insert(words.end(), options.begin(), options.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    execv(GENTLY_PROGRAM, argv.data());
    _exit(127);
  }
  void send(int signal) const { kill(pid_, signal); }
  int wait() {
    waitpid(pid_, &status_, 0);
    return status_;
  }

 private:
  pid_t pid_ = -1;
  int status_ = 0;
};

class BrokenOff : public testing::Test {
 protected:
  void write_tree(size_t files, const std::string& name = "in/") {
    files_ = files;
    for (size_t i = 0; i < files; ++i) folder_.write(name + name_of(i), text_of(i));
  }

  /// How many files are new; each must be one or the other.
  size_t count_new() {
    size_t fresh = 0;
    for (size_t i = 0; i < files_; ++i) {
      const std::string now = folder_.read("in/" + name_of(i));
      if (now == text_of(i)) continue;
      EXPECT_EQ(now, calm_of(i)) << name_of(i);
      ++fresh;
    }
    return fresh;
  }

  Folder folder_;
  size_t files_ = 0;
};

TEST_F(BrokenOff, KilledAtFiftyRandomMomentsLosesNothing) {
  write_tree(2000, "undisturbed/");
  ASSERT_EQ(run({"rewrite", "-q", "--in-place", folder_.file("undisturbed"), "--state",
                 folder_.file("other")})
                .exit,
            0);
  write_tree(2000);
  std::mt19937 random(7);
  size_t before = 0;
  int kills = 0;
  while (kills < kKills) {
    Background run(folder_, {"--resume", "-j", kills % 2 == 0 ? "1" : "2"});
    usleep(std::uniform_int_distribution<useconds_t>(40'000, 160'000)(random));
    run.send(SIGKILL);
    const bool killed = WIFSIGNALED(run.wait());
    const size_t now = count_new();
    ASSERT_FALSE(HasFailure()) << "after " << kills << " kills";
    ASSERT_GE(now, before);
    before = now;
    if (killed) {
      ++kills;
    } else {  // done before it could be killed: from the beginning
      write_tree(2000);
      before = 0;
    }
  }
  const std::string state = folder_.read("state");
  EXPECT_EQ(state.find("never"), std::string::npos);
  EXPECT_EQ(state.find(".txt"), std::string::npos);
  EXPECT_EQ(Background(folder_, {"--resume"}).wait(), 0);
  EXPECT_EQ(count_new(), files_ / 2);
  for (size_t i = 0; i < files_; ++i)
    EXPECT_EQ(folder_.read("in/" + name_of(i)), folder_.read("undisturbed/" + name_of(i)));
  for (const auto& entry : fs::recursive_directory_iterator(folder_.file("in")))
    EXPECT_FALSE(entry.path().filename().string().starts_with('.')) << entry.path();
  EXPECT_FALSE(fs::exists(folder_.file("state")));
}

TEST_F(BrokenOff, InterruptedEndsInGoodOrderAndGoesOn) {
  write_tree(300);
  Background run(folder_, {});
  usleep(150'000);
  run.send(SIGINT);
  const int status = run.wait();
  EXPECT_TRUE(WIFEXITED(status) && (WEXITSTATUS(status) == 5 || WEXITSTATUS(status) == 0))
      << status;
  const size_t fresh = count_new();
  EXPECT_EQ(WEXITSTATUS(status) == 0, fresh == files_ / 2);
  EXPECT_EQ(fs::exists(folder_.file("state")), fresh < files_ / 2);
  EXPECT_EQ(Background(folder_, {"--resume"}).wait(), 0);
  EXPECT_EQ(count_new(), files_ / 2);
}

TEST_F(BrokenOff, ResumePassesOverWhatIsDoneAndDoesWhatChangedSince) {
  write_tree(200);
  const auto over = [&](bool resume) {
    std::vector<std::string> words{"rewrite",
                                   "-q",
                                   "-o",
                                   folder_.file("again"),
                                   folder_.file("in"),
                                   "--state",
                                   folder_.file("s"),
                                   "--stats",
                                   folder_.file("stats"),
                                   "--max-errors",
                                   "1"};
    if (resume) words.push_back("--resume");
    return run(words).exit;
  };
  folder_.write("in/5/5.txt", "caf\xE9\n");  // stops the run
  EXPECT_EQ(over(false), 5);
  EXPECT_NE(folder_.read("stats").find("\"complete\": false"), std::string::npos);
  const std::string done = folder_.read("again/0/0.txt");
  EXPECT_EQ(done, calm_of(0));
  fs::last_write_time(folder_.file("again/0/0.txt"),
                      fs::file_time_type::clock::now() - std::chrono::hours(1));
  const auto age = fs::last_write_time(folder_.file("again/0/0.txt"));
  folder_.write("in/0/10.txt", "See you.\n");
  folder_.write("in/5/5.txt", text_of(5));
  EXPECT_EQ(over(true), 0);
  EXPECT_EQ(fs::last_write_time(folder_.file("again/0/0.txt")), age);
  EXPECT_EQ(folder_.read("again/0/10.txt"), "See you.\n");
  for (size_t i = 0; i < files_; ++i) {
    if (i != 10) {
      EXPECT_EQ(folder_.read("again/" + name_of(i)), calm_of(i));
    }
  }
}

TEST(Stream, AReaderThatGoesAwayEndsTheRun) {
  Folder folder;
  std::string lines;
  for (int i = 0; i < 60000; ++i) lines += "see you at " + std::to_string(i) + "\n";
  folder.write("in", lines);
  const std::string command = "{ " + std::string(GENTLY_PROGRAM) + " rewrite --lines " +
                              folder.file("in") + " 2> " + folder.file("err") + "; echo $? > " +
                              folder.file("exit") + "; } | head -n 2 > " + folder.file("out");
  ASSERT_EQ(std::system(command.c_str()), 0);
  EXPECT_EQ(folder.read("out"), "see you at 0\nsee you at 1\n");
  EXPECT_EQ(folder.read("exit"), "5\n");
  EXPECT_NE(folder.read("err").find("Broken pipe"), std::string::npos);
}

}  // namespace
}  // namespace gently::test
