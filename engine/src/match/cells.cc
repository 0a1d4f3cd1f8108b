#include "match/cells.h"

namespace gently::match {
namespace {

using language::ItemKind;

Cell::Kind kind_of(ItemKind kind) {
  switch (kind) {
    case ItemKind::kMark: return Cell::Kind::kMark;
    case ItemKind::kEmoji: return Cell::Kind::kEmoji;
    case ItemKind::kOpaque: return Cell::Kind::kOpaque;
    default: return Cell::Kind::kWord;
  }
}

}  // namespace

Cells cells_of(const language::Reading& reading, const Symbols& symbols) {
  Cells out;
  out.width = symbols.size() / 64 + 1;
  out.row.reserve(reading.items.size() + 2 * reading.clauses.size() + reading.sentences.size() + 3);
  std::vector<Code> codes;
  auto edge = [&](Cell::Kind kind, uint32_t item) {
    out.row.push_back({kind, 0, 0, item});
    out.bits.resize(out.bits.size() + out.width, 0);
  };
  edge(Cell::Kind::kMessageEdge, 0);
  edge(Cell::Kind::kClauseEdge, 0);
  for (size_t s = 0; s < reading.sentences.size(); ++s) {
    const language::Sentence& sentence = reading.sentences[s];
    if (s > 0) {
      edge(Cell::Kind::kSentenceEdge, sentence.first);
      edge(Cell::Kind::kClauseEdge, sentence.first);
    }
    for (uint32_t c = sentence.first_clause; c < sentence.last_clause; ++c) {
      for (uint32_t i = reading.clauses[c].first; i < reading.clauses[c].last; ++i) {
        const language::Item& item = reading.items[i];
        edge(kind_of(item.kind), i);
        if (item.kind == ItemKind::kOpaque || sentence.quoted) continue;
        Cell& cell = out.row.back();
        cell.text = symbols.text_number(item.text);
        if (item.is_word()) cell.lemma = item.lemma == item.text ? cell.text : symbols.text_number(item.lemma);
        codes.clear();
        symbols.append_codes(item, codes);
        uint64_t* bits = &out.bits[(out.row.size() - 1) * out.width];
        for (Code code : codes) bits[code / 64] |= 1ull << (code % 64);
      }
      edge(Cell::Kind::kClauseEdge, reading.clauses[c].last);
    }
  }
  edge(Cell::Kind::kMessageEdge, static_cast<uint32_t>(reading.items.size()));
  return out;
}

}  // namespace gently::match
