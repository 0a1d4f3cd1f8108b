// What a hurtful clause names beside its facts: "the bungalow", "my tablets", "that loft". No answer may lose it where
// nothing else says what the matter is.
#pragma once

#include <vector>

#include "compose/phrases.h"

namespace gently::compose {

/// The noun phrases with an article or owner in items [first, last), by place; no picture ("like a sheep"), no insult, nothing
/// that only counts, points or judges ("the point", "a joke"), and no place where it was ("in the fridge").
std::vector<Phrase> things_in(const rules::Book& book, const language::Reading& reading, uint32_t first, uint32_t last);

/// Whether they name any thing, the reader's and places included.
bool names_a_thing(const rules::Book& book, const language::Reading& reading, uint32_t first, uint32_t last);

/// "point", "joke": names nothing that a message is about.
bool is_empty_noun(const rules::Book& book, const language::Item& noun);

}  // namespace gently::compose
