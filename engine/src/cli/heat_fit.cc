#include "cli/heat_fit.h"

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
constexpr double kLabelCost = 0.3;
constexpr size_t kNearMissCopies =
    4;  // near misses are few, and each teaches more than an everyday message
constexpr size_t kEverydayCopies = 4;
constexpr size_t kOwnCopies = 6;   // what the book says itself must not be found
constexpr size_t kTestCopies = 4;  // and what the tests of its shapes say must be
// What a shape adds to the cues, in log-odds. The train set cannot tell, for the shapes were written
// from it; on newer briefs 2 to 3.5 did alike, and from 3 on short plain reproaches are found.
constexpr double kShapeWorth = 3.5;

const regression::Message& message_of(const Training& training, const TrainingRow& row) {
  return *training.messages[row.message];
}

/// Near misses, everyday messages and the book's own sentences count several times.
size_t copies_of(const regression::Message& message) {
  if (message.brief.empty()) return message.hurtful() ? kTestCopies : kOwnCopies;
  if (message.hurtful()) return 1;
  if (message.kind == regression::MessageKind::kNear) return kNearMissCopies;
  return message.kind == regression::MessageKind::kEveryday ? kEverydayCopies : 1;
}

Example example_of(const Training& training, const TrainingRow& row,
                   const std::vector<bool>& features) {
  Example out;
  out.positive = row.hurtful;
  out.copies = copies_of(message_of(training, row));
  for (uint32_t feature : row.features) {
    if (features[feature]) out.features.emplace_back(feature, 1.0);
  }
  return out;
}

Model fit_hurtful(const Training& training, const std::vector<bool>& features) {
  std::vector<Example> rows;
  for (const TrainingRow& row : training.rows) rows.push_back(example_of(training, row, features));
  return fit_contrasted(std::move(rows), training.names.size(), kCueCost);
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
  Model out = fit_hurtful(training, is_cue);
  for (uint32_t f = 0; f < n; ++f) {
    if (is_shape[f])
      out.weights[f] = book.rule(training.names[f])->weak ? kShapeWorth / 2 : kShapeWorth;
  }
  return out;
}

std::map<rules::Label, Model> fit_labels(const Training& training,
                                         const std::vector<bool>& features) {
  std::vector<Example> rows;
  std::vector<rules::Label> labels;
  for (const TrainingRow& row : training.rows) {
    if (!row.hurtful) continue;
    rows.push_back(example_of(training, row, features));
    labels.push_back(message_of(training, row).label);
  }
  std::map<rules::Label, Model> out;
  for (rules::Label label : std::set<rules::Label>(labels.begin(), labels.end())) {
    for (size_t row = 0; row < rows.size(); ++row) rows[row].positive = labels[row] == label;
    out[label] = fit_contrasted(rows, training.names.size(), kLabelCost);
  }
  return out;
}

Model fit_candidates(const Training& training, std::vector<bool> features, size_t most) {
  Model first = fit_hurtful(training, features);
  std::vector<size_t> counts;
  for (const auto& [hurtful, other] : training.counts) counts.push_back(hurtful + other);
  for (size_t f = 0; f < first.weights.size(); ++f) {
    if (regression::is_topic(training.names[f]) && first.weights[f] > 0) first.weights[f] = 0;
  }
  return fit_hurtful(training, heaviest(first.weights, counts, most));
}

}  // namespace gently::cli
