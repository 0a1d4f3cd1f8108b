#include "cli/heat_fit.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <string_view>

#include "regression/cue_candidates.h"

namespace gently::cli {
namespace {

using regression::Training;
using regression::TrainingRow;

// Chosen on briefs that were left out of the fit, a quarter of the newer ones at a time.
constexpr double kCueCost = 0.2;
constexpr double kLabelCost = 0.1;
constexpr size_t kNearMissCopies =
    4;  // near misses are few, and each teaches more than an everyday message
constexpr size_t kEverydayCopies = 4;
constexpr size_t kOwnCopies = 6;  // what the book says itself must not be found
// What a shape adds to the cues, in log-odds. The train set cannot tell, for the shapes were written
// from it; on newer briefs 2 to 3.5 did alike, and from 3 on short plain reproaches are found.
constexpr double kShapeWorth = 3.5;

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

/// Near misses, everyday messages and the book's own answers stand in it several times.
std::vector<const Example*> weighted(const Training& training,
                                     const std::vector<Example>& all) {
  std::vector<const Example*> out;
  for (size_t row = 0; row < all.size(); ++row) {
    const regression::Message& message = message_of(training, row);
    const bool own = message.brief.empty() && !message.hurtful();
    const size_t copies = own                                                  ? kOwnCopies
                          : message.kind == regression::MessageKind::kNear     ? kNearMissCopies
                          : message.kind == regression::MessageKind::kEveryday ? kEverydayCopies
                                                                               : 1;
    out.insert(out.end(), copies, &all[row]);
  }
  return out;
}

/// By feature: how far apart the two sides are in using it, as the root of its naive Bayes log ratio.
/// A feature scaled by it is shrunk the less the more it tells by itself (Wang and Manning,
/// Baselines and Bigrams, 2012).
std::vector<double> contrasts(const std::vector<Example>& all, size_t features) {
  std::vector<double> hurtful(features, 1.0), calm(features, 1.0);
  double hurtful_rows = 2, calm_rows = 2;
  for (const Example& example : all) {
    (example.positive ? hurtful_rows : calm_rows) += 1;
    for (const auto& [feature, value] : example.features)
      (example.positive ? hurtful : calm)[feature] += 1;
  }
  std::vector<double> out(features);
  for (size_t f = 0; f < features; ++f)
    out[f] = std::sqrt(std::abs(std::log(hurtful[f] / hurtful_rows) - std::log(calm[f] / calm_rows)));
  return out;
}

Model fit_contrasted(const Training& training, const std::vector<bool>& features) {
  const size_t n = training.names.size();
  std::vector<Example> all = examples(training, features);
  const std::vector<double> scale = contrasts(all, n);
  for (Example& example : all) {
    for (auto& [feature, value] : example.features) value = scale[feature];
  }
  Model out = fit(weighted(training, all), n, kCueCost);
  for (size_t f = 0; f < n; ++f) out.weights[f] *= scale[f];
  return out;
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
  Model out = fit_contrasted(training, is_cue);
  for (uint32_t f = 0; f < n; ++f) {
    if (is_shape[f])
      out.weights[f] = book.rule(training.names[f])->weak ? kShapeWorth / 2 : kShapeWorth;
  }
  return out;
}

std::map<rules::Label, Model> fit_labels(const Training& training,
                                         const std::vector<bool>& features) {
  std::vector<Example> all = examples(training, features);
  std::vector<const Example*> hurtful;
  std::set<rules::Label> labels;
  for (size_t row = 0; row < all.size(); ++row) {
    if (!training.rows[row].hurtful) continue;
    hurtful.push_back(&all[row]);
    labels.insert(message_of(training, row).label);
  }
  std::map<rules::Label, Model> out;
  for (rules::Label label : labels) {
    for (size_t row = 0; row < all.size(); ++row)
      all[row].positive = message_of(training, row).label == label;
    out[label] = fit(hurtful, training.names.size(), kLabelCost);
  }
  return out;
}

Model fit_candidates(const Training& training, std::vector<bool> features, size_t most) {
  const size_t n = training.names.size();
  const Model first = fit_contrasted(training, features);
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
  return fit_contrasted(training, features);
}

}  // namespace gently::cli
