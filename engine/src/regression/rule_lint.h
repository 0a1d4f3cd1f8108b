// Faults of a book that load without an error: what a second pair of eyes would see.
#pragma once

#include <string>
#include <vector>

#include "gently/gently.h"
#include "regression/repertoire.h"

namespace gently::regression {

struct Remark {
  enum class Kind : unsigned char {
    kMissingTests,  // no firing or no silent example
    kNoReason,      // a shape without “why”
    kReusedId,      // two rules or cards of one name
    kSamePattern,   // one pattern in two places
    kShadowed,      // on none of its examples does the rule speak
    kOverlapping,   // another label speaks on its example
    kSaying,        // an answer that may not be said
  };
  Kind kind = Kind::kMissingTests;
  std::string path;
  int line = 0;
  std::string rule;
  std::string message;
  /// Overlaps are decided by precedence and are only told; all else should be mended.
  bool fault() const { return kind != Kind::kOverlapping; }
};
std::string_view name(Remark::Kind kind);

/// By path and line. `sayings` is the checked repertoire.
std::vector<Remark> lint_rules(const Engine& engine, const std::vector<Saying>& sayings);

}  // namespace gently::regression
