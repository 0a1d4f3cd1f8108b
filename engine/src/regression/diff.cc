#include "regression/diff.h"

#include "regression/word_diff.h"

namespace gently::regression {
namespace {

std::vector<std::string> rules_of(const Answered& answered) {
  std::vector<std::string> out;
  for (const Finding& finding : answered.result.findings) out.push_back(finding.rule);
  out.insert(out.end(), answered.kept_by.begin(), answered.kept_by.end());
  return out;
}

std::string id_row(const std::vector<std::string>& ids) {
  std::string out;
  for (const std::string& id : ids) out += (out.empty() ? "" : ", ") + id;
  return out.empty() ? "no rule" : out;
}

std::string said(const Answered& answered) {
  const std::string outcome(gently::name(answered.result.outcome));
  return answered.result.outcome == Outcome::kRephrased ? answered.result.rephrased : "(" + outcome + ")";
}

std::optional<Change::Kind> kind_of(const Answered& before, const Answered& after) {
  const bool kept_before = before.result.outcome == Outcome::kKept, kept_after = after.result.outcome == Outcome::kKept;
  if (kept_before != kept_after) return kept_before ? Change::Kind::kUnkept : Change::Kind::kKept;
  if (before.found() != after.found()) return before.found() ? Change::Kind::kLost : Change::Kind::kAdded;
  if (before.result.outcome != after.result.outcome || before.result.rephrased != after.result.rephrased) return Change::Kind::kAnswer;
  if (rules_of(before) != rules_of(after)) return Change::Kind::kRules;
  return std::nullopt;
}

}  // namespace

std::string_view name(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::kLost: return "lost";
    case Change::Kind::kAdded: return "added";
    case Change::Kind::kUnkept: return "kept no more";
    case Change::Kind::kKept: return "kept now";
    case Change::Kind::kAnswer: return "answered differently";
    case Change::Kind::kRules: return "by other rules";
  }
  return "";
}

std::vector<Change> changes(std::span<const Message> messages, std::span<const Answered> before, std::span<const Answered> after) {
  std::vector<Change> out;
  for (size_t i = 0; i < messages.size(); ++i) {
    const std::optional<Change::Kind> kind = kind_of(before[i], after[i]);
    if (!kind) continue;
    Change change{*kind, i, rules_of(before[i]), rules_of(after[i]), false};
    const Message& message = messages[i];
    const bool boundary = message.label == rules::Label::kBoundary;
    if (*kind == Change::Kind::kLost) change.bad = message.hurtful();
    if (*kind == Change::Kind::kUnkept) change.bad = boundary;
    if (*kind == Change::Kind::kAdded) change.bad = !message.hurtful();
    if (*kind == Change::Kind::kKept) change.bad = !boundary;
    out.push_back(std::move(change));
  }
  return out;
}

std::string change_text(const Change& change, std::span<const Message> messages, std::span<const Answered> before, std::span<const Answered> after) {
  const Message& message = messages[change.message];
  std::string out = message.place() + ": " + std::string(name(change.kind)) + (change.bad ? " (worse)" : "") + ": " + id_row(change.rules_before) + " → " + id_row(change.rules_after) + "\n";
  if (message.sealed()) return out;
  out += "  message: " + message.text + "\n";
  const std::string old_answer = said(before[change.message]), new_answer = said(after[change.message]);
  if (old_answer == new_answer) return out;
  out += "  before:  " + old_answer + "\n  after:   " + new_answer + "\n";
  const bool both = before[change.message].result.outcome == Outcome::kRephrased && after[change.message].result.outcome == Outcome::kRephrased;
  if (both) out += "  change:  " + word_diff(old_answer, new_answer) + "\n";
  return out;
}

nlohmann::ordered_json change_json(const Change& change, std::span<const Message> messages, std::span<const Answered> before, std::span<const Answered> after) {
  const Message& message = messages[change.message];
  nlohmann::ordered_json out;
  out["what"] = name(change.kind);
  out["place"] = message.place();
  out["worse"] = change.bad;
  out["rules_before"] = change.rules_before;
  out["rules_after"] = change.rules_after;
  out["outcome_before"] = gently::name(before[change.message].result.outcome);
  out["outcome_after"] = gently::name(after[change.message].result.outcome);
  if (message.sealed()) return out;
  out["text"] = message.text;
  out["before"] = before[change.message].result.rephrased;
  out["after"] = after[change.message].result.rephrased;
  return out;
}

}  // namespace gently::regression
