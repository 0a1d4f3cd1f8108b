// What the program's own --help says: its commands, and the long options of each.
#pragma once

#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "cli/process.h"

namespace gently::test {

using Names = std::set<std::string>;

/// Long options by command ("rules list"); those of the program and of a message under "".
using Commands = std::map<std::string, Names>;

inline void add_options(const std::string& help, Names& out) {
  static const std::regex option("\n {2,4}(?:-[a-z], *)?--([a-z-]+)");
  for (std::sregex_iterator at(help.begin(), help.end(), option), end; at != end; ++at)
    out.insert((*at)[1]);
}

inline Names subcommands(const std::string& help) {
  std::istringstream lines(help);
  Names out;
  bool on = false;
  for (std::string line, name; std::getline(lines, line);) {
    if (on && std::istringstream(line) >> name) out.insert(name);
    on = line == "Subcommands:" || line == "SUBCOMMANDS:" || (on && !line.empty());
  }
  return out;
}

inline void add_command(const std::vector<std::string>& words, Commands& out) {
  std::string name;
  for (const std::string& word : words) name += (name.empty() ? "" : " ") + word;
  std::vector<std::string> ask = words;
  ask.push_back("--help");
  const std::string help = run(ask).out;
  add_options(help, out[name]);
  for (const std::string& command : subcommands(help)) {
    ask.back() = command;
    add_command(ask, out);
  }
}

inline Commands commands_by_help() {
  Commands out;
  add_command({}, out);
  add_options(run({"a message", "--help"}).out, out[""]);
  return out;
}

}  // namespace gently::test
