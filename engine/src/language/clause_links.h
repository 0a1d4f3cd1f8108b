// What binds words to the clause before them, or frees them for one of their own.
#pragma once

#include "language/clause_state.h"

namespace gently::language {

/// Asked about places of the clause as it stands at that moment.
class ClauseLinks {
 public:
  explicit ClauseLinks(const ClauseState& clause) : clause_(clause) {}

  /// Words that are more often prepositions: "after ten years".
  static bool is_time_subordinator(std::string_view word);
  /// A verb that can be the clause's own: an order at its start, a past after a noun.
  bool is_predicate(uint32_t at) const;
  /// "when", "because", "that" with a clause of their own to come.
  bool opens_subordinate(uint32_t at) const;
  /// Within a few words, a subject with its verb.
  bool clause_follows(uint32_t at) const;
  /// "know why", "asked him what": the question at `at` hangs on the words before it.
  bool is_governed(uint32_t at) const;
  /// The clause at `at` belongs to the one before it: "i think you", "the way you".
  bool is_licensed(uint32_t at) const;
  /// "late again you always …": words without a verb of their own before the first clause.
  bool is_fragment(uint32_t at) const;
  /// The words before an order at `at` do not ask for it: "stop" in "you never listen stop", not in
  /// "to stop".
  bool order_is_free(uint32_t at) const;
  /// Where the noun phrase before the verb at `at` begins; `at` when there is none.
  uint32_t subject_of(uint32_t at) const;
  /// The first of the words that lead into the clause at `at`.
  uint32_t lead_of(uint32_t at) const;
  /// Whether the auxiliary of a question wants a verb after its subject.
  bool awaited(uint32_t first, uint32_t last) const;

 private:
  /// "the things you say", "every time i try": a noun without such a word before it takes no bare
  /// relative clause.
  bool is_definite(uint32_t at) const;
  /// "all the time", "all day": no relative clause follows.
  bool is_all_time(uint32_t at) const;

  const ClauseState& clause_;
};

}  // namespace gently::language
