#include "cli/heat_fit.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

namespace gently::cli {
namespace {

using regression::Training;
using regression::TrainingRow;

// Chosen on briefs that were left out of the fit.
constexpr double kSparseCost = 0.31;
constexpr double kEvenCost = 0.13;
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

/// By row: the cues' sum, bias included, from a model that saw nothing of the row's brief.
std::vector<double> unseen_sums(const Training& training, const std::vector<Example>& cues) {
  std::set<std::string> briefs;
  for (const regression::Message* message : training.messages) briefs.insert(message->brief);
  std::vector<double> sums(cues.size());
  for (const std::string& brief : briefs) {
    auto others = [&](size_t row) { return message_of(training, row).brief != brief; };
    Model model =
        fit(weighted(training, cues, others), training.names.size(), Penalty::kEven, kEvenCost);
    for (size_t row = 0; row < cues.size(); ++row) {
      if (!others(row)) sums[row] = model.sum(cues[row]);
    }
  }
  return sums;
}

}  // namespace

HeatFit fit_heat(const rules::Book& book, const Training& training,
                 const std::vector<bool>& features) {
  const size_t n = training.names.size();
  std::vector<bool> is_cue(n), is_shape(n);
  for (size_t f = 0; f < n; ++f) {
    const rules::Rule* rule = features[f] ? book.rule(training.names[f]) : nullptr;
    if (rule == nullptr) continue;
    is_cue[f] = rule->kind == rules::Kind::kCue;
    is_shape[f] = rule->kind == rules::Kind::kShape;
  }
  auto all = [](size_t) { return true; };
  const std::vector<Example> cues = examples(training, is_cue);
  const std::vector<double> unseen = unseen_sums(training, cues);
  auto prior = [&](uint32_t f) {
    return book.rule(training.names[f])->weak ? kShapePrior / 2 : kShapePrior;
  };
  std::vector<Example> shapes = examples(training, is_shape);
  for (size_t row = 0; row < shapes.size(); ++row) {
    double known = unseen[row];
    for (const auto& [f, one] : shapes[row].features) known += prior(f);
    shapes[row].features.emplace_back(n, known * kOffsetScale);
  }
  const Model added = fit(weighted(training, shapes, all), n + 1, Penalty::kEven, kShapeCost);
  const double trust = added.weights[n] * kOffsetScale;

  HeatFit out;
  out.model = fit(weighted(training, cues, all), n, Penalty::kEven, kEvenCost);
  out.model.bias = trust * out.model.bias + added.bias;
  for (uint32_t f = 0; f < n; ++f) {
    out.model.weights[f] =
        is_shape[f] ? trust * prior(f) + added.weights[f] : trust * out.model.weights[f];
  }
  out.unseen_heat.assign(training.messages.size(), -1e9);
  for (size_t row = 0; row < shapes.size(); ++row) {
    double& heat = out.unseen_heat[training.rows[row].message];
    heat = std::max(heat, added.sum(shapes[row]));
  }
  return out;
}

Model fit_candidates(const Training& training, const std::vector<bool>& features) {
  const std::vector<Example> all = examples(training, features);
  return fit(weighted(training, all, [](size_t) { return true; }), training.names.size(),
             Penalty::kSparse, kSparseCost);
}

}  // namespace gently::cli
