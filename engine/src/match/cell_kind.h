// What kind of thing stands in a cell of a row that patterns walk.
#pragma once

#include <cstdint>

#include "language/reading.h"

namespace gently::match {

enum class CellKind : uint8_t {
  kWord,
  kMark,
  kEmoji,
  kOpaque,
  kClauseEdge,
  kSentenceEdge,
  kMessageEdge
};
inline constexpr size_t kCellKinds = 7;

inline CellKind kind_of(language::ItemKind kind) {
  switch (kind) {
    case language::ItemKind::kMark:
      return CellKind::kMark;
    case language::ItemKind::kEmoji:
      return CellKind::kEmoji;
    case language::ItemKind::kOpaque:
      return CellKind::kOpaque;
    default:
      return CellKind::kWord;
  }
}

}  // namespace gently::match
