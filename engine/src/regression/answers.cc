#include "regression/answers.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "engine/parts.h"
#include "rules/label.h"

namespace gently::regression {
namespace {

bool comes_back_clean(const Engine& engine, const std::string& text, Context context) {
  context.alternatives = 1;
  Result again = engine.rephrase(text, context);
  return again.rephrased == text && (again.outcome == Outcome::kUnchanged || again.outcome == Outcome::kKept);
}

Answered answer_one(const Engine& engine, const Message& message, const AnswerOptions& options) {
  Context context;
  context.relation = std::string(rules::name(message.relation));
  context.tone = options.tone;
  context.sensitivity = options.sensitivity;
  context.alternatives = options.alternatives;
  Answered out;
  out.result = engine.rephrase(message.text, context);
  for (const Alternative& alternative : out.result.alternatives) {
    if (!comes_back_clean(engine, alternative.text, context)) out.unclean.push_back(alternative.text);
  }
  const Engine::Parts& parts = engine.parts();
  if (out.result.note) {
    match::Judgement judgement = parts.judge.find(message.text, resolve(parts.book, context).judge);
    if (judgement.kept != nullptr) out.kept_by.push_back(judgement.kept->id);
    for (const match::RuleMatch& frozen : judgement.frozen) out.kept_by.push_back(frozen.rule->id);
  }
  if (message.hurtful() && !out.result.findings.empty()) {
    match::Judgement judgement = parts.judge.find(message.topic, {});
    for (const match::TopicHit& hit : judgement.topics) {
      if (hit.strength == match::TopicHit::Strength::kHead) out.cards.push_back(hit.topic->id);
    }
  }
  return out;
}

}  // namespace

std::string Answered::label() const {
  const Finding* hottest = nullptr;
  auto rank = [](const Finding& finding) { return rules::label_of(finding.label).value_or(rules::Label::kOk); };
  for (const Finding& finding : result.findings) {
    const bool before = hottest == nullptr || finding.heat > hottest->heat ||
                        (finding.heat == hottest->heat && rules::outranks(rank(finding), rank(*hottest)));
    if (before) hottest = &finding;
  }
  return hottest == nullptr ? std::string() : hottest->label;
}

std::vector<Answered> answer(const Engine& engine, std::span<const Message> messages, const AnswerOptions& options) {
  std::vector<Answered> out(messages.size());
  std::atomic<size_t> next{0};
  auto work = [&] {
    for (size_t i = next++; i < messages.size(); i = next++) out[i] = answer_one(engine, messages[i], options);
  };
  std::vector<std::thread> threads;
  const size_t wanted = std::min<size_t>(std::max(1u, std::thread::hardware_concurrency()), messages.size() / 64 + 1);
  for (size_t i = 1; i < wanted; ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return out;
}

}  // namespace gently::regression
