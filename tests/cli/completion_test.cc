// What the shells offer for the last word of a command line, by the scripts of engine/completions.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "cli/process.h"

namespace gently::test {
namespace {

using Words = std::vector<std::string>;

struct Shell {
  const char* name;
  const char* run;
  const char* completion;  // in engine/completions
  const char* ask;  // reads the completion, its first argument, and completes the line, its second
};

constexpr Shell kBash = {"bash", "bash --norc", "gently.bash", R"(
source "$1"
COMP_WORDS=($2)
[[ $2 != *' ' ]] || COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_gently gently "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
)"};

constexpr Shell kFish = {"fish", "fish --no-config", "gently.fish", R"(
source $argv[1]
complete -C $argv[2] | cut -f 1
)"};

// Outside of its line editor zsh has none of the functions that show what was found.
constexpr Shell kZsh = {"zsh", "zsh -f", "_gently", R"(
_describe() {
  [[ $1 != -o ]] || shift
  print -l -- ${(M)${${(P)2}%%:*}:#$words[CURRENT]*}
}
_files() { }
words=(${(s: :)2})
[[ $2 != *' ' ]] || words+=('')
CURRENT=$#words
source $1
)"};

int system_status(const std::string& command) { return WEXITSTATUS(std::system(command.c_str())); }

/// Sorted.
Words offered(const Shell& shell, const std::string& line) {
  const Folder folder;
  folder.write("ask", shell.ask);
  const std::string programs = std::filesystem::path(GENTLY_PROGRAM).parent_path().string();
  EXPECT_EQ(system_status("cd " + folder.path() + " && HOME=$PWD PATH='" + programs + "':$PATH " +
                          shell.run + " ask '" GENTLY_SOURCE_DIR "/engine/completions/" +
                          shell.completion + "' '" + line + "' >said"),
            0)
      << line;
  std::istringstream words(folder.read("said"));
  Words out{std::istream_iterator<std::string>(words), {}};
  std::sort(out.begin(), out.end());
  return out;
}

class Completion : public testing::TestWithParam<Shell> {
 protected:
  void SetUp() override {
    if (system_status(std::string("command -v ") + GetParam().name + " >/dev/null") != 0)
      GTEST_SKIP() << "there is no " << GetParam().name;
  }
  Words offers(const std::string& line) const { return offered(GetParam(), line); }
};

TEST_P(Completion, OffersCommands) {
  EXPECT_EQ(offers("gently rew"), Words{"rewrite"});
  EXPECT_EQ(offers("gently rules l"), (Words{"lint", "list"}));
}

TEST_P(Completion, OffersOptionsOfTheCommand) {
  EXPECT_EQ(offers("gently rewrite --rel"), Words{"--relation"});
  EXPECT_EQ(offers("gently rewrite --in"), Words{"--in-place"});
  EXPECT_EQ(offers("gently rewrite letter.txt --ts"), Words{"--tsv"});
  EXPECT_EQ(offers("gently rules new --d"), Words{"--dir"});
}

TEST_P(Completion, OffersOptionsOfAMessage) {
  EXPECT_EQ(offers("gently --sens"), Words{"--sensitivity"});
}

TEST_P(Completion, OffersTheWordsOfAnOption) {
  EXPECT_EQ(offers("gently rewrite --relation co"), Words{"coparent"});
  EXPECT_EQ(offers("gently --tone "), (Words{"brief", "plain", "warm"}));
  EXPECT_EQ(offers("gently check --format "), (Words{"json", "sarif", "text"}));
  EXPECT_EQ(offers("gently test --set t"), (Words{"test", "train"}));
}

INSTANTIATE_TEST_SUITE_P(Shells, Completion, testing::Values(kBash, kFish, kZsh),
                         [](const auto& shell) { return std::string(shell.param.name); });

}  // namespace
}  // namespace gently::test
