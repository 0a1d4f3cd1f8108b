#include "chat/talk.h"

#include <algorithm>

#include "base/sha256.h"
#include "chat/random.h"

namespace gently::chat {
namespace {

constexpr size_t kMostAnswers = 4;
constexpr size_t kMostTimes = 32;

void drop_old(std::deque<int64_t>& times, int64_t now) {
  while (!times.empty() && (now - times.front() > kMemory || times.size() > kMostTimes))
    times.pop_front();
}

}  // namespace

void Talk::fade(int64_t now) {
  while (!answers.empty() && now - answers.front().at > kMemory) answers.pop_front();
  if (answers.empty()) topic.clear();
  drop_old(unanswered, now);
  drop_old(checks, now);
  for (Held* line : {&held, &chosen}) {
    if (now - line->since > kMemory) *line = {};
  }
  touched = now;
}

bool Talk::has_incident() const {
  return std::any_of(answers.begin(), answers.end(),
                     [](const Answer& answer) { return answer.offered.mode == "event"; });
}

void Talk::remember(const Result& result, int64_t now) {
  topic.clear();
  if (result.findings.empty()) return;
  const Finding& first = result.findings.front();
  for (const Finding& finding : result.findings) {
    if (topic.empty()) topic = finding.topic;
  }
  const std::string mode = result.alternatives.empty() ? "" : result.alternatives.front().mode;
  answers.push_back({{first.label, topic, mode}, now});
  if (answers.size() > kMostAnswers) answers.pop_front();
}

Talks::Talks() : key_(random_hex(16)) {}

Talk& Talks::of(std::string_view conversation, int64_t now) {
  if (talks_.size() >= sweep_at_) {
    std::erase_if(talks_, [&](const auto& entry) { return now - entry.second.touched > kMemory; });
    sweep_at_ = std::max<size_t>(1024, talks_.size() * 2);
  }
  Talk& talk = talks_[std::string(conversation)];
  talk.fade(now);
  return talk;
}

std::string Talks::digest(std::string_view line) const {
  return sha256_hex(key_ + std::string(line));
}

}  // namespace gently::chat
