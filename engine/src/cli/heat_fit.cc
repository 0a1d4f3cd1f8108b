#include "cli/heat_fit.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "regression/cue_candidates.h"

namespace gently::cli {
namespace {

using regression::Training;
using regression::TrainingRow;

// Chosen on briefs of train and dev that were left out of the fit one by one.
constexpr double kCueCost = 0.19;
constexpr double kShapeCost = 0.05;
constexpr size_t kNearMissCopies =
    4;  // near misses are few, and each teaches more than an everyday message
constexpr double kShapePrior = 2.5;  // what a shape is worth before anything is seen, in log-odds
constexpr double kOffsetScale =
    20.0;  // large, so that the penalty hardly shrinks what is already known

std::vector<Example> examples(const Training& training, const std::vector<bool>& features) {
  std::vector<Example> out;
  for (const TrainingRow& row : training.rows) {
    Example& example = out.emplace_back();
    example.positive = row.hurtful;
    for (uint32_t feature : row.features) {
      if (features[feature]) example.features.emplace_back(feature, 1.0);
    }
  }
  return out;
}

const regression::Message& message_of(const Training& training, size_t row) {
  return *training.messages[training.rows[row].message];
}

/// Near misses stand in it several times.
std::vector<const Example*> weighted(const Training& training, const std::vector<Example>& all,
                                     const std::function<bool(size_t)>& uses) {
  std::vector<const Example*> out;
  for (size_t row = 0; row < all.size(); ++row) {
    if (!uses(row)) continue;
    bool near = message_of(training, row).kind == regression::MessageKind::kNear;
    out.insert(out.end(), near ? kNearMissCopies : 1, &all[row]);
  }
  return out;
}

/// The phrases of a cue share their mean weight, by how often each was seen.
Model shared(Model model, const Training& training, const std::vector<bool>& features) {
  std::map<std::string_view, std::pair<double, double>>
      sums;  // by cue: of weight times count, of counts
  auto seen = [&](size_t f) {
    return static_cast<double>(training.counts[f].first + training.counts[f].second);
  };
  for (size_t f = 0; f < features.size(); ++f) {
    if (!features[f]) continue;
    auto& [weight, count] = sums[regression::rule_of(training.names[f])];
    weight += model.weights[f] * seen(f);
    count += seen(f);
  }
  for (size_t f = 0; f < features.size(); ++f) {
    if (!features[f]) continue;
    const auto& [weight, count] = sums[regression::rule_of(training.names[f])];
    model.weights[f] = weight / count;
  }
  return model;
}

/// By row: the cues' sum, bias included, from a model that saw nothing of the row's brief.
std::vector<double> unseen_sums(const Training& training, const std::vector<Example>& cues,
                                const std::vector<bool>& is_cue) {
  std::set<std::string> briefs;
  for (const regression::Message* message : training.messages) briefs.insert(message->brief);
  std::vector<double> sums(cues.size());
  for (const std::string& brief : briefs) {
    auto others = [&](size_t row) { return message_of(training, row).brief != brief; };
    const Model model = shared(
        fit(weighted(training, cues, others), training.names.size(), kCueCost), training, is_cue);
    for (size_t row = 0; row < cues.size(); ++row) {
      if (!others(row)) sums[row] = model.sum(cues[row]);
    }
  }
  return sums;
}

}  // namespace

Model fit_heat(const rules::Book& book, const Training& training,
               const std::vector<bool>& features) {
  const size_t n = training.names.size();
  std::vector<bool> is_cue(n), is_shape(n);
  for (size_t f = 0; f < n; ++f) {
    const rules::Rule* rule =
        features[f] ? book.rule(regression::rule_of(training.names[f])) : nullptr;
    if (rule == nullptr) continue;
    is_cue[f] = rule->kind == rules::Kind::kCue;
    is_shape[f] = rule->kind == rules::Kind::kShape;
  }
  auto all = [](size_t) { return true; };
  const std::vector<Example> cues = examples(training, is_cue);
  const std::vector<double> unseen = unseen_sums(training, cues, is_cue);
  auto prior = [&](uint32_t f) {
    return book.rule(regression::rule_of(training.names[f]))->weak ? kShapePrior / 2 : kShapePrior;
  };
  std::vector<Example> shapes = examples(training, is_shape);
  for (size_t row = 0; row < shapes.size(); ++row) {
    double known = unseen[row];
    for (const auto& [f, one] : shapes[row].features) known += prior(f);
    shapes[row].features.emplace_back(n, known * kOffsetScale);
  }
  const Model added = fit(weighted(training, shapes, all), n + 1, kShapeCost);
  const double trust = added.weights[n] * kOffsetScale;

  Model out = shared(fit(weighted(training, cues, all), n, kCueCost), training, is_cue);
  out.bias = trust * out.bias + added.bias;
  for (uint32_t f = 0; f < n; ++f) {
    out.weights[f] = is_shape[f] ? trust * prior(f) + added.weights[f] : trust * out.weights[f];
  }
  return out;
}

Model fit_candidates(const Training& training, std::vector<bool> features, size_t most) {
  const size_t n = training.names.size();
  auto fitted = [&] {
    const std::vector<Example> all = examples(training, features);
    return fit(weighted(training, all, [](size_t) { return true; }), n, kCueCost);
  };
  const Model first = fitted();
  // What a phrase moves in all: its weight, and how often it is met.
  auto worth = [&](size_t f) {
    if (!features[f] || (regression::is_topic(training.names[f]) && first.weights[f] > 0))
      return 0.0;
    return std::abs(first.weights[f]) *
           std::sqrt(static_cast<double>(training.counts[f].first + training.counts[f].second));
  };
  std::vector<std::pair<double, size_t>> ranked;
  for (size_t f = 0; f < n; ++f) {
    if (double value = worth(f); value > 0) ranked.emplace_back(-value, f);
  }
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() > most) ranked.resize(most);
  features.assign(n, false);
  for (const auto& [value, f] : ranked) features[f] = true;
  return fitted();
}

}  // namespace gently::cli
