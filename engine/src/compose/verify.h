// Promises 2, 3 and 5 on each candidate: clean under the whole book at its keenest, all facts there, nothing spoiled.
#pragma once

#include <string>

#include "compose/piece.h"
#include "compose/plan.h"
#include "match/judge.h"

namespace gently::compose {

/// Empty when the unit's answer may be offered, else why not.
std::string verify_unit(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement,
                        const Unit& unit, const Pieces& answer, rules::Relation relation);

/// Empty when the whole rewritten message is calm at the writer's own sensitivity, so that a second pass changes nothing.
std::string verify_message(const match::Judge& judge, const match::Judgement& before, std::string_view after,
                           const match::JudgeOptions& options);

}  // namespace gently::compose
