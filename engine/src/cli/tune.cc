// gently tune: proposes cues, and fits the weights of shapes and cues together on the train set.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "cli/command.h"
#include "cli/danger_tune.h"
#include "cli/heat_fit.h"
#include "cli/heat_weights.h"
#include "cli/tuning_corpus.h"
#include "regression/cue_candidates.h"

namespace gently::cli {
namespace {

using regression::Training;

struct Tune {
  Common common;
  std::string corpus = "corpus";
  std::string output;
  size_t propose = 0;
  bool danger = false;
};

constexpr size_t kLeastBriefs = 3;
constexpr size_t kLeastRows = 4;

std::vector<bool> seen_often(const Training& training) {
  std::vector<bool> allowed(training.names.size());
  for (size_t f = 0; f < allowed.size(); ++f) {
    bool rule = training.names[f].find('/') != std::string::npos;
    size_t rows = training.counts[f].first + training.counts[f].second;
    allowed[f] = rule || (rows >= kLeastRows && training.briefs[f].size() >= kLeastBriefs);
  }
  return allowed;
}

/// A message with what its cues come to.
using Heated = std::vector<std::pair<const regression::Message*, double>>;

double threshold_for(const Heated& heated, regression::MessageKind kind, double per_thousand) {
  std::vector<double> heats;
  for (const auto& [message, heat] : heated) {
    if (message->kind == kind) heats.push_back(heat);
  }
  return limit_for(std::move(heats), per_thousand, 20);
}

std::string share(const Heated& heated, double limit, auto is) {
  size_t all = 0, over = 0;
  for (const auto& [message, heat] : heated) {
    if (!is(*message)) continue;
    ++all;
    over += heat >= limit;
  }
  return decimals(100.0 * static_cast<double>(over) /
                    static_cast<double>(std::max<size_t>(1, all)), 2) +
         " %";
}

/// Thresholds from false alarms per 1,000 everyday messages and near misses, whichever is the
/// stricter, with what they find, on standard error.
Thresholds report(const Heated& heated) {
  using regression::Message;
  using regression::MessageKind;
  auto stricter = [&](double everyday, double near) {
    return std::max(threshold_for(heated, MessageKind::kEveryday, everyday),
                    threshold_for(heated, MessageKind::kNear, near));
  };
  // A ninth of the dev set's everyday messages are of people who tease and exaggerate, far more than
  // in life: ten of 1,000 are about one of 1,000 among the others.
  const Thresholds out{stricter(2, 40), stricter(10, 65), stricter(20, 160)};
  for (const auto& [name, limit] :
       {std::pair("careful", out.careful), std::pair("balanced", out.balanced),
        std::pair("keen", out.keen)}) {
    std::cerr << name << " " << decimals(limit, 2)
              << ", on the dev set: hurtful "
              << share(heated, limit, [](const Message& m) { return m.hurtful(); })
              << ", near misses "
              << share(heated, limit,
                       [](const Message& m) { return m.kind == MessageKind::kNear; })
              << ", everyday "
              << share(heated, limit,
                       [](const Message& m) { return m.kind == MessageKind::kEveryday; })
              << '\n';
  }
  return out;
}

/// The label that the phrase speaks for most.
rules::Label nearest_label(const std::map<rules::Label, Model>& labels, size_t feature) {
  auto most = std::max_element(labels.begin(), labels.end(), [&](const auto& a, const auto& b) {
    return a.second.weights[feature] < b.second.weights[feature];
  });
  return most->first;
}

/// Patterns of shapes, guards and boundaries: no pattern stands in two places.
std::set<std::string_view> taken(const rules::Book& book) {
  std::set<std::string_view> out;
  for (const rules::Rule& rule : book.rules) {
    if (rule.kind == rules::Kind::kCue) continue;
    for (const rules::Pattern& pattern : rule.match) out.insert(pattern.source);
  }
  return out;
}

/// The phrases that say most, heaviest first, each with its evidence.
int propose(const Tune& options, const rules::Book& book, const Training& rows) {
  std::vector<bool> allowed = seen_often(rows);
  const std::set<std::string_view> others = taken(book);
  for (size_t f = 0; f < allowed.size(); ++f)
    allowed[f] = allowed[f] && !others.contains(regression::phrase_of(rows.names[f]));
  const Model model = fit_candidates(rows, std::move(allowed), options.propose);
  std::vector<uint32_t> kept;
  std::vector<bool> chosen(rows.names.size());
  for (uint32_t f = 0; f < rows.names.size(); ++f) {
    if (model.weights[f] == 0) continue;
    kept.push_back(f);
    chosen[f] = true;
  }
  const std::map<rules::Label, Model> labels = fit_labels(rows, chosen);
  std::sort(kept.begin(), kept.end(), [&](uint32_t a, uint32_t b) {
    double wa = std::abs(model.weights[a]), wb = std::abs(model.weights[b]);
    return wa != wb ? wa > wb : rows.names[a] < rows.names[b];
  });
  std::cout << "weight\thurtful\tother\tbriefs\tlabel\tpattern\n";
  for (uint32_t f : kept) {
    std::cout << decimals(model.weights[f], 3) << '\t' << rows.counts[f].first << '\t'
              << rows.counts[f].second << '\t' << rows.briefs[f].size() << '\t'
              << rules::name(nearest_label(labels, f)) << '\t' << regression::phrase_of(rows.names[f])
              << '\n';
  }
  return kDone;
}

/// What the hottest paragraph of each message comes to; `sums` by row.
Heated hottest(const Training& training, const std::vector<double>& sums) {
  Heated out;
  for (const regression::Message* message : training.messages) out.emplace_back(message, -1e9);
  for (size_t row = 0; row < sums.size(); ++row) {
    double& heat = out[training.rows[row].message].second;
    heat = std::max(heat, sums[row]);
  }
  return out;
}

int write_weights(const Tune& options, const rules::Book& book, const Training& training,
                  const Training& dev) {
  const Weights weights = weights_of(book, training, seen_often(training));
  const Thresholds thresholds = report(hottest(dev, sums_of(book, dev, weights)));
  std::ofstream file;
  if (!options.output.empty()) file.open(options.output);
  std::ostream& out = options.output.empty() ? std::cout : file;
  write_yaml(weights, thresholds, out);
  out.flush();
  if (out) return kDone;
  std::cerr << "gently: " << options.output << ": cannot be written\n";
  return kUsage;
}

struct Examples {
  std::unique_ptr<regression::Corpus> corpus;  // `training` points into it
  Training training;
};

std::optional<Examples> read(const Tune& options, const Engine& engine, const std::string& set,
                             regression::Features features) {
  std::unique_ptr<regression::Corpus> corpus = tuning_corpus(engine, options.corpus, set);
  if (corpus == nullptr) return std::nullopt;
  Training training = regression::make_training(engine, *corpus, features);
  return Examples{std::move(corpus), std::move(training)};
}

int run(const Tune& options) {
  int exit = kDone;
  std::unique_ptr<Engine> engine = options.common.engine(exit, true);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  if (options.danger) return tune_danger(*engine, options.corpus, options.output, options.propose);
  using regression::Features;
  if (options.propose > 0) {
    const std::optional<Examples> train = read(options, *engine, "train", Features::kCandidates);
    return train ? propose(options, engine->parts().book, train->training) : kUsage;
  }
  const std::optional<Examples> train = read(options, *engine, "train", Features::kRules);
  const std::optional<Examples> dev = read(options, *engine, "dev", Features::kRules);
  if (!train || !dev) return kUsage;
  return write_weights(options, engine->parts().book, train->training, dev->training);
}

}  // namespace

void add_tune(CLI::App& app, int& exit) {
  auto options = std::make_shared<Tune>();
  CLI::App* command = app.add_subcommand(
      "tune", "fits the weights of shapes and cues on the train set; writes weights.yaml");
  options->common.add_to(*command);
  command->add_option("--corpus", options->corpus, "folder of the corpus")->capture_default_str();
  command->add_option("-o,--output", options->output, "where the weights go (standard output)");
  command->add_option("--propose", options->propose,
                      "print up to N new cues with their evidence instead; with --danger, look for N new phrases");
  command->add_flag("--danger", options->danger, "fits the points of the phrases that hint at danger; writes danger.yaml");
  command->callback([options, &exit] { exit = run(*options); });
}

}  // namespace gently::cli
