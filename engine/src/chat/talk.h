// What is remembered of a conversation: in memory only, for half an hour, and none of its words.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "gently/filter.h"

namespace gently::chat {

constexpr int64_t kMinute = 60'000;
constexpr int64_t kMemory = 30 * kMinute;

/// A line that was held or chosen, known again by a keyed hash.
struct Held {
  std::string digest;  // empty: none
  int64_t since = 0;
  int64_t until =
      0;  // before this the same line is the same key press, or a pause that was asked for
  Verdict::Kind kind = Verdict::Kind::kSend;
};

struct Talk {
  struct Answer {
    Offered offered;
    int64_t at = 0;
  };

  int64_t touched = 0;
  Held held, chosen;
  std::deque<Answer> answers;      // the last few
  std::string topic;               // of the hurtful message just before; empty after a calm one
  std::deque<int64_t> unanswered;  // when the messages since the last incoming one were sent
  std::deque<int64_t> checks;      // when messages that ask for reassurance were written
  int64_t carded = -kMemory;       // when pace was last spoken of
  int64_t kept = -kMemory;         // when a message was last kept: no cards near it

  /// Drops what is older than the memory goes.
  void fade(int64_t now);
  /// Something that happened was named in one of the last answers.
  bool has_incident() const;
  void remember(const Result& result, int64_t now);
};

class Talks {
 public:
  Talks();

  /// The conversation's memory, as it is now. Cheap: old conversations go when their number has
  /// doubled.
  Talk& of(std::string_view conversation, int64_t now);
  void clear() { talks_.clear(); }
  /// Keyed with a secret of this object, so a digest says nothing to anybody else.
  std::string digest(std::string_view line) const;

 private:
  std::string key_;
  std::unordered_map<std::string, Talk> talks_;
  size_t sweep_at_ = 1024;
};

}  // namespace gently::chat
