// Heat: how likely a sentence is to hurt, as the logistic of its heaviest shape and of the cues of
// its paragraph. A paragraph is read as a whole, because what cools or sharpens a sentence often
// stands beside it; each phrase counts once. Calm words elsewhere do not take back what a shape says.
#pragma once

#include <vector>

#include "match/judgement.h"

namespace gently::match {

/// Fills `out.findings` and `out.heat` from `out.matches` (shapes and cues that no guard silenced).
/// `cleared[c]` says that a guard calls clause c calm.
void judge_heat(const rules::Book& book, rules::Sensitivity sensitivity,
                const std::vector<bool>& cleared, Judgement& out);

}  // namespace gently::match
