// gently check: findings as file:line:col, nothing is changed.
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "batch/place.h"
#include "batch/result_json.h"
#include "batch/sarif.h"
#include "cli/check_report.h"
#include "cli/command.h"

namespace gently::cli {
namespace {

enum class Format { kText, kJson, kSarif };

struct Check {
  Common common;
  BatchOptions batch;
  Format format = Format::kText;
  bool json = false;
  bool report = false;
};

class Report {
 public:
  Report(const Check& options, const Engine& engine) : options_(options), engine_(engine) {}

  void add(const std::string& name, const std::string& text) {
    const Result result = engine_.rephrase(text, options_.common.context);
    if (result.incomplete) std::cerr << "gently: " << name << ": " << *result.incomplete << '\n';
    findings_ += result.findings.size();
    if (options_.format == Format::kText) print(name, text, result);
    else if (options_.format == Format::kSarif) sarif_.add(name, text, result);
    else if (!result.incomplete) std::cout << batch::to_json(engine_, text, result, batch::Offsets::kUtf8) << '\n';
  }

  void finish() const {
    if (options_.format == Format::kSarif) std::cout << sarif_.log().dump(1) << '\n';
  }

  bool found() const { return findings_ > 0; }

 private:
  static void print(const std::string& name, const std::string& text, const Result& result) {
    for (const Finding& finding : result.findings) {
      const batch::LineColumn place = batch::place_of(text, finding.begin);
      std::cout << name << ':' << place.line << ':' << place.column << ": " << finding.label << ": " << finding.why
                << (result.outcome == Outcome::kFlagged ? " (no rewording)" : "") << '\n';
    }
  }

  const Check& options_;
  const Engine& engine_;
  batch::Sarif sarif_;
  size_t findings_ = 0;
};

int run(Check& options) {
  if (options.report) return report_habits(options.common, options.batch);
  if (options.batch.kind()) {
    std::cerr << "gently: check reads whole files; what they hold matters to --report alone\n";
    return kUsage;
  }
  int exit = kDone;
  std::unique_ptr<Engine> engine = options.common.engine(exit);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  Report report(options, *engine);
  std::vector<std::string> files = options.batch.files.empty() ? std::vector<std::string>{"-"} : options.batch.files;
  for (const std::string& name : files) {
    if (name == "-") {
      report.add("-", {std::istreambuf_iterator<char>(std::cin), {}});
      continue;
    }
    std::ifstream file(name, std::ios::binary);
    if (!file) {
      std::cerr << "gently: " << name << ": cannot be read\n";
      exit = kUsage;
      continue;
    }
    report.add(name, {std::istreambuf_iterator<char>(file), {}});
  }
  report.finish();
  return exit != kDone ? exit : report.found() ? kFindings : kDone;
}

}  // namespace

void add_check(CLI::App& app, int& exit) {
  auto options = std::make_shared<Check>();
  CLI::App* command = app.add_subcommand("check", "what may hurt, as file:line:col: label: why; exit status 1 when anything does");
  options->common.add_to(*command);
  options->batch.add_to(*command);
  const std::map<std::string, Format> formats{{"text", Format::kText}, {"json", Format::kJson}, {"sarif", Format::kSarif}};
  CLI::Option* format = command->add_option("--format", options->format, "text (a line a finding), json (an object a file) or sarif (one log, each finding a note)");
  format->transform(CLI::CheckedTransformer(formats))->type_name("FORMAT")->option_text("FORMAT");
  command->add_flag("--json", options->json, "the same as --format json")->excludes(format);
  command->add_flag("--report", options->report, "over messages of your own: what you tend to say when hurt, and a calmer way")->excludes(format);
  command->callback([options, &exit] {
    if (options->json) options->format = Format::kJson;
    exit = run(*options);
  });
}

}  // namespace gently::cli
