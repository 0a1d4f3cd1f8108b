// What people wrote, from the train and dev sets, to try what must hold of any message.
#pragma once

#include <string>
#include <vector>

#include "gently/gently.h"
#include "regression/message.h"

namespace gently::test {

/// All of both sets, in order; read once, immutable.
const std::vector<regression::Message>& messages();

/// Every `step`th of them.
std::vector<const regression::Message*> some(size_t step);

/// Built once for all tests; immutable.
const Engine& builtin();

Context context_of(const regression::Message& message);

/// The edits of an answer, applied to `text`.
std::string applied(const std::string& text, const std::vector<Edit>& edits);

/// Whether the words of `fact`, as they are read, stand side by side in `text`, as it is read.
bool holds(const Engine& engine, const std::string& text, const std::string& fact);

/// What is wrong with the provenance of an answer to `text`: its pieces do not make up the replacements byte for byte, or
/// a piece that says it is the writer's is not. Empty when nothing is.
std::string faults(const std::string& text, const Alternative& answer);

}  // namespace gently::test
