// Sparse logistic regression, by LIBLINEAR.
#pragma once

#include <functional>
#include <vector>

#include "regression/training.h"

namespace gently::cli {

struct Model {
  double bias = 0;
  std::vector<double> weights;  // by feature

  double sum(const regression::TrainingRow& row) const;
};

/// Fits on the rows that `uses` takes, with the features that `allowed` marks. `cost` is LIBLINEAR's C for the L1 penalty:
/// smaller is sparser. Deterministic.
Model fit(const regression::Training& training, const std::vector<bool>& allowed, double cost,
          const std::function<bool(const regression::TrainingRow&)>& uses);

}  // namespace gently::cli
