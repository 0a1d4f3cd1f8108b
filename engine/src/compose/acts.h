// What the reader did, or is wished to do, as far as the grammar of a hurtful clause makes it certain: "you never rang
// me about the results" wishes for "rang me about the results"; "you told Priya on Friday" tells of "told Priya on Friday".
#pragma once

#include <optional>
#include <vector>

#include "match/judgement.h"

namespace gently::compose {

struct Act {
  enum class Sense : uint8_t { kWanted, kDone };
  enum class Time : uint8_t { kPast, kHabit, kNow };  // kNow: one act that is still to do
  Sense sense = Sense::kDone;
  Time time = Time::kPast;
  uint32_t first = 0;  // items [first, last): the verb and all that belongs to it, fit to be given back
  uint32_t last = 0;
};

/// What the label of the sentence lets its clauses mean.
struct Meant {
  bool orders = false;  // "sign the form"; elsewhere mostly meant the other way round ("have fun then")
  bool tests = false;   // "a friend would have asked", "let's see if you ring"
};

/// The act of items [first, last). Nothing when its subject, its verb or any of its words leaves a doubt. "her" and "it" inside it must not
/// point to words of the message that may be gone.
std::optional<Act> act_in(const rules::Book& book, const language::Reading& reading, uint32_t first, uint32_t last, Meant meant);

/// The acts of a stretch of clauses, of each sense those of the first one's time: "ring them before 4, take the form and sign
/// it" has three. Clauses that say none are passed over.
std::vector<Act> acts_in(const rules::Book& book, const language::Reading& reading, uint32_t first, uint32_t last, Meant meant);

}  // namespace gently::compose
