// gently rules repertoire, lint and catalogue: the book as a whole.
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "regression/catalogue.h"
#include "regression/repertoire.h"
#include "regression/rule_lint.h"

namespace gently::cli {
namespace {

struct BookTool {
  Common common;
  bool json = false, check = false;
};

int print_repertoire(const BookTool& options) {
  int exit = kDone;
  std::unique_ptr<Engine> engine = options.common.engine(exit, true);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  const std::vector<regression::Saying> list = regression::repertoire(*engine, options.check);
  size_t faults = 0;
  for (const regression::Saying& saying : list) {
    if (!saying.fault.empty()) ++faults;
    if (options.json) std::cout << nlohmann::ordered_json{{"text", saying.text}, {"of", saying.of}, {"path", saying.path}, {"line", saying.line}, {"fault", saying.fault.empty() ? nlohmann::json() : nlohmann::json(saying.fault)}}.dump() << '\n';
    else if (!options.check) std::cout << saying.text << '\n';
    else if (!saying.fault.empty()) std::cout << saying.path << ':' << saying.line << ": " << saying.of << ": " << saying.fault << "\n  " << saying.sample << '\n';
  }
  std::cerr << list.size() << " sentences" << (options.check ? ", " + std::to_string(faults) + " of them must not be said" : "") << '\n';
  return faults > 0 ? kTestsFailed : exit;
}

int print_lint(const BookTool& options) {
  int exit = kDone;
  std::unique_ptr<Engine> engine = options.common.engine(exit, true);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  size_t faults = 0;
  for (const regression::Remark& remark : regression::lint_rules(*engine, regression::repertoire(*engine, true))) {
    if (remark.fault()) ++faults;
    if (options.json) std::cout << nlohmann::ordered_json{{"kind", regression::name(remark.kind)}, {"path", remark.path}, {"line", remark.line}, {"rule", remark.rule}, {"message", remark.message}, {"fault", remark.fault()}}.dump() << '\n';
    else std::cout << remark.path << ':' << remark.line << ": " << regression::name(remark.kind) << ": " << remark.rule << ": " << remark.message << '\n';
  }
  std::cerr << faults << (faults == 1 ? " fault\n" : " faults\n");
  return faults > 0 ? kTestsFailed : exit;
}

int print_catalogue(const BookTool& options) {
  int exit = kDone;
  std::unique_ptr<Engine> engine = options.common.engine(exit, true);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  std::cout << regression::catalogue(*engine);
  return exit;
}

}  // namespace

void add_book_tools(CLI::App& rules, int& exit) {
  auto tool = [&](const char* name, const char* what, int (*run)(const BookTool&)) {
    auto options = std::make_shared<BookTool>();
    CLI::App* command = rules.add_subcommand(name, what);
    options->common.add_to(*command);
    command->callback([options, run, &exit] { exit = run(*options); });
    return std::pair(command, options);
  };
  auto [repertoire, said] = tool("repertoire", "every sentence the book can say, with placeholders for the writer's words", print_repertoire);
  repertoire->add_flag("--json", said->json, "one JSON object a line");
  repertoire->add_flag("--check", said->check, "put each through the whole book, and print only those that must not be said; exit status 4 when there are any");
  auto [lint, checked] = tool("lint", "shadowed, overlapping and untested rules, reused names, answers that accuse; exit status 4 on faults", print_lint);
  lint->add_flag("--json", checked->json, "one JSON object a line");
  tool("catalogue", "the whole book as a page of Markdown", print_catalogue);
}

}  // namespace gently::cli
