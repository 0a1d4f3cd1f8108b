// Logistic regression, by LIBLINEAR.
#pragma once

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

enum class Penalty { kSparse, kEven };  // L1: few weights; L2: all of them small

/// `cost` is LIBLINEAR's C: smaller is sparser, or smaller weights. Deterministic. Both kinds of
/// example must be there.
Model fit(const std::vector<const Example*>& examples, size_t features, Penalty penalty,
          double cost);

}  // namespace gently::cli
