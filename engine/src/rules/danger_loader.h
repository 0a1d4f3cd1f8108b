// danger.yaml: the phrases that hint at danger with their points, and from where a message is left alone.
#pragma once

#include "rules/book.h"
#include "rules/fields.h"

namespace gently::rules {

/// Sets `book.danger` and adds a rule for each kind of hint, "boundary/hint-harm".
void load_danger(const yaml::Node& root, const Source& source, Book& book);

}  // namespace gently::rules
