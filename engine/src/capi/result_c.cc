#include <algorithm>

#include "capi/handles.h"

using namespace gently::capi;

namespace {

gently_view view_of(const std::optional<std::string>& text) {
  return text ? view(*text) : gently_view{nullptr, 0};
}

}  // namespace

void gently_result_free(gently_result* result) { delete result; }

gently_outcome gently_result_outcome(const gently_result* result) {
  return static_cast<gently_outcome>(result->result.outcome);
}

gently_view gently_result_rephrased(const gently_result* result) {
  return view(result->result.rephrased);
}

bool gently_result_heat(const gently_result* result, double* heat) {
  if (!result->result.heat) return false;
  if (heat != nullptr) *heat = *result->result.heat;
  return true;
}

size_t gently_result_alternative_count(const gently_result* result) {
  return result->result.alternatives.size();
}

gently_view gently_result_alternative(const gently_result* result, size_t index) {
  const auto& all = result->result.alternatives;
  return index < all.size() ? view(all[index].text) : gently_view{nullptr, 0};
}

gently_view gently_result_alternative_mode(const gently_result* result, size_t index) {
  const auto& all = result->result.alternatives;
  return index < all.size() ? view(all[index].mode) : gently_view{nullptr, 0};
}

size_t gently_result_finding_count(const gently_result* result) {
  return result->result.findings.size();
}

bool gently_result_finding(const gently_result* result, size_t index, gently_finding* finding) {
  if (finding == nullptr || index >= result->result.findings.size()) return false;
  const gently::Finding& one = result->result.findings[index];
  const gently_finding whole{finding->size, view(one.rule), view(one.label), view(one.topic),
                             view(one.why), one.begin,      one.end,         one.heat};
  std::memcpy(finding, &whole, std::min(finding->size, sizeof whole));
  return true;
}

gently_view gently_result_hint(const gently_result* result) { return view_of(result->result.hint); }
gently_view gently_result_incomplete(const gently_result* result) {
  return view_of(result->result.incomplete);
}

gently_view gently_result_note_code(const gently_result* result) {
  return result->result.note ? view(result->result.note->code) : gently_view{nullptr, 0};
}
gently_view gently_result_note_text(const gently_result* result) {
  return result->result.note ? view(result->result.note->text) : gently_view{nullptr, 0};
}
gently_view gently_result_note_discreet(const gently_result* result) {
  return result->result.note ? view(result->result.note->discreet) : gently_view{nullptr, 0};
}
