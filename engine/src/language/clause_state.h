// What the clause splitter knows of the clause that it is reading.
#pragma once

#include "language/clause_starts.h"
#include "language/draft.h"

namespace gently::language {

inline constexpr uint32_t kLongestSubject = 6;  // words of a noun phrase that a verb may own

struct ClauseState {
  ClauseState(Draft& from, uint32_t begin, uint32_t stop)
      : draft(from), items(from.items()), starts(from), end(stop), first(begin) {}

  Draft& draft;
  std::vector<Item>& items;
  ClauseStarts starts;
  uint32_t end;                   // of the sentence
  uint32_t first;                 // of the current clause
  bool main = false;              // it has its finite verb, or stands without one
  bool open_subordinate = false;  // "when", "that" … waits for its subject and verb
  bool awaits_verb = false;       // "can you" waits for a verb
  bool apart = false;  // an interjection, address or tag: whatever follows is another clause

  bool is_mark(uint32_t at, std::string_view sign) const {
    return items[at].kind == ItemKind::kMark && items[at].text == sign;
  }
  /// Behind the words that were one token ("dont").
  uint32_t token_end(uint32_t at) const {
    uint32_t next = at + 1;
    while (next < end && items[next].source == items[at].source) ++next;
    return next;
  }
  bool same_token_as_before(uint32_t at) const { return items[at].source == items[at - 1].source; }
  /// Where the next mark or emoji stands.
  uint32_t segment_end(uint32_t at) const {
    while (at < end && items[at].kind != ItemKind::kMark && items[at].kind != ItemKind::kEmoji)
      ++at;
    return at;
  }
};

}  // namespace gently::language
