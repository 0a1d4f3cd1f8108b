// Which of the writer's words may be given back in a calm answer.
#pragma once

#include "match/judgement.h"
#include "rules/book.h"

namespace gently::compose {

inline constexpr uint32_t kMostWords = 9;           // a longer stretch is not given back,
inline constexpr uint32_t kMostWordsWithFact = 14;  // but for a fact in it

/// Items [first, last) hold no verdict, insult, oath, absolute or negation, and no pronoun that points to words outside.
/// `antecedent`: kept words stand before, so that "it" and "her" have something to point to.
bool fit_to_repeat(const rules::Book& book, const language::Reading& reading, uint32_t first, uint32_t last, bool antecedent);

/// Whether the verb judges by itself ("ruin", "waste").
bool is_verdict(const rules::Book& book, const language::Item& verb);

/// Whether it tells what somebody thinks or seems ("know", "want"): of the reader only the reader can say that.
bool is_of_the_mind(const rules::Book& book, const language::Item& verb);

/// Items [first, last) accuse, compare or close a door without any word that a rule would find: absolutes, "only",
/// "apparently", "like a …", an oath, a leaving, the reader as one who acts. Such a stretch of a hurtful sentence does not
/// stay beside a calm answer.
bool has_edge(const rules::Book& book, const language::Reading& reading, uint32_t first, uint32_t last);

/// Words that a clause ends with and that belong to nothing: marks, emoji, laughs, names to call by, tag questions.
bool is_tail(const language::Item& item);

/// "like a …", "like you …": what follows is a picture, not what happened.
bool opens_comparison(const language::Reading& reading, uint32_t at);

/// Where the words that only sharpen begin ("again", "as usual", "like a …"), else `last`.
uint32_t before_barbs(const language::Reading& reading, uint32_t first, uint32_t last);

}  // namespace gently::compose
