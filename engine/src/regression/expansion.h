// A template with everything the book may put into it.
#pragma once

#include <string>
#include <vector>

#include "rules/book.h"

namespace gently::regression {

/// Shown to people, and as a sentence that can be checked. The writer's words in `sample` stand between \x01 and \x02.
struct Variant {
  std::string text;
  std::string sample;
};

/// What fills the slots: the rule whose captures they name (or null), the card (or null), the label's answers (or null).
struct Scope {
  const rules::Rule* rule = nullptr;
  const rules::Topic* card = nullptr;
  const rules::Answers* label = nullptr;
};

/// None when a slot finds nothing that fills it. Optional segments come with and without.
std::vector<Variant> expand(const rules::Book& book, const rules::Template& text, const Scope& scope);

}  // namespace gently::regression
