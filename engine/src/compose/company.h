// Sentences beside a hurtful one that share its edge without setting off a rule at the sensitivity asked for: "You don't
// drink tea.", "did you.". A calm answer does not leave them standing.
#pragma once

#include <cstdint>
#include <vector>

#include "match/judge.h"
#include "rules/book.h"

namespace gently::compose {

struct Company {
  std::vector<uint32_t> sentences;  // their numbers, ascending
  std::vector<uint32_t> pressing;   // those of them that never stay
};

/// Only in paragraphs that hold a finding; never a frozen or quoted sentence, a request, or one with a kind word. Beside a demand an
/// order never stays ("Move that van."). Judges the whole text once more.
Company edged_company(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement, rules::Relation relation);

/// "Say it.", "So let's see.", "I'm not blind.", "Not at Christmas, not at all.", "congratulations on finding somewhere.": it presses or
/// mocks, and beside a hurtful sentence never stays.
bool presses(const language::Reading& reading, uint32_t s);

}  // namespace gently::compose
