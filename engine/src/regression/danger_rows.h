// The corpus as the hints of danger are learned from it: a row for each message, with what was found in it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/parts.h"
#include "regression/corpus.h"

namespace gently::regression {

struct DangerRow {
  const Message* message = nullptr;
  std::vector<uint32_t> features;  // their numbers, ascending
  double sign_points = 0;
  bool decided = false;            // a boundary keeps it without points
  bool frozen = false;             // some sentence of it is kept anyway; it is no feature
  size_t items = 0;                // words and marks
  std::string_view note;           // of the boundary or the heaviest sign; empty where there is none

  bool boundary() const { return message->label == rules::Label::kBoundary; }
};

struct DangerRows {
  std::vector<DangerRow> rows;
  std::vector<std::string> names;                 // of features: patterns
  std::vector<std::set<std::string_view>> briefs;  // by feature: under which it was seen
  std::vector<size_t> counts;                     // by feature: rows
};

enum class DangerFeatures { kHints, kCandidates };  // phrases of the book's fitted hints, or possible ones

/// `corpus` and `engine` must outlive the rows.
DangerRows danger_rows(const Engine& engine, const Corpus& corpus, DangerFeatures features);

}  // namespace gently::regression
