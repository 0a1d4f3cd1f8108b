// The weights of cues and shapes as `weights.yaml` holds them.
#pragma once

#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "regression/training.h"
#include "rules/book.h"

namespace gently::cli {

struct Thresholds {
  double careful, balanced, keen;
};

/// Log-odds, by names as the rule book has them.
struct Weights {
  double bias = 0;
  std::map<std::string, double> shapes;                          // by id
  std::map<std::string, std::map<std::string, double>> phrases;  // by cue and phrase
  std::map<rules::Label, double> label_bias;
  std::map<rules::Label, std::map<std::string, double>> leanings;  // by phrase
};

/// Fitted on the rows, by the features that count. Deterministic.
Weights weights_of(const rules::Book& book, const regression::Training& training,
                   const std::vector<bool>& features);

/// By row: its cues, and its heaviest shape.
std::vector<double> sums_of(const rules::Book& book, const regression::Training& rows,
                            const Weights& weights);

/// The whole file; the same input gives the same bytes.
void write_yaml(const Weights& weights, const Thresholds& thresholds, std::ostream& out);

/// "0.310": as many digits behind the point as asked.
std::string decimals(double value, int digits);

/// In single quotes, where YAML knows one sign alone: the quote itself.
std::string quoted(std::string_view phrase);

}  // namespace gently::cli
