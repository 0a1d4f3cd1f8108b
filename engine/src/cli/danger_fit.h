// The points of the phrases that hint at danger, fitted on the messages of a corpus.
#pragma once

#include <map>
#include <string>

#include "cli/danger_file.h"
#include "regression/danger_rows.h"

namespace gently::cli {

/// Points by phrase, of the `most` that move most; phrases that point at nothing are left out. Deterministic.
std::map<std::string, double> fit_danger(const regression::DangerRows& rows, size_t most);

/// Phrases under the kind of the note that most of their messages bear, those below zero under "calm".
std::map<std::string, Hint> by_kind(const std::map<std::string, double>& points, const regression::DangerRows& rows);

/// How many of 1,000 messages that are no boundaries may be kept, and left alone.
struct DangerRates {
  double kept = 10, left_alone = 25;
};

/// Start and hands-off such that no more of `dev` than that are. What it comes to is told on standard error.
rules::Danger danger_limits(const std::map<std::string, double>& points, const regression::DangerRows& dev, const DangerRates& rates);

}  // namespace gently::cli
