// What is said where no answer can be: which words hurt, how they may land, what to say instead.
#pragma once

#include <string>

#include "compose/composition.h"
#include "match/judgement.h"
#include "rules/book.h"

namespace gently::compose {

/// For a composition without alternatives. A rule's own hint goes first; heat alone names its words: “some of us”, “even”:
/// sends a bill where a hand was wanted. Say what you need from now on.
std::string hint_for(const rules::Book& book, const match::Judgement& judgement, const Composition& made);

}  // namespace gently::compose
