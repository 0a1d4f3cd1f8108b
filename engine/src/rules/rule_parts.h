// Parts of a rule file: exceptions, constraints, conditions and tests.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/fields.h"
#include "rules/nearest.h"
#include "rules/rule.h"
#include "rules/template_check.h"

namespace gently::rules {

RuleTests load_tests(const Fields& rule, const Source& source);
std::vector<Exception> load_unless(const Fields& rule, const Source& source);
/// Constraints name captures of the rule.
std::vector<Where> load_where(const Fields& rule, const Captures& captures, const Source& source);
When load_when(const Fields& rule, Kind kind, const Source& source);

/// The place of `key`'s value in `names`; faults when it is none of them. Nothing when the key is absent.
template <size_t N>
std::optional<size_t> choice(const Fields& fields, std::string_view key, const std::array<std::string_view, N>& names, const Source& source) {
  if (!fields.has(key)) return std::nullopt;
  const std::string written = fields.text(key);
  std::vector<std::string> all(names.begin(), names.end());
  std::string listed;
  for (size_t i = 0; i < N; ++i) {
    if (written == names[i]) return i;
    listed += (i == 0 ? "" : ", ") + all[i];
  }
  if (written.empty()) return std::nullopt;
  std::string close = nearest(written, all);
  source.fault(*fields.node(key), "“" + std::string(key) + "” cannot be “" + written + "”", close.empty() ? "" : "did you mean “" + close + "”?", listed);
  return std::nullopt;
}

}  // namespace gently::rules
