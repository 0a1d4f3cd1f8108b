// Sentences beside a hurtful one that share its edge without setting off a rule at the sensitivity asked for: "You don't
// drink tea.", "did you.". A calm answer does not leave them standing.
#pragma once

#include <cstdint>
#include <vector>

#include "match/judge.h"
#include "rules/book.h"

namespace gently::compose {

/// Their numbers, ascending. Only in paragraphs that hold a finding; never a frozen or quoted sentence, a request, or one
/// with a kind word. Judges the whole text once more.
std::vector<uint32_t> edged_company(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement, rules::Relation relation);

}  // namespace gently::compose
