// Heat: how likely a sentence is to hurt, as the logistic of the sum of its shapes, its cues and a share of its
// neighbours' cues (in the same paragraph).
#pragma once

#include <vector>

#include "match/judgement.h"

namespace gently::match {

/// How much of a neighbouring sentence's cues counts.
inline constexpr double kNeighbourShare = 0.4;

/// Fills `out.findings` and `out.heat` from `out.matches` (shapes and cues that no guard silenced). `cleared[c]` says that
/// a guard calls clause c calm.
void judge_heat(const rules::Book& book, rules::Sensitivity sensitivity, const std::vector<bool>& cleared, Judgement& out);

}  // namespace gently::match
