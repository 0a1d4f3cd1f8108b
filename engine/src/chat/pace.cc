#include "chat/pace.h"

#include <algorithm>

namespace gently::chat {
namespace {

constexpr double kHot = 0.9;
constexpr double kHotElsewhere = 0.99;
constexpr size_t kMostUnanswered = 5;
constexpr int64_t kUnansweredWithin = 15 * kMinute;
constexpr size_t kMostChecks = 3;
constexpr int64_t kChecksWithin = 10 * kMinute;
constexpr int64_t kQuietAfterCard = 10 * kMinute;

size_t count_since(const std::deque<int64_t>& times, int64_t since) {
  return static_cast<size_t>(
      std::count_if(times.begin(), times.end(), [&](int64_t at) { return at >= since; }));
}

}  // namespace

bool is_very_hot(const Result& result) {
  return std::any_of(result.findings.begin(), result.findings.end(), [](const Finding& finding) {
    const bool fierce =
        finding.label == "contempt" || finding.label == "blame" || finding.label == "ultimatum";
    return finding.heat >= (fierce ? kHot : kHotElsewhere);
  });
}

void count_sent(Talk& talk, int64_t now) { talk.unanswered.push_back(now); }

void count_check(Talk& talk, const Result& result, int64_t now) {
  const bool checks =
      std::any_of(result.findings.begin(), result.findings.end(), [](const Finding& finding) {
        return finding.label == "reassurance" || finding.label == "abandonment" ||
               finding.label == "testing";
      });
  if (checks) talk.checks.push_back(now);
}

bool is_pressing(Talk& talk, int64_t now) {
  if (now - talk.carded < kQuietAfterCard) return false;
  const bool pressing = count_since(talk.unanswered, now - kUnansweredWithin) >= kMostUnanswered ||
                        count_since(talk.checks, now - kChecksWithin) >= kMostChecks;
  if (pressing) talk.carded = now;
  return pressing;
}

std::optional<PauseCard> Deck::draw(const std::vector<PauseCard>& fitting) {
  std::vector<const PauseCard*> left;
  for (const PauseCard& card : fitting) {
    if (card.number != last_) left.push_back(&card);
  }
  if (left.empty()) return std::nullopt;
  const PauseCard& card = *left[drawn_++ % left.size()];
  last_ = card.number;
  return card;
}

}  // namespace gently::chat
