// What stands beside clauses: interjections, greetings, addresses, tag questions.
#pragma once

#include "language/clause_state.h"

namespace gently::language {

/// Asked about places of the clause as it stands at that moment.
class Asides {
 public:
  explicit Asides(const ClauseState& clause) : clause_(clause) {}

  /// A trailing "again", "typical", "ever".
  bool is_remark(uint32_t at) const;
  /// "Sam, Priya and Tom": names in a row call nobody.
  bool is_list(uint32_t at, uint32_t end) const;
  /// At most four words, each of them an aside: "ok mum lol".
  bool is_aside(uint32_t first, uint32_t last) const;
  /// Whether something that can stand by itself begins at `at`: only then is "fine" or "mum" cut
  /// off before it.
  bool opens(uint32_t at) const;
  /// "your mum called", "the kids are asleep".
  bool opens_with_noun(uint32_t at) const;
  /// Words of the tag question at `at` ("dont you"), or 0.
  uint32_t tag_length(uint32_t at, uint32_t end) const;
  /// No word stands there.
  bool ends_clause(uint32_t at) const;
  /// A word that wants another one after it: "the", "to", "lovely".
  bool asks_noun(uint32_t at) const;
  /// "whatever", "fine" where nothing asks for it.
  bool is_interjection_at(uint32_t at) const;
  /// Laughs run on, an address may follow a greeting, and "so" leads from "ok" into the clause.
  bool joins_aside(uint32_t at) const;
  /// "are you" with more to come is a question, no tag.
  bool needs_more(uint32_t at) const;
  /// Words of the name or pet name that calls the reader at `at`, or 0.
  uint32_t address_at(uint32_t at) const;

 private:
  bool in_greeting(uint32_t at) const;
  bool asks_complement(uint32_t at) const;
  /// so, too, very: "so nice" is no interjection.
  bool is_degree(uint32_t at) const;

  const ClauseState& clause_;
};

}  // namespace gently::language
