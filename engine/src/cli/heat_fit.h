// Weights of cues and shapes, fitted on the paragraphs of a corpus.
#pragma once

#include <vector>

#include "cli/logistic.h"
#include "regression/training.h"
#include "rules/book.h"

namespace gently::cli {

struct HeatFit {
  Model model;                      // of every cue and shape
  std::vector<double> unseen_heat;  // by message: of its hottest paragraph, by cues that were
                                    // fitted without its brief
};

/// Cues are fitted alone, so that each says what it is worth where no shape speaks; shapes then say
/// what they add to cues fitted on other briefs. `features`: those that count. Deterministic.
HeatFit fit_heat(const rules::Book& book, const regression::Training& training,
                 const std::vector<bool>& features);

/// The few of `features` that a sparse model of them alone keeps. Deterministic.
Model fit_candidates(const regression::Training& training, const std::vector<bool>& features);

}  // namespace gently::cli
