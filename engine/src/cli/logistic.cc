#include "cli/logistic.h"

#include <linear.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <memory>

namespace gently::cli {

double Model::sum(const Example& example) const {
  double total = bias;
  for (const auto& [feature, value] : example.features) total += weights[feature] * value;
  return total;
}

namespace {

/// By feature: how far apart the two sides are in using it.
std::vector<double> contrasts(const std::vector<Example>& examples, size_t features) {
  std::vector<double> positive(features, 1.0), negative(features, 1.0);
  double positive_rows = 2, negative_rows = 2;
  for (const Example& example : examples) {
    (example.positive ? positive_rows : negative_rows) += 1;
    for (const auto& [feature, value] : example.features)
      (example.positive ? positive : negative)[feature] += value;
  }
  std::vector<double> out(features);
  for (size_t f = 0; f < features; ++f)
    out[f] = std::sqrt(
        std::abs(std::log(positive[f] / positive_rows) - std::log(negative[f] / negative_rows)));
  return out;
}

}  // namespace

Model fit(const std::vector<Example>& examples, size_t features, double cost) {
  std::vector<std::vector<feature_node>> nodes;
  std::vector<feature_node*> rows;
  std::vector<double> labels;
  nodes.reserve(examples.size());
  const int bias_index = static_cast<int>(features) + 1;
  for (const Example& example : examples) {
    std::vector<feature_node>& list = nodes.emplace_back();
    for (const auto& [feature, value] : example.features)
      list.push_back({static_cast<int>(feature) + 1, value});
    list.push_back({bias_index, 1.0});
    list.push_back({-1, 0.0});
    rows.insert(rows.end(), example.copies, list.data());
    labels.insert(labels.end(), example.copies, example.positive ? 1 : -1);
  }
  problem data{static_cast<int>(rows.size()), bias_index, labels.data(), rows.data(), 1.0};
  parameter options{};
  options.solver_type = L2R_LR;
  options.C = cost;
  options.eps = 0.01;
  srand(1);  // LIBLINEAR shuffles with rand(): the same input gives the same weights
  set_print_string_function([](const char*) {});
  std::unique_ptr<model, void (*)(model*)> trained(train(&data, &options),
                                                   [](model* m) { free_and_destroy_model(&m); });
  Model out;
  const double sign = trained->label[0] == 1 ? 1.0 : -1.0;
  for (int i = 0; i + 1 < bias_index; ++i) out.weights.push_back(sign * trained->w[i]);
  out.bias = sign * trained->w[bias_index - 1];
  return out;
}

Model fit_contrasted(std::vector<Example> examples, size_t features, double cost) {
  const std::vector<double> scale = contrasts(examples, features);
  for (Example& example : examples) {
    for (auto& [feature, value] : example.features) value *= scale[feature];
  }
  Model out = fit(examples, features, cost);
  for (size_t f = 0; f < features; ++f) out.weights[f] *= scale[f];
  return out;
}

std::vector<bool> heaviest(const std::vector<double>& weights, const std::vector<size_t>& counts, size_t most) {
  std::vector<std::pair<double, size_t>> ranked;
  for (size_t f = 0; f < weights.size(); ++f) {
    const double worth = std::abs(weights[f]) * std::sqrt(static_cast<double>(counts[f]));
    if (worth > 0) ranked.emplace_back(-worth, f);
  }
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() > most) ranked.resize(most);
  std::vector<bool> out(weights.size());
  for (const auto& [worth, f] : ranked) out[f] = true;
  return out;
}

double limit_for(std::vector<double> values, double per_thousand, double steps) {
  if (values.empty()) return std::numeric_limits<double>::lowest();
  std::sort(values.rbegin(), values.rend());
  const auto allowed = static_cast<size_t>(std::lround(static_cast<double>(values.size()) * per_thousand / 1000));
  return allowed < values.size() ? std::ceil((values[allowed] + 0.001) * steps) / steps : values.back();
}

}  // namespace gently::cli
