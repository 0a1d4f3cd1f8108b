// Provenance: an answer is a row of pieces, each the writer's or a rule's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace gently::compose {

struct Piece {
  enum class Origin : unsigned char {
    kWriter,     // the writer's bytes, as they stand
    kInflected,  // the writer's words in another form or case (`source` says which)
    kRule,       // words of a rule file
    kGlue,       // a space, a comma after a vocative, a full stop
  };
  std::string text;
  Origin origin = Origin::kRule;
  Span source;            // kWriter, kInflected
  std::string_view path;  // kRule: file and line; the book owns the path
  int line = 0;
};
using Pieces = std::vector<Piece>;

/// Words that belong to nobody: a space, a comma, a full stop.
inline Piece glue(std::string text) {
  Piece piece;
  piece.text = std::move(text);
  piece.origin = Piece::Origin::kGlue;
  return piece;
}

/// Words of a rule file; the book owns `path`.
inline Piece rule_piece(std::string text, std::string_view path, int line) {
  Piece piece;
  piece.text = std::move(text);
  piece.path = path;
  piece.line = line;
  return piece;
}

inline std::string joined(const Pieces& pieces) {
  std::string out;
  for (const Piece& piece : pieces) out += piece.text;
  return out;
}

/// "Three" from the head of a sentence, now inside one.
inline void begin_small(Piece& piece) {
  char& c = piece.text.front();
  if (c < 'A' || c > 'Z') return;
  c = static_cast<char>(c - 'A' + 'a');
  piece.origin = Piece::Origin::kInflected;
}

}  // namespace gently::compose
