// The manual page holds every command and option that --help names and no other, and its examples
// end as it says.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "cli/help.h"

namespace gently::test {
namespace {

const std::string kPage = std::string(GENTLY_SOURCE_DIR) + "/engine/man/gently.1";

struct Page {
  Commands commands;  // options by heading under COMMANDS; those of all other sections under ""
  Names options;
};

/// "rules list" of ".Ss rules list Op Ar text".
std::string heading(const std::string& line) {
  return line.substr(4, std::min(line.find(" Op "), line.find(" Ar ")) - 4);
}

Page read_page() {
  static const std::regex option(" -([a-z][a-z-]+)");
  std::ifstream in(kPage);
  Page page;
  std::string at;
  bool in_commands = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(".Sh ")) in_commands = line == ".Sh COMMANDS", at.clear();
    if (in_commands && line.starts_with(".Ss ")) at = heading(line);
    Names& here = page.commands[at];
    if (!line.starts_with('.') || line.find("Fl ") == std::string::npos) continue;
    for (std::sregex_iterator name(line.begin(), line.end(), option), end; name != end; ++name)
      here.insert((*name)[1]), page.options.insert((*name)[1]);
  }
  return page;
}

struct Example {
  std::string command;
  int exit = 0;
};

/// Lines of the literal blocks under EXAMPLES; the sentence before a block may name an exit status.
std::vector<Example> examples() {
  static const std::regex status("exit status ([0-9])");
  std::ifstream in(kPage);
  std::vector<Example> out;
  bool here = false, literal = false;
  int exit = 0;
  for (std::string line; std::getline(in, line);) {
    std::smatch named;
    if (line.starts_with(".Sh "))
      here = line == ".Sh EXAMPLES", exit = 0;
    else if (line == ".Pp")
      exit = 0;
    else if (line.starts_with(".Bd "))
      literal = true;
    else if (line == ".Ed")
      literal = false;
    else if (here && literal)
      out.push_back({std::regex_replace(line, std::regex(R"(\\-)"), "-"), exit});
    else if (std::regex_search(line, named, status))
      exit = std::stoi(named[1]);
  }
  return out;
}

int in_shell(const Folder& folder, const std::string& command) {
  const std::string programs = std::filesystem::path(GENTLY_PROGRAM).parent_path().string();
  const std::string script = folder.write(
      "example.sh", "cd '" + folder.path() + "'\nPATH='" + programs +
                        "':$PATH\nexport PATH XDG_CONFIG_HOME=$PWD XDG_STATE_HOME=$PWD/state\n" +
                        command + "\n");
  return WEXITSTATUS(
      std::system(("sh '" + script + "' >'" + folder.file("said") + "' 2>&1").c_str()));
}

Names without(const Names& all, const Names& some) {
  Names out;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(),
                      std::inserter(out, out.end()));
  return out;
}

TEST(ManPage, HoldsEachCommandWithItsOptions) {
  Page page = read_page();
  for (const auto& [command, options] : commands_by_help()) {
    ASSERT_TRUE(page.commands.contains(command)) << command;
    Names named = page.commands[command];
    named.insert(page.commands[""].begin(), page.commands[""].end());
    EXPECT_EQ(without(options, named), Names()) << command;
  }
}

TEST(ManPage, HoldsNoCommandOrOptionThatTheProgramHasNot) {
  Commands commands = commands_by_help();
  EXPECT_GE(commands.size(), 18u);
  Names all;
  for (const auto& [command, options] : commands) all.insert(options.begin(), options.end());
  const Page page = read_page();
  EXPECT_EQ(without(page.options, all), Names());
  for (const auto& [command, options] : page.commands) {
    ASSERT_TRUE(commands.contains(command)) << command;
    if (command.empty()) continue;
    EXPECT_EQ(without(options, commands[command]), Names()) << command;
  }
}

TEST(ManPage, HasExamplesThatEndAsItSays) {
  const Folder folder;
  folder.write("letter.txt", "You never text me first.\n");
  folder.write("drafts.txt", "See you at seven.\nYou never text me first.\n");
  folder.write("drafts.jsonl", "{\"text\":\"You never text me first.\"}\n");
  folder.write("notes/monday.md", "You never text me first.\n");
  const std::vector<Example> all = examples();
  EXPECT_GE(all.size(), 10u);
  for (const Example& example : all)
    EXPECT_EQ(in_shell(folder, example.command), example.exit) << example.command << '\n'
                                                               << folder.read("said");
  EXPECT_EQ(folder.read("notes/monday.md.bak"), "You never text me first.\n");
}

TEST(ManPage, IsWellFormed) {
  const Folder folder;
  if (in_shell(folder, "command -v mandoc") != 0) GTEST_SKIP() << "there is no mandoc";
  EXPECT_EQ(in_shell(folder, "mandoc -Tlint -Wwarning '" + kPage + "'"), 0) << folder.read("said");
}

}  // namespace
}  // namespace gently::test
