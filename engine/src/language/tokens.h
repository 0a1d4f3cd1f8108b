// From segments to tokens: what a reader sees as one word, one mark, one emoji, one opaque stretch. Numbers with their
// signs ("£42.50", "18:40", "10-12") and masked words ("f***ing") become one token here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/reading.h"

namespace gently::language {

enum class Gap : uint8_t { kNone, kSpace, kLine, kParagraph };

struct Token {
  ItemKind kind = ItemKind::kWord;
  std::string text;  // words: folded, as written; marks: the sign; emoji: the characters
  Span source;
  uint32_t count = 1;
  Gap gap = Gap::kNone;  // what lies before it
  Tags features = 0;     // kCaps, kCapital, and for opaque stretches nothing
  bool quoted_line = false;
  bool quotation = false;
  bool link = false;
};

/// Empty when the text cannot be read. Linear.
std::vector<Token> tokenise(std::string_view text);

}  // namespace gently::language
