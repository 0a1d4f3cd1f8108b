// The result of composing: whole messages to offer, or why there is none.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compose/piece.h"
#include "compose/plan.h"

namespace gently::compose {

struct Edit {
  Span span;          // of the original bytes
  Pieces replacement; // empty: taken out
};

struct Alternative {
  std::string text;
  rules::Mode mode = rules::Mode::kEvent;
  std::vector<Edit> edits;  // ascending, not overlapping
};

struct Dropped {  // a candidate that did not pass, for explain
  size_t unit = 0;
  std::string where;   // rule file and line
  std::string text;    // what it would have said, when it got that far
  std::string reason;
};

struct Composition {
  std::vector<Alternative> alternatives;  // empty: flagged
  Plan plan;
  int rank = INT32_MAX;     // of the best fitting first answer of a unit; smaller is better
  std::vector<Dropped> dropped;
  std::string failure;  // why nothing is offered
  const rules::Rule* unanswerable = nullptr;  // the rule that is never answered, when there is one
};

}  // namespace gently::compose
