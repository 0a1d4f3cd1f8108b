// A reading as a table for people who write rules.
#pragma once

#include <string>

#include "language/reading.h"

namespace gently::language {

/// One line an item: bytes, what was written, normal word, lemma, classes; a line before each sentence and clause.
std::string reading_table(const Reading& reading);

/// Names of the classes and features, in the order of their bits: "verb-base noun".
std::string tag_names(Tags tags);

}  // namespace gently::language
