// gently tune: proposes cues, and fits the weights of shapes and cues together on the train set.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>

#include "cli/command.h"
#include "cli/heat_fit.h"
#include "regression/cue_candidates.h"
#include "regression/repertoire.h"

namespace gently::cli {
namespace {

using regression::Training;

struct Tune {
  Common common;
  std::string corpus = "corpus";
  std::string output;
  size_t propose = 0;
};

constexpr size_t kLeastBriefs = 3;
constexpr size_t kLeastRows = 4;
constexpr double kMargin = 0.1;  // log-odds by which a shape alone clears the balanced threshold

std::string two_digits(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

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

/// The least threshold that lets about `per_thousand` of the messages of a kind through.
double threshold_for(const Heated& heated, regression::MessageKind kind, double per_thousand) {
  std::vector<double> heats;
  for (const auto& [message, heat] : heated) {
    if (message->kind == kind) heats.push_back(heat);
  }
  std::sort(heats.rbegin(), heats.rend());
  const auto allowed =
      static_cast<size_t>(std::lround(static_cast<double>(heats.size()) * per_thousand / 1000));
  if (allowed >= heats.size()) return -1e9;
  return std::ceil((heats[allowed] + 0.001) * 20) / 20;
}

std::string share(const Heated& heated, double limit, auto is) {
  size_t all = 0, over = 0;
  for (const auto& [message, heat] : heated) {
    if (!is(*message)) continue;
    ++all;
    over += heat >= limit;
  }
  return two_digits(100.0 * static_cast<double>(over) /
                    static_cast<double>(std::max<size_t>(1, all))) +
         " %";
}

struct Thresholds {
  double careful, balanced, keen;
};

/// Thresholds from false alarms per 1,000 everyday messages and near misses, whichever is the
/// stricter, with what they find, on standard error.
Thresholds report(const Heated& heated) {
  using regression::Message;
  using regression::MessageKind;
  auto limit_for = [&](double everyday, double near) {
    return std::max(threshold_for(heated, MessageKind::kEveryday, everyday),
                    threshold_for(heated, MessageKind::kNear, near));
  };
  const Thresholds out{limit_for(1, 15), limit_for(4, 32), limit_for(15, 100)};
  for (const auto& [name, limit] :
       {std::pair("careful", out.careful), std::pair("balanced", out.balanced),
        std::pair("keen", out.keen)}) {
    std::cerr << name << " " << two_digits(limit)
              << ", by cues alone, on the dev set: hurtful "
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

std::string_view usual_label(const std::map<rules::Label, size_t>& labels) {
  auto most = std::max_element(labels.begin(), labels.end(),
                               [](const auto& a, const auto& b) { return a.second < b.second; });
  return rules::name(most == labels.end() ? rules::Label::kOk : most->first);
}

/// The phrases that say most, heaviest first, each with its evidence.
int propose(const Tune& options, const Training& rows) {
  const Model model = fit_candidates(rows, seen_often(rows), options.propose);
  std::vector<uint32_t> kept;
  for (uint32_t f = 0; f < rows.names.size(); ++f) {
    if (model.weights[f] != 0) kept.push_back(f);
  }
  std::sort(kept.begin(), kept.end(), [&](uint32_t a, uint32_t b) {
    double wa = std::abs(model.weights[a]), wb = std::abs(model.weights[b]);
    return wa != wb ? wa > wb : rows.names[a] < rows.names[b];
  });
  std::cout << "weight\thurtful\tother\tbriefs\tlabel\tpattern\n";
  for (uint32_t f : kept) {
    std::cout << two_digits(model.weights[f]) << '\t' << rows.counts[f].first << '\t'
              << rows.counts[f].second << '\t' << rows.briefs[f].size() << '\t'
              << usual_label(rows.labels[f]) << '\t' << regression::phrase_of(rows.names[f])
              << '\n';
  }
  return kDone;
}

using Weights = std::map<std::string, double>;  // by rule

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

/// By row: what its cues come to.
std::vector<double> cue_sums(const Training& training, const Weights& weights, double bias) {
  std::vector<double> sums;
  for (const regression::TrainingRow& row : training.rows) {
    double& heat = sums.emplace_back(bias);
    for (uint32_t f : row.features) {
      auto it = weights.find(std::string(regression::rule_of(training.names[f])));
      if (it != weights.end() && it->first.starts_with("cue/")) heat += it->second;
    }
  }
  return sums;
}

int write_weights(const Tune& options, const rules::Book& book, const Training& training,
                  const Training& dev) {
  const std::vector<bool> features = seen_often(training);
  const Model model = fit_heat(book, training, features);
  Weights weights;
  for (size_t f = 0; f < training.names.size(); ++f) {
    if (features[f])
      weights[std::string(regression::rule_of(training.names[f]))] = model.weights[f];
  }
  const Thresholds thresholds =
      report(hottest(dev, cue_sums(dev, weights, model.bias)));
  // A shape that its author does not call weak speaks alone, however few examples the corpus has of
  // it.
  const double alone = thresholds.balanced - model.bias + kMargin;
  for (auto& [id, weight] : weights) {
    const rules::Rule* rule = book.rule(id);
    if (rule->kind == rules::Kind::kShape && !rule->weak) weight = std::max(weight, alone);
  }
  std::ofstream file;
  if (!options.output.empty()) file.open(options.output);
  std::ostream& out = options.output.empty() ? std::cout : file;
  out << "# yaml-language-server: $schema=../schema/weights.json\n# Written by gently tune; do not "
         "edit. Log-odds.\nbias: "
      << two_digits(model.bias) << "\nthresholds:\n  careful: " << two_digits(thresholds.careful)
      << "\n  balanced: " << two_digits(thresholds.balanced)
      << "\n  keen: " << two_digits(thresholds.keen) << "\nweights:\n";
  for (const auto& [name, weight] : weights)
    out << "  " << name << ": " << two_digits(weight) << '\n';
  out.flush();
  if (out) return kDone;
  std::cerr << "gently: " << options.output << ": cannot be written\n";
  return kUsage;
}

struct Examples {
  std::unique_ptr<regression::Corpus> corpus;  // `training` points into it
  Training training;
};

/// What the book itself says is calm, else it could not say it.
void add_own_words(const Engine& engine, regression::Corpus& corpus) {
  for (const regression::Saying& saying : regression::repertoire(engine, false)) {
    regression::Message& message = corpus.messages.emplace_back();
    message.text = saying.sample;
    message.set = "train";
  }
}

std::optional<Examples> read(const Tune& options, const Engine& engine, const std::string& set,
                             regression::Features features) {
  auto corpus = std::make_unique<regression::Corpus>(regression::load_corpus(options.corpus, set));
  for (const Error& error : corpus->errors) std::cerr << error.format() << '\n';
  if (corpus->messages.empty()) {
    std::cerr << "gently: no messages below " << options.corpus << '/' << set << '\n';
    return std::nullopt;
  }
  if (set == "train") add_own_words(engine, *corpus);
  Training training = regression::make_training(engine, *corpus, features);
  return Examples{std::move(corpus), std::move(training)};
}

int run(const Tune& options) {
  int exit = kDone;
  std::unique_ptr<Engine> engine = options.common.engine(exit, true);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  using regression::Features;
  if (options.propose > 0) {
    const std::optional<Examples> train = read(options, *engine, "train", Features::kCandidates);
    return train ? propose(options, train->training) : kUsage;
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
                      "print up to N new cues with their evidence instead");
  command->callback([options, &exit] { exit = run(*options); });
}

}  // namespace gently::cli
