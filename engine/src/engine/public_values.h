// Values of the floors below as the public interface shows them.
#pragma once

#include <optional>
#include <string>

#include "compose/composition.h"
#include "gently/gently.h"
#include "rules/book.h"

namespace gently {

Alternative alternative_of(const compose::Alternative& made);

/// The note with this code, in the book's words.
std::optional<Note> note_of(const rules::Book& book, const std::string& code);

}  // namespace gently
