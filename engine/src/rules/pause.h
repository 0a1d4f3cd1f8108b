// Pause cards: a short sentence beside a very heated message, for the writer alone.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "rules/context.h"
#include "rules/label.h"

namespace gently::rules {

struct Pause {
  int number = 0;
  std::string text;
  std::array<bool, kLabelNames.size()> labels{};  // it speaks to
  bool distant = false;                           // fit for the relations of Pauses::distant
  bool by_day = false;                            // only from eight in the morning to ten at night
  bool no_incident = false;                       // not once something that happened has been named
};

struct Pauses {
  std::vector<Pause> cards;  // by number
  RelationSet distant = 0;   // to these nothing tender; 0: to nobody
};

/// Where and to whom a card would be shown. `hour` is the writer's, 0 to 23; below 0: not known,
/// taken as night.
struct PauseMoment {
  Label label = Label::kOk;
  Relation relation = Relation::kUnknown;
  int hour = -1;
  bool incident = false;
};

bool fits(const Pauses& pauses, const Pause& card, const PauseMoment& moment);

}  // namespace gently::rules
