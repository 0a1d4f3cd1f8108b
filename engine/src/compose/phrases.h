// Noun phrases and adjuncts of a hurtful clause that may be said again as they stand.
#pragma once

#include <optional>
#include <string_view>

#include "compose/fact.h"
#include "rules/book.h"

namespace gently::compose {

/// Items [first, last).
struct Phrase {
  uint32_t first = 0;
  uint32_t last = 0;
};

/// What the clause is about: the object of its verb ("my birthday" of "you ruined my birthday") or what stands after
/// "about". Nothing when no noun phrase with an article or owner of its own stands there, or it holds a barb.
std::optional<Phrase> object_in(const rules::Book& book, const language::Reading& reading, uint32_t first, uint32_t last);

/// Whether the items are one noun phrase with an article, owner or name of its own, fit to be said again.
bool is_noun_phrase(const rules::Book& book, const language::Reading& reading, uint32_t first, uint32_t last);

/// A clause that tells a fact of the writer or of others ("I sat there till nine like an idiot", without the barb), fit to be
/// said again as it stands. Nothing when it speaks of the reader as its subject, hangs on other words, or tells no fact.
std::optional<Phrase> fact_clause_in(const rules::Book& book, const language::Reading& reading, uint32_t first, uint32_t last);

/// A fact with the words it hangs on, so that it can follow "what happened": "on Friday", "in Crete", "with Priya".
struct FactPhrase {
  std::string_view lead;  // a word of ours that must go before it; may be empty
  Phrase words;
};
std::optional<FactPhrase> adjunct_of(const language::Reading& reading, const Fact& fact);

/// The amount with what it is for: "£85 for the electric".
std::optional<Phrase> amount_of(const rules::Book& book, const language::Reading& reading, const Fact& fact);

/// The fact as a thing to talk about, with the words of ours that lead to it: "Friday", "the " + "nine Sundays".
std::optional<FactPhrase> thing_of(const rules::Book& book, const language::Reading& reading, const Fact& fact);

/// A name that stands for itself: no part of "a Comcast rep", no possessive, no word that is large only at the head of its
/// sentence.
bool is_somebody(const language::Reading& reading, const Fact& fact);

/// "the exam", "my figures": people talk about it.
bool is_matter(const rules::Book& book, const language::Item& noun);

}  // namespace gently::compose
