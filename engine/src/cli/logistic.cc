#include "cli/logistic.h"

#include <linear.h>

#include <cstdlib>
#include <memory>

namespace gently::cli {
namespace {

/// Shapes are written with care and few examples; without this the penalty would shrink them to nothing.
constexpr double kShapeScale = 6.0;

double scale(const regression::Training& training, uint32_t feature) {
  const std::string& name = training.names[feature];
  return name.find('/') != std::string::npos && !name.starts_with("cue/") ? kShapeScale : 1.0;
}

}  // namespace

double Model::sum(const regression::TrainingRow& row) const {
  double total = bias;
  for (const auto& [feature, value] : row.features) total += weights[feature] * value;
  return total;
}

Model fit(const regression::Training& training, const std::vector<bool>& allowed, double cost,
          const std::function<bool(const regression::TrainingRow&)>& uses) {
  std::vector<std::vector<feature_node>> nodes;
  std::vector<double> labels;
  const int bias_index = static_cast<int>(training.names.size()) + 1;
  for (const regression::TrainingRow& row : training.rows) {
    if (!uses(row)) continue;
    std::vector<feature_node>& list = nodes.emplace_back();
    for (const auto& [feature, value] : row.features) {
      if (allowed[feature]) list.push_back({static_cast<int>(feature) + 1, value * scale(training, feature)});
    }
    list.push_back({bias_index, 1.0});
    list.push_back({-1, 0.0});
    labels.push_back(row.hurtful ? 1 : -1);
  }
  std::vector<feature_node*> rows;
  for (auto& list : nodes) rows.push_back(list.data());
  problem data{static_cast<int>(rows.size()), bias_index, labels.data(), rows.data(), 1.0};
  parameter options{};
  options.solver_type = L1R_LR;
  options.C = cost;
  options.eps = 0.01;
  srand(1);  // LIBLINEAR shuffles with rand(): the same input gives the same weights
  set_print_string_function([](const char*) {});
  std::unique_ptr<model, void (*)(model*)> trained(train(&data, &options), [](model* m) { free_and_destroy_model(&m); });
  Model out;
  const double sign = trained->label[0] == 1 ? 1.0 : -1.0;
  for (int i = 0; i + 1 < bias_index; ++i) out.weights.push_back(sign * trained->w[i] * scale(training, static_cast<uint32_t>(i)));
  out.bias = sign * trained->w[bias_index - 1];
  return out;
}

}  // namespace gently::cli
