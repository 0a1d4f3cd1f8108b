// Logistic regression, by LIBLINEAR.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gently::cli {

struct Example {
  bool positive = false;
  size_t copies = 1;  // how often it counts
  std::vector<std::pair<uint32_t, double>> features;  // number and value, ascending
};

struct Model {
  double bias = 0;
  std::vector<double> weights;  // by feature

  double sum(const Example& example) const;
};

/// L2 penalty; `cost` is LIBLINEAR's C: smaller gives smaller weights. Deterministic. Both kinds of
/// example must be there.
Model fit(const std::vector<Example>& examples, size_t features, double cost);

/// As `fit`, but a feature is shrunk the less the more it tells by itself: each is scaled by the root
/// of its naive Bayes log ratio (Wang and Manning, Baselines and Bigrams, 2012). Values of features
/// must be 1.
Model fit_contrasted(std::vector<Example> examples, size_t features, double cost);

/// The `most` features that move most: by weight, and by how often they are met (`counts`). Ties fall to the lower number.
std::vector<bool> heaviest(const std::vector<double>& weights, const std::vector<size_t>& counts, size_t most);

/// The least limit, in steps of 1 / `steps`, that about `per_thousand` of the values reach: the lowest value where so many may.
double limit_for(std::vector<double> values, double per_thousand, double steps);

}  // namespace gently::cli
