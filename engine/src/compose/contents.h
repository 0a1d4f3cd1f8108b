// Words that say what a hurtful sentence is about: "pan", "church", "trainers". An answer that holds none of them, and whose
// card does not speak of them, could answer any sentence.
#pragma once

#include <string>
#include <vector>

#include "compose/plan.h"

namespace gently::compose {

/// The nouns of the unit's regions that name a thing or a place, by place; no picture ("like a sheep"), no insult, nothing empty
/// ("the point"), no name or time (those are facts), and none that a rule's own words hold,
/// but for what is wished for.
std::vector<uint32_t> contents_in(const rules::Book& book, const match::Judgement& judgement, const Unit& unit);

/// What else of an answer speaks of them.
struct Telling {
  bool by_card = false;      // its card, of what it is about
  bool by_captures = false;  // the rule's own words, of what its pattern holds
};

/// How much of them, of what was seen and of the fact clause the answer leaves unsaid.
size_t unsaid(const match::Judgement& judgement, const Unit& unit, Telling telling, const std::string& answer);

/// A sentence of the unit beside its head that only tells what was seen, and of which the answer holds less than half; empty
/// when there is none.
std::string untold(const match::Judgement& judgement, const Unit& unit, const std::string& answer);

}  // namespace gently::compose
