#include "match/cells.h"

namespace gently::match {

void cells_of(const language::Reading& reading, Letters& letters, std::vector<Cell>& out) {
  out.clear();
  auto edge = [&](CellKind kind, uint32_t item) { out.push_back({kind, letters.of(kind), item}); };
  edge(CellKind::kMessageEdge, 0);
  edge(CellKind::kClauseEdge, 0);
  for (size_t s = 0; s < reading.sentences.size(); ++s) {
    const language::Sentence& sentence = reading.sentences[s];
    if (s > 0) {
      // Neighbours do not reach across a blank line, so a paragraph has the edges of a message.
      const bool apart = sentence.paragraph != reading.sentences[s - 1].paragraph;
      edge(apart ? CellKind::kMessageEdge : CellKind::kSentenceEdge, sentence.first);
      edge(CellKind::kClauseEdge, sentence.first);
    }
    for (uint32_t c = sentence.first_clause; c < sentence.last_clause; ++c) {
      for (uint32_t i = reading.clauses[c].first; i < reading.clauses[c].last; ++i) {
        const language::Item& item = reading.items[i];
        const CellKind kind = kind_of(item.kind);
        const bool bare = sentence.quoted || kind == CellKind::kOpaque;
        out.push_back({kind, bare ? letters.of(kind) : letters.of(item), i});
      }
      edge(CellKind::kClauseEdge, reading.clauses[c].last);
    }
  }
  edge(CellKind::kMessageEdge, static_cast<uint32_t>(reading.items.size()));
}

}  // namespace gently::match
