// gently: the program. Parsing stands here; what each command does stands in its own file.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <string_view>

#include "cli/command.h"

namespace {

constexpr std::array<std::string_view, 10> kCommands = {"rewrite", "check", "explain", "guide", "test", "diff", "tune", "rules", "filter", "forget"};

bool is_option(std::string_view word) { return word.starts_with('-') && word != "-" && word != "--"; }

/// `gently TEXT`: the first word that is no option is no command.
bool is_text(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    std::string_view word = argv[i];
    if (word == "--") return true;
    if (is_option(word)) {
      bool takes_value = word == "--rules" || word == "--relation" || word == "--tone" || word == "--voice" || word == "--sensitivity";
      if (takes_value) ++i;
      continue;
    }
    return word.find(' ') != std::string_view::npos || std::find(kCommands.begin(), kCommands.end(), word) == kCommands.end();
  }
  return false;
}

constexpr std::string_view kExamples = R"(
Examples:
  gently "You never text me first. Do you even care?"
  gently --relation coparent "You were supposed to pick Mia up at 3:30, not 4:15."
  gently rewrite --lines < drafts.txt
  gently check letter.txt
  gently explain "You never call. Fine."
  gently guide "why do you even need a password"
)";

int rephrase_words(int argc, char** argv) {
  CLI::App app("Says the same thing calmly.");
  gently::cli::Common common;
  common.add_to(app);
  common.add_voice_to(app);
  std::vector<std::string> words;
  app.add_option("words", words, "the message");
  app.prefix_command(false);
  CLI11_PARSE(app, argc, argv);
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return gently::cli::rephrase_text(common, text);
}

/// With the built-in book, so that an answer can be traced to the rules that gave it.
std::string version() {
  std::string out = std::string("gently ") + GENTLY_VERSION;
  if (const gently::Built built = gently::Engine::build()) {
    out += "\nbook " + built.engine->book_id() + " " + built.engine->book_version() + ", sha256 " + built.engine->book_sha256();
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace gently::cli;
  std::ios::sync_with_stdio(false);
  if (is_text(argc, argv)) return rephrase_words(argc, argv);
  CLI::App app("Finds phrasing that will land as an attack or a protest, and offers the same message said calmly.\nOffline; the same input always gives the same output.");
  app.footer(std::string(kExamples));
  app.set_version_flag("--version", version);
  int exit = kDone;
  add_rewrite(app, exit);
  add_check(app, exit);
  add_explain(app, exit);
  add_guide(app, exit);
  add_test(app, exit);
  add_diff(app, exit);
  add_filter(app, exit);
  CLI::App* rules = app.add_subcommand(
      "rules", "lists and shows rules, begins new ones, and looks at the book as a whole");
  rules->require_subcommand(1);
  add_rule_tools(*rules, exit);
  add_book_tools(*rules, exit);
  add_tune(app, exit);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  if (!app.get_subcommands().empty()) return exit;
  if (isatty(STDIN_FILENO) == 0) {
    std::cout << app.help();
    return kUsage;
  }
  std::cerr << "Your message, in one line: ";
  std::string text;
  if (!std::getline(std::cin, text)) return kUsage;
  return rephrase_text(Common{}, text);
}
