// When a card is called for: a very heated message, or many that go unanswered.
#pragma once

#include <vector>

#include "chat/talk.h"

namespace gently::chat {

/// Contempt, blame and ultimatums count as very heated sooner than the rest.
bool is_very_hot(const Result& result);

/// Counts a line that was sent.
void count_sent(Talk& talk, int64_t now);

/// Counts a written message that asks for reassurance, whether it is sent or not.
void count_check(Talk& talk, const Result& result, int64_t now);

/// Several messages unanswered, or a burst of checking; said once in a while.
bool is_pressing(Talk& talk, int64_t now);

/// One card after the other; never the same twice in a row.
class Deck {
 public:
  std::optional<PauseCard> draw(const std::vector<PauseCard>& fitting);

 private:
  int last_ = 0;
  size_t drawn_ = 0;
};

}  // namespace gently::chat
