// Which facts stand in the stretches that are taken out, and by what name the reader is called there.
#pragma once

#include <vector>

#include "compose/plan.h"

namespace gently::compose {

std::vector<Fact> facts_in(const language::Reading& reading, const std::vector<Region>& regions);

/// The first name, kin word or pet name the reader is called by in the regions, with a greeting right before it.
/// Empty when there is none, or when words that stay call the reader by it too.
Span vocative_in(const rules::Book& book, const language::Reading& reading, const std::vector<Region>& regions);

}  // namespace gently::compose
