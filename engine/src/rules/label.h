// The labels, in order of precedence: the worst thing to leak first (the language guide's 1).
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace gently::rules {

enum class Label : unsigned char {
  kBoundary,
  kUltimatum,
  kContempt,
  kTesting,
  kAbandonment,
  kJealousy,
  kGuilt,
  kBlame,
  kWithdrawal,
  kDismissal,
  kDemand,
  kCriticism,
  kReassurance,
  kOk,
};

inline constexpr std::array<std::string_view, 14> kLabelNames = {
    "boundary", "ultimatum", "contempt",  "testing", "abandonment", "jealousy",    "guilt",
    "blame",    "withdrawal", "dismissal", "demand",  "criticism",   "reassurance", "ok"};

constexpr std::string_view name(Label label) { return kLabelNames[static_cast<size_t>(label)]; }

constexpr std::optional<Label> label_of(std::string_view name) {
  for (size_t i = 0; i < kLabelNames.size(); ++i) {
    if (kLabelNames[i] == name) return static_cast<Label>(i);
  }
  return std::nullopt;
}

/// Smaller is worse, and wins.
constexpr bool outranks(Label a, Label b) { return a < b; }

}  // namespace gently::rules
