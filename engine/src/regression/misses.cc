#include "regression/misses.h"

#include <cstdio>

#include "engine/parts.h"
#include "regression/figures.h"

namespace gently::regression {
namespace {

std::string words_of(const match::Judgement& judgement, const match::RuleMatch& match) {
  const language::Reading& reading = judgement.reading;
  return std::string(reading.text.substr(reading.items[match.first].source.begin, reading.items[match.last - 1].source.end - reading.items[match.first].source.begin));
}

std::string rule_line(const Answered& answered) {
  std::string out;
  auto add = [&](const std::string& id) { out += (out.empty() ? "" : ", ") + id; };
  for (const Finding& finding : answered.result.findings) add(finding.rule);
  for (const std::string& id : answered.kept_by) add(id);
  return out;
}

}  // namespace

std::string_view name(Miss::Kind kind) {
  switch (kind) {
    case Miss::Kind::kMissed: return "missed";
    case Miss::Kind::kFalseAlarm: return "false alarm";
    case Miss::Kind::kNotKept: return "not kept";
    case Miss::Kind::kWronglyKept: return "wrongly kept";
    case Miss::Kind::kLostFact: return "lost a fact";
    case Miss::Kind::kNotClean: return "not clean";
  }
  return "";
}

std::string explanation(const Engine& engine, const Message& message, const AnswerOptions& options) {
  Context context;
  context.relation = std::string(rules::name(message.relation));
  context.sensitivity = options.sensitivity;
  const Engine::Parts& parts = engine.parts();
  const match::Judgement judgement = parts.judge.find(message.text, resolve(parts.book, context).judge);
  std::string out;
  auto add = [&](std::string part) { out += (out.empty() ? "" : "; ") + std::move(part); };
  if (judgement.kept != nullptr) add("kept by " + judgement.kept->id);
  for (const match::RuleMatch& frozen : judgement.frozen) add("frozen by " + frozen.rule->id + " “" + words_of(judgement, frozen) + "”");
  for (const match::RuleMatch& match : judgement.matches) {
    char weight[32];
    std::snprintf(weight, sizeof weight, " %+.1f", parts.book.weight(*match.rule, match.pattern));
    add(match.rule->id + " “" + words_of(judgement, match) + "”" + weight);
  }
  for (size_t i = 0; i < judgement.guarded.size(); ++i) {
    const rules::Rule* by = judgement.silenced_by[i].rule;
    add(judgement.guarded[i].rule->id + " “" + words_of(judgement, judgement.guarded[i]) + "” silenced by " + (by == judgement.guarded[i].rule ? "an exception of its own" : by->id));
  }
  if (out.empty()) return "no pattern matches";
  char heat[32];
  std::snprintf(heat, sizeof heat, "; heat %.2f", judgement.heat);
  return judgement.kept != nullptr ? out : out + heat;
}

std::vector<Miss> misses(const Engine* engine, std::span<const Message> messages, std::span<const Answered> answers, const AnswerOptions& options) {
  std::vector<Miss> out;
  for (size_t i = 0; i < messages.size(); ++i) {
    const Message& message = messages[i];
    const Answered& answered = answers[i];
    if (message.sealed() || message.disputed) continue;
    auto add = [&](Miss::Kind kind, std::string detail) {
      out.push_back({kind, i, std::move(detail), engine == nullptr ? std::string() : explanation(*engine, message, options)});
    };
    const bool kept = answered.result.outcome == Outcome::kKept;
    const bool boundary = message.label == rules::Label::kBoundary;
    if (kept && !boundary) add(Miss::Kind::kWronglyKept, rule_line(answered));
    else if (boundary && !kept) add(Miss::Kind::kNotKept, rule_line(answered));
    else if (message.hurtful() && !answered.found()) add(Miss::Kind::kMissed, "");
    else if (!message.hurtful() && !boundary && answered.found()) add(Miss::Kind::kFalseAlarm, rule_line(answered));
    for (const std::string& lost : lost_facts(message, answered)) add(Miss::Kind::kLostFact, lost);
    for (const std::string& unclean : answered.unclean) add(Miss::Kind::kNotClean, unclean);
  }
  return out;
}

std::string miss_text(const Miss& miss, std::span<const Message> messages, std::span<const Answered> answers) {
  const Message& message = messages[miss.message];
  std::string out = message.place() + ": " + std::string(name(miss.kind)) + " (" + std::string(rules::name(message.label)) + ")";
  if (!miss.detail.empty()) out += ": " + miss.detail;
  out += "\n  message: " + message.text + "\n";
  if (answers[miss.message].result.outcome == Outcome::kRephrased) out += "  answer:  " + answers[miss.message].result.rephrased + "\n";
  if (!miss.explanation.empty()) out += "  why:     " + miss.explanation + "\n";
  return out;
}

nlohmann::ordered_json miss_json(const Miss& miss, std::span<const Message> messages, std::span<const Answered> answers) {
  const Message& message = messages[miss.message];
  const Answered& answered = answers[miss.message];
  nlohmann::ordered_json out;
  out["what"] = name(miss.kind);
  out["place"] = message.place();
  out["label"] = rules::name(message.label);
  out["relation"] = rules::name(message.relation);
  out["variety"] = message.variety;
  out["kind"] = kMessageKindNames[static_cast<size_t>(message.kind)];
  out["text"] = message.text;
  out["outcome"] = gently::name(answered.result.outcome);
  if (answered.result.outcome == Outcome::kRephrased) out["answer"] = answered.result.rephrased;
  out["detail"] = miss.detail;
  out["why"] = miss.explanation;
  return out;
}

}  // namespace gently::regression
