#include "cli/check_report.h"

#include <iostream>

#include "batch/habits.h"

namespace gently::cli {

int report_habits(const Common& common, BatchOptions& options) {
  const auto say = [](const std::string& line) { std::cerr << "gently: " << line << '\n'; };
  if (const std::string wrong = options.settle(common.context); !wrong.empty()) {
    say(wrong);
    return kUsage;
  }
  int exit = kDone;
  const std::unique_ptr<Engine> engine = common.engine(exit);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  const batch::Inputs inputs = batch::find_inputs(options.files, options.kind());
  for (const std::string& fault : inputs.faults) say(fault);
  batch::RunOptions how;
  how.format = options.format;
  batch::Habits habits;
  const batch::Outcomes outcomes = batch::run(inputs.files, how, *engine, {&habits}, say);
  std::cout << habits.text();
  if (exit != kDone) return exit;
  if (outcomes.unusable) return kUsage;
  return outcomes.faults + inputs.faults.size() > 0 ? kSomeFailed : kDone;
}

}  // namespace gently::cli
