// The commands of the program: each adds its options to the parser and runs when it is chosen.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "gently/gently.h"

namespace gently::cli {

/// Exit codes by cause.
enum Exit { kDone = 0, kFindings = 1, kUsage = 2, kBookInvalid = 3, kTestsFailed = 4, kSomeFailed = 5 };

/// Options that every command has.
struct Common {
  std::vector<std::string> rules;  // folders layered over the built-in book
  bool no_builtin = false;
  bool quiet = false;
  Context context;
  std::string voice;      // a file with the writer's own way with words; empty: the one in the config folder, if there is one
  bool no_voice = false;

  /// Adds --rules, --no-builtin, -q, --relation, --tone, --sensitivity.
  void add_to(CLI::App& command);
  /// Adds --voice and --no-voice, for commands that answer.
  void add_voice_to(CLI::App& command);
  /// Reads the voice file into the context; prints errors. What of it cannot be used is left out, and `exit` is then
  /// kBookInvalid. False: the file that was asked for cannot be read.
  bool hear_voice(int& exit);
  /// Reads the rules and builds the engine; says nothing. `fault`: a folder that cannot be read.
  /// `from_files`: the built-in book too, for tools that look into patterns, which the one in the binary has not.
  Built build(std::string& fault, bool from_files = false) const;
  /// Builds the engine; prints errors. A book with faults still builds: `exit` is then kBookInvalid.
  std::unique_ptr<Engine> engine(int& exit, bool from_files = false) const;
};

/// Each takes the app to add itself to, and the place where its exit code goes.
void add_rewrite(CLI::App& app, int& exit);
void add_check(CLI::App& app, int& exit);
void add_test(CLI::App& app, int& exit);
void add_diff(CLI::App& app, int& exit);
void add_tune(CLI::App& app, int& exit);
void add_explain(CLI::App& app, int& exit);
void add_guide(CLI::App& app, int& exit);

/// Adds filter and forget.
void add_filter(CLI::App& app, int& exit);

/// Adds repertoire, lint and catalogue to the group `gently rules`.
void add_book_tools(CLI::App& rules, int& exit);
/// Adds list, show, new and schema to the same group.
void add_rule_tools(CLI::App& rules, int& exit);

/// `gently TEXT`: prints the answer, and on a terminal one line on what happened.
int rephrase_text(Common common, const std::string& text);

/// One short line for the writer on what happened.
std::string what_happened(const Result& result);

}  // namespace gently::cli
