// Logistic regression, by LIBLINEAR.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gently::cli {

struct Example {
  bool positive = false;
  std::vector<std::pair<uint32_t, double>> features;  // number and value, ascending
};

struct Model {
  double bias = 0;
  std::vector<double> weights;  // by feature

  double sum(const Example& example) const;
};

/// L2 penalty; `cost` is LIBLINEAR's C: smaller gives smaller weights. Deterministic. Both kinds of
/// example must be there.
Model fit(const std::vector<const Example*>& examples, size_t features, double cost);

}  // namespace gently::cli
