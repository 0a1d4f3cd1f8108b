// What no generated sentence may hold (the language guide's 2.5).
#pragma once

#include <string>
#include <string_view>

#include "language/reading.h"
#include "compose/piece.h"
#include "rules/book.h"

namespace gently::compose {

/// Empty when the answer is fit to be offered in place of words of `reading`, else the reason why not.
std::string lint(const rules::Book& book, const language::Reading& reading, const Pieces& answer, rules::Relation relation);

}  // namespace gently::compose
