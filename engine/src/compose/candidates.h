// Which answers may fit a unit, best first: pinned pairs, the shape's own, any topic's, the label's default.
#pragma once

#include <vector>

#include "compose/plan.h"
#include "compose/realise.h"

namespace gently::compose {

struct Candidate {
  const rules::Say* say = nullptr;
  int rank = 0;           // smaller is better
  uint64_t turn_hash = 0; // order among equals
};

std::vector<Candidate> candidates(const rules::Book& book, const Unit& unit, const Voice& voice);

}  // namespace gently::compose
