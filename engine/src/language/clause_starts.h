// Where a finite clause can begin: a subject with its verb, a question, an order.
#pragma once

#include "language/draft.h"

namespace gently::language {

enum class StartKind : uint8_t { kNone, kStatement, kQuestion, kOrder };

struct Start {
  StartKind kind = StartKind::kNone;
  uint32_t verb = 0;  // its finite verb: the walker goes on behind it
  explicit operator bool() const { return kind != StartKind::kNone; }
};

/// Looks at the words from `at` on, below `end`.
class ClauseStarts {
 public:
  explicit ClauseStarts(const Draft& draft) : draft_(draft), items_(draft.reading.items) {}

  /// "you never text", "its so rude", "that hurt".
  Start statement(uint32_t at, uint32_t first, uint32_t end) const;
  /// "do you", "why cant you", "how many times do i", "who does that".
  Start question(uint32_t at, uint32_t first, uint32_t end) const;
  /// "dont bother", "just tell me", "please stop".
  Start order(uint32_t at, uint32_t first, uint32_t end) const;

  /// A word that can be a finite verb as it stands.
  bool is_finite(uint32_t at) const;
  /// A word that can hardly be anything else: "is", "goes", "went".
  bool is_surely_finite(uint32_t at) const;
  uint32_t skip_adverbs(uint32_t at, uint32_t end) const;
  bool is_adverb(uint32_t at) const;

 private:
  bool is_object(uint32_t at, uint32_t first) const;
  bool same_token(uint32_t at) const { return at > 0 && items_[at].source == items_[at - 1].source; }
  std::string_view text(uint32_t at) const { return items_[at].text; }

  const Draft& draft_;
  const std::vector<Item>& items_;
};

}  // namespace gently::language
