// gently check: findings as file:line:col, nothing is changed.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

#include "batch/result_json.h"
#include "cli/command.h"

namespace gently::cli {
namespace {

struct Check {
  Common common;
  std::vector<std::string> files;
  bool json = false;
};

/// Line and column (code points) of a byte, from 1.
std::pair<size_t, size_t> line_and_column(std::string_view text, size_t byte) {
  std::string_view before = text.substr(0, byte);
  size_t line = 1 + static_cast<size_t>(std::count(before.begin(), before.end(), '\n'));
  size_t start = before.rfind('\n');
  std::string_view row = start == std::string_view::npos ? before : before.substr(start + 1);
  size_t column = 1 + static_cast<size_t>(std::count_if(row.begin(), row.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
  return {line, column};
}

size_t report(const Check& options, const Engine& engine, const std::string& name, const std::string& text) {
  Result result = engine.rephrase(text, options.common.context);
  if (result.incomplete) std::cerr << "gently: " << name << ": " << *result.incomplete << '\n';
  if (options.json) {
    if (!result.incomplete) std::cout << batch::to_json(engine, text, result, batch::Offsets::kUtf8).dump() << '\n';
    return result.findings.size();
  }
  for (const Finding& finding : result.findings) {
    auto [line, column] = line_and_column(text, finding.begin);
    std::cout << name << ':' << line << ':' << column << ": " << finding.label << ": " << finding.why
              << (result.outcome == Outcome::kFlagged ? " (no rewording)" : "") << '\n';
  }
  return result.findings.size();
}

int run(const Check& options) {
  int exit = kDone;
  std::unique_ptr<Engine> engine = options.common.engine(exit);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  size_t findings = 0;
  std::vector<std::string> files = options.files.empty() ? std::vector<std::string>{"-"} : options.files;
  for (const std::string& name : files) {
    if (name == "-") {
      findings += report(options, *engine, "-", {std::istreambuf_iterator<char>(std::cin), {}});
      continue;
    }
    std::ifstream file(name, std::ios::binary);
    if (!file) {
      std::cerr << "gently: " << name << ": cannot be read\n";
      exit = kUsage;
      continue;
    }
    findings += report(options, *engine, name, {std::istreambuf_iterator<char>(file), {}});
  }
  return exit != kDone ? exit : findings > 0 ? kFindings : kDone;
}

}  // namespace

void add_check(CLI::App& app, int& exit) {
  auto options = std::make_shared<Check>();
  CLI::App* command = app.add_subcommand("check", "what may hurt, as file:line:col: label: why; exit status 1 when anything does");
  options->common.add_to(*command);
  command->add_option("files", options->files, "files; - or none reads standard input");
  command->add_flag("--json", options->json, "one JSON object a file");
  command->callback([options, &exit] { exit = run(*options); });
}

}  // namespace gently::cli
