// What a saying draws on: found once, when it is loaded.
#pragma once

#include "base/image.h"
#include "rules/template.h"

namespace gently::rules {

struct Draws {
  bool feelings = false;              // speaks of them
  bool topic = false;                 // needs a card
  bool wanted = false, done = false;  // gives acts back
  bool words = false;                 // gives other words of the writer back
  bool facts = false;                 // only facts
  bool clause = false;                // gives a fact clause back
  bool offers = false;                // has room for words or facts, if there are any

  bool act() const { return wanted || done; }
  bool certain() const { return topic || act() || words || facts || clause; }
};

/// Of the templates alone; some modes speak of feelings besides.
Draws draws_of(const Template& tell, const Template& ask);

}  // namespace gently::rules

template <>
inline constexpr bool gently::kLiesFlat<gently::rules::Draws> = true;
