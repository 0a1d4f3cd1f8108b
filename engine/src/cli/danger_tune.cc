#include "cli/danger_tune.h"

#include <fstream>
#include <iostream>

#include "cli/command.h"
#include "cli/danger_fit.h"
#include "cli/tuning_corpus.h"

namespace gently::cli {
namespace {

using regression::Corpus;
using regression::DangerFeatures;
using regression::DangerRows;

/// What the tests of boundaries say must stay, and those of guards is harmless.
void add_rule_tests(const rules::Book& book, Corpus& corpus) {
  for (const rules::Rule& rule : book.rules) {
    const bool stays = rule.kind == rules::Kind::kBoundary && rule.tier == 'A' && rule.points >= 0;
    if (!stays && rule.kind != rules::Kind::kGuard) continue;
    for (const rules::TestCase& test : rule.tests.fires) {
      regression::Message& message = corpus.messages.emplace_back();
      message.text = test.in;
      message.label = stays ? rules::Label::kBoundary : rules::Label::kOk;
      message.set = "train";
    }
  }
}

}  // namespace

int tune_danger(const Engine& engine, const std::string& folder, const std::string& output, size_t propose) {
  const std::unique_ptr<Corpus> train = tuning_corpus(engine, folder, "train");
  const std::unique_ptr<Corpus> dev = tuning_corpus(engine, folder, "dev");
  if (train == nullptr || dev == nullptr) return kUsage;
  add_rule_tests(engine.parts().book, *train);
  const DangerFeatures features = propose > 0 ? DangerFeatures::kCandidates : DangerFeatures::kHints;
  const DangerRows rows = regression::danger_rows(engine, *train, features);
  const std::map<std::string, double> points = fit_danger(rows, propose > 0 ? propose : rows.names.size());
  DangerFile file;
  file.danger = danger_limits(points, regression::danger_rows(engine, *dev, features), {});
  file.hints = by_kind(points, rows);
  std::ofstream to;
  if (!output.empty()) to.open(output);
  std::ostream& out = output.empty() ? std::cout : to;
  write_yaml(file, out);
  out.flush();
  if (out) return kDone;
  std::cerr << "gently: " << output << ": cannot be written\n";
  return kUsage;
}

}  // namespace gently::cli
