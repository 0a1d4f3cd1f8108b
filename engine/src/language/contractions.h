// Contractions opened: "don't" gives do, not. Also without the apostrophe where nothing else can be meant ("dont").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/lexicon.h"

namespace gently::language {

/// The words around a token, folded as written; empty at the edges.
struct Around {
  std::string_view previous;
  std::string_view next;
  std::string_view after_next;
  bool clause_start = false;
  bool alone = false;
};

/// The opened words, or nothing when `word` is no contraction (a possessive "mum's" is none).
/// Words without an apostrophe that may be opened, also by what stands around them ("its").
std::vector<std::string_view> unmarked_contractions();
bool opens_unmarked(std::string_view word);

std::vector<std::string> open_contraction(const Lexicon& lexicon, std::string_view word, const Around& around);

}  // namespace gently::language
