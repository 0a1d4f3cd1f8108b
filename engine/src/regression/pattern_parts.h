// The choices inside a pattern: optional words, and the options of a group.
#pragma once

#include <string>
#include <vector>

#include "language/lexicon.h"
#include "rules/pattern.h"

namespace gently::regression {

/// One choice that a message can take or not.
struct PatternPart {
  std::string what;             // as written: "optional “just”", "option “have been”"
  rules::Sequence elements;     // what has to stand there; words, forms, sets, marks only
};

/// Choices that can be told from the words alone; those with slots, gaps or edges in them are passed over.
std::vector<PatternPart> parts_of(const rules::Pattern& pattern);

/// Names of the sets (not the classes) that the pattern speaks of, each once.
std::vector<std::string> sets_of(const rules::Pattern& pattern, const language::Lexicon& lexicon);

/// Whether the elements stand side by side somewhere in items [first, last).
bool stands_in(const rules::Sequence& elements, const language::Reading& reading, uint32_t first, uint32_t last, const language::Lexicon& lexicon);

/// An element as an author writes it.
std::string written(const rules::Element& element);
std::string written(const rules::Sequence& sequence);

}  // namespace gently::regression
