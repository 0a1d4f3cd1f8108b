#include "cli/logistic.h"

#include <linear.h>

#include <cstdlib>
#include <memory>

namespace gently::cli {

double Model::sum(const Example& example) const {
  double total = bias;
  for (const auto& [feature, value] : example.features) total += weights[feature] * value;
  return total;
}

Model fit(const std::vector<const Example*>& examples, size_t features, double cost) {
  std::vector<std::vector<feature_node>> nodes;
  std::vector<double> labels;
  const int bias_index = static_cast<int>(features) + 1;
  for (const Example* example : examples) {
    std::vector<feature_node>& list = nodes.emplace_back();
    for (const auto& [feature, value] : example->features)
      list.push_back({static_cast<int>(feature) + 1, value});
    list.push_back({bias_index, 1.0});
    list.push_back({-1, 0.0});
    labels.push_back(example->positive ? 1 : -1);
  }
  std::vector<feature_node*> rows;
  for (auto& list : nodes) rows.push_back(list.data());
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

}  // namespace gently::cli
