// What a message must hold for a pattern to match at all, so that most patterns are never run.
#pragma once

#include <vector>

#include "match/traits.h"
#include "rules/pattern.h"

namespace gently::match {

/// Traits of each of which some cell must have one; those that fewest messages are likely to hold
/// come first.
using Gate = std::vector<Trait>;

/// The gates of a pattern: every match passes at least one. A gate without any trait is always
/// open.
std::vector<Gate> gates_of(const rules::Sequence& elements, Symbols& symbols);

}  // namespace gently::match
