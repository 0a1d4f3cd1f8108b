// Weights of cues and shapes, fitted on the paragraphs of a corpus.
#pragma once

#include <map>
#include <vector>

#include "cli/logistic.h"
#include "regression/training.h"
#include "rules/book.h"

namespace gently::cli {

/// Cues are fitted alone, so that each says what it is worth where no shape speaks; a shape adds a
/// fixed worth to them. `features`: those that count. Deterministic.
Model fit_heat(const rules::Book& book, const regression::Training& training,
               const std::vector<bool>& features);

/// By label: what the cues of `features` say for it among hurtful rows. Deterministic.
std::map<rules::Label, Model> fit_labels(const regression::Training& training,
                                         const std::vector<bool>& features);

/// The `most` possible phrases of `features` that move most; the others get no weight. What names a
/// topic may only cool. Deterministic.
Model fit_candidates(const regression::Training& training, std::vector<bool> features, size_t most);

}  // namespace gently::cli
