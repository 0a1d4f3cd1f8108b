// What a message must hold for a pattern to match at all, so that most patterns are never run.
#pragma once

#include <vector>

#include "match/traits.h"
#include "rules/pattern.h"

namespace gently::match {

/// Of every element that each match must hold, traits of which some cell must have one; those that
/// fewest messages are likely to hold come first. Empty when no element is certain enough.
std::vector<Trait> needs_of(const rules::Sequence& elements, Symbols& symbols);

}  // namespace gently::match
