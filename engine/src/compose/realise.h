// A template becomes words: captures in the right form, topic clauses, facts, optional segments, the writer's casing.
// Declines rather than guesses.
#pragma once

#include <optional>

#include "compose/piece.h"
#include "compose/plan.h"

namespace gently::compose {

struct Voice {
  rules::Relation relation = rules::Relation::kUnknown;
  rules::Tone tone = rules::Tone::kPlain;
  bool second_unit = false;  // an answer before this one already asks
  bool ask_is_there = false; // a calm sentence of the writer already asks for it
};

/// A unit's answer, tell and ask, with its vocative; nothing when a slot cannot be filled with certainty.
/// `turn` moves through equal choices (feelings, asks, openers) so that alternatives differ.
std::optional<Pieces> realise(const rules::Book& book, const match::Judgement& judgement, const Unit& unit,
                              const rules::Say& say, const Voice& voice, unsigned turn);

}  // namespace gently::compose
