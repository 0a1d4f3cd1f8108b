#include "match/cells.h"

namespace gently::match {
namespace {

using language::ItemKind;

Cell::Kind kind_of(ItemKind kind) {
  switch (kind) {
    case ItemKind::kMark:
      return Cell::Kind::kMark;
    case ItemKind::kEmoji:
      return Cell::Kind::kEmoji;
    case ItemKind::kOpaque:
      return Cell::Kind::kOpaque;
    default:
      return Cell::Kind::kWord;
  }
}

}  // namespace

Cells cells_of(const language::Reading& reading, const Symbols& symbols) {
  Cells out;
  out.row.reserve(reading.items.size() + reading.clauses.size() + 2 * reading.sentences.size() + 3);
  auto add = [&](Cell::Kind kind, uint32_t item) -> Cell& {
    out.row.push_back({kind, 0, 0, item, static_cast<uint32_t>(out.codes.size())});
    return out.row.back();
  };
  add(Cell::Kind::kMessageEdge, 0);
  add(Cell::Kind::kClauseEdge, 0);
  for (size_t s = 0; s < reading.sentences.size(); ++s) {
    const language::Sentence& sentence = reading.sentences[s];
    if (s > 0) {
      // Neighbours do not reach across a blank line, so a paragraph has the edges of a message.
      const bool apart = sentence.paragraph != reading.sentences[s - 1].paragraph;
      add(apart ? Cell::Kind::kMessageEdge : Cell::Kind::kSentenceEdge, sentence.first);
      add(Cell::Kind::kClauseEdge, sentence.first);
    }
    for (uint32_t c = sentence.first_clause; c < sentence.last_clause; ++c) {
      for (uint32_t i = reading.clauses[c].first; i < reading.clauses[c].last; ++i) {
        const language::Item& item = reading.items[i];
        Cell& cell = add(kind_of(item.kind), i);
        if (item.kind == ItemKind::kOpaque || sentence.quoted) continue;
        cell.text = symbols.text_number(item.text);
        if (item.is_word())
          cell.lemma = item.lemma == item.text ? cell.text : symbols.text_number(item.lemma);
        symbols.append_codes(item, out.codes);
        cell.codes = static_cast<uint32_t>(out.codes.size());
      }
      add(Cell::Kind::kClauseEdge, reading.clauses[c].last);
    }
  }
  add(Cell::Kind::kMessageEdge, static_cast<uint32_t>(reading.items.size()));
  return out;
}

}  // namespace gently::match
