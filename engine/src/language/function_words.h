// English words that carry grammar: a closed list, so it is code and not data.
#pragma once

#include <string_view>

#include "language/reading.h"
#include "language/string_map.h"

namespace gently::language {

/// Classes of a function word, or 0. A word found here has no other class, except those named here too ("need").
Tags function_word(std::string_view word);

/// Base of a form of be, have, do or a modal ("was" gives be), else empty.
std::string_view auxiliary_base(std::string_view word);

/// I, you, he, she, we, they and the words that can only or also be a subject.
bool is_subject_pronoun(std::string_view word);

/// when, if, because, while …: they make the clause after them part of another.
bool is_subordinator(std::string_view word);

/// am, is, are, was, were, has, had, do, does, did, have and the modals: can open a question.
bool is_finite_auxiliary(std::string_view word);

/// The lists behind them, for word_facts.h.
const StringMap<Tags>& function_words();
const StringMap<std::string_view>& auxiliary_bases();
const StringSet& subject_pronouns();
const StringSet& subordinators();
const StringSet& finite_auxiliaries();

}  // namespace gently::language
