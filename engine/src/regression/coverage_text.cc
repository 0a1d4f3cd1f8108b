// Coverage for people and for machines.
#include <algorithm>

#include "regression/coverage.h"

namespace gently::regression {
namespace {

constexpr size_t kMostParts = 100;  // bytes of a part shown

/// Cut at a code point.
std::string shortened(const std::string& text) {
  if (text.size() <= kMostParts) return text;
  size_t end = kMostParts;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

}  // namespace

std::string coverage_table(const Coverage& coverage, bool all) {
  std::string out = "\nnever exercised by a test or a message\n";
  for (const RuleCoverage& rule : coverage.rules) {
    if (rule.tests + rule.messages == 0) out += "  " + rule.path + ": rule " + rule.id + " never fires\n";
  }
  for (const Gap& gap : coverage.gaps) {
    if (!all && (gap.what == "choice" || gap.what == "set member")) continue;
    out += "  " + gap.path + (gap.line > 0 ? ":" + std::to_string(gap.line) : "") + ": " + gap.what + " of " + gap.rule + ": " + shortened(gap.part) + "\n";
  }
  if (all) {
    out += "\nmet by tests, by messages\n";
    for (const PartHits& part : coverage.parts) {
      out += "  " + part.path + ":" + std::to_string(part.line) + ": " + part.what + ": " + std::to_string(part.tests) + ", " + std::to_string(part.messages) + ": " + shortened(part.part) + "\n";
      for (const std::string& context : part.contexts) out += "      " + shortened(context) + "\n";
    }
  }
  out += "\ncovered\n";
  for (const auto& [what, total] : coverage.totals) out += "  " + what + "s: " + std::to_string(total.first) + " of " + std::to_string(total.second) + "\n";
  out += "  rules: " + std::to_string(coverage.rules.size() - coverage.silent_rules()) + " of " + std::to_string(coverage.rules.size()) + "\n";
  return out;
}

nlohmann::ordered_json coverage_json(const Coverage& coverage) {
  nlohmann::ordered_json out;
  out["totals"] = nlohmann::ordered_json::object();
  for (const auto& [what, total] : coverage.totals) out["totals"][what] = {{"exercised", total.first}, {"of", total.second}};
  out["rules"] = nlohmann::ordered_json::array();
  for (const RuleCoverage& rule : coverage.rules) {
    out["rules"].push_back({{"id", rule.id}, {"path", rule.path}, {"tests", rule.tests}, {"messages", rule.messages}, {"contexts", rule.contexts}});
  }
  out["parts"] = nlohmann::ordered_json::array();
  for (const PartHits& part : coverage.parts) {
    out["parts"].push_back({{"what", part.what}, {"path", part.path}, {"line", part.line}, {"rule", part.rule}, {"part", part.part}, {"tests", part.tests}, {"messages", part.messages}, {"contexts", part.contexts}});
  }
  out["gaps"] = nlohmann::ordered_json::array();
  for (const Gap& gap : coverage.gaps) out["gaps"].push_back({{"what", gap.what}, {"path", gap.path}, {"line", gap.line}, {"rule", gap.rule}, {"part", gap.part}});
  return out;
}

}  // namespace gently::regression
