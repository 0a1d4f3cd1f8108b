// gently test: runs the tests that stand inside rules.
#include <iostream>

#include "cli/command.h"
#include "regression/rule_tests.h"

namespace gently::cli {
namespace {

struct Test {
  Common common;
  std::string select;
};

int run(const Test& options) {
  int exit = kDone;
  std::unique_ptr<Engine> engine = options.common.engine(exit);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  regression::RuleTestReport report = regression::run_rule_tests(*engine, options.select);
  for (const regression::Failure& failure : report.failures) {
    std::cout << failure.path << ':' << failure.line << ": " << failure.rule << "\n  message:  " << failure.input
              << "\n  expected: " << failure.expected << "\n  got:      " << failure.got << '\n';
  }
  for (const std::string& mended : report.mended) std::cout << "now passes, move it out of “todo”: " << mended << '\n';
  std::cout << report.passed << " passed, " << report.failures.size() << " failed, " << report.known_gaps << " known gaps\n";
  if (report.passed + report.failures.size() + report.known_gaps + report.mended.size() == 0) {
    std::cerr << "gently: no test was selected\n";
    return kUsage;
  }
  if (!report.failures.empty()) return kTestsFailed;
  return exit;
}

}  // namespace

void add_test(CLI::App& app, int& exit) {
  auto options = std::make_shared<Test>();
  CLI::App* command = app.add_subcommand("test", "runs the tests inside rules; exit status 4 when one fails");
  options->common.add_to(*command);
  command->add_option("--rule", options->select, "only rules whose id holds this");
  command->callback([options, &exit] { exit = run(*options); });
}

}  // namespace gently::cli
