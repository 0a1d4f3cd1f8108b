// What is to be answered: hurtful sentences gathered into units, each with its head, riders, topic and facts; everything
// else stays as it stands (the language guide's 3).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "match/judgement.h"

namespace gently::compose {

struct Fact {
  enum class Kind : uint8_t { kWhen, kAmount, kNumber, kName, kLink };
  Kind kind = Kind::kNumber;
  uint32_t first = 0;  // items [first, last)
  uint32_t last = 0;
  Span source;
};

/// A stretch that is taken out or answered.
struct Region {
  Span source;
  bool after_kept = false;    // kept words of the same sentence stand before it, without a final mark
  bool before_kept = false;   // kept words of the same sentence follow it
  uint32_t sentence = 0;
};

struct Unit {
  const match::Finding* head = nullptr;
  std::vector<const match::Finding*> riders;
  const rules::Topic* topic = nullptr;  // null: none is certain
  bool topic_is_borrowed = false;       // from a neighbour
  std::vector<Region> regions;          // ascending
  size_t anchor = 0;                    // the region whose place the answer takes
  std::vector<Fact> facts;              // must survive
  Span vocative;                        // empty: none; else the name to call the reader by
  bool incident = false;                // one event, else a habit
  int strength = 1;                     // of the feeling: 0 light, 1 medium, 2 strong
  uint64_t hash = 0;                    // of its normal words without names and numbers
  uint32_t paragraph = 0;
};

struct Plan {
  std::vector<Unit> units;  // by place
  std::vector<std::string> left_out;
  std::string failure;      // not empty: cannot be answered, and why
};

Plan make_plan(const match::Judgement& judgement, rules::Relation relation);

}  // namespace gently::compose
