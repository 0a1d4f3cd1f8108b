// Clause breaks: one finite clause with its complements each, also where the writer left the marks out.
#pragma once

#include "language/draft.h"

namespace gently::language {

/// Fills `draft.clause_break`. Needs sentence breaks and classes.
void break_clauses(Draft& draft);

}  // namespace gently::language
