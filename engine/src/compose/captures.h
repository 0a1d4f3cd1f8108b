// The writer's own words, in the form a template asks for.
#pragma once

#include <optional>
#include <string>

#include "compose/piece.h"
#include "match/judgement.h"
#include "rules/template.h"

namespace gently::compose {

/// The bytes of items [first, last), without the "'s" of a name that is another word: "Mia" of "Mia's late".
Span source_of(const language::Reading& reading, uint32_t first, uint32_t last);

/// Items [first, last) of the reading, as `form`. Chat spellings and shouting are not given back (but kVerbatim is the
/// writer's bytes). Declines when a form is not certain.
std::optional<Piece> captured(const rules::Book& book, const language::Reading& reading, uint32_t first, uint32_t last,
                              rules::Form form);

}  // namespace gently::compose
