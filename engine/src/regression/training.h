// The corpus as a classifier learns from it: a row for each paragraph, hurtful or not, with what
// was found in it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/parts.h"
#include "regression/corpus.h"

namespace gently::regression {

struct TrainingRow {
  bool hurtful = false;
  size_t message = 0;              // of Training::messages
  std::vector<uint32_t> features;  // their numbers, ascending
};

struct Training {
  std::vector<const Message*> messages;
  std::vector<TrainingRow> rows;
  std::vector<std::string> names;                      // of features
  std::vector<std::set<std::string>> briefs;           // by feature: under which it was seen
  std::vector<std::pair<size_t, size_t>> counts;       // by feature: hurtful and other rows
};

enum class Features {
  kRules,
  kCandidates
};  // shapes and phrases of cues ("id#pattern"), or possible phrases alone

/// The rule's id in the name of a feature.
std::string_view rule_of(std::string_view feature);

/// A paragraph of a hurtful message whose sentences must all be kept in full is not hurtful.
/// Boundary messages are left out.
Training make_training(const Engine& engine, const Corpus& corpus, Features features);

}  // namespace gently::regression
