// A slow, obvious matcher: tries every way through a pattern by backtracking, written from tests/spec/patterns.md. What it
// finds is what the program of engine/src/match/ must find.
#pragma once

#include <optional>
#include <vector>

#include "language/lexicon.h"
#include "language/reading.h"
#include "match/pattern_match.h"
#include "match/program.h"
#include "rules/pattern.h"

namespace gently::match {

/// All matches in order, not overlapping; nothing when it would take more than `budget` steps.
std::optional<std::vector<PatternMatch>> slow_matches(const language::Lexicon& lexicon, const rules::Pattern& pattern,
                                                      const language::Reading& reading, Skipping skipping, size_t budget = 3'000'000);

}  // namespace gently::match
