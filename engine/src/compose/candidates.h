// Which answers may fit a unit, best first: pinned pairs, the shape's own, any topic's, the label's default; of each kind
// those that say more of what the writer said.
#pragma once

#include <vector>

#include "compose/plan.h"
#include "compose/voice.h"

namespace gently::compose {

struct Candidate {
  const rules::Say* say = nullptr;
  int rank = 0;           // smaller is better
  uint64_t turn_hash = 0; // order among equals
};

std::vector<Candidate> candidates(const rules::Book& book, const Unit& unit, const Voice& voice);

}  // namespace gently::compose
