#include "language/reader.h"

#include "language/classes.h"
#include "language/clauses.h"
#include "language/content_words.h"
#include "language/draft.h"
#include "language/entities.h"
#include "language/expand.h"
#include "language/features.h"
#include "language/names.h"
#include "language/sentences.h"
#include "language/tokens.h"

namespace gently::language {
namespace {

Span cover(const std::vector<Item>& items, uint32_t first, uint32_t last) {
  return {items[first].source.begin, items[last - 1].source.end};
}

/// Turns the break flags into rows of clauses and sentences.
void lay_out(Draft& draft) {
  Reading& reading = draft.reading;
  uint32_t size = draft.size();
  uint32_t paragraph = 0;
  for (uint32_t first = 0; first < size;) {
    Sentence sentence;
    sentence.first = first;
    sentence.last = first + 1;
    while (sentence.last < size && !draft.sentence_break[sentence.last]) ++sentence.last;
    if (first > 0 && draft.origins[first].gap == Gap::kParagraph) ++paragraph;
    sentence.paragraph = paragraph;
    sentence.source = cover(reading.items, sentence.first, sentence.last);
    sentence.first_clause = static_cast<uint32_t>(reading.clauses.size());
    sentence.quoted = true;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (reading.items[i].is_word() || draft.origins[i].link) sentence.quoted = false;
      if (!draft.clause_break[i]) continue;
      Clause clause;
      clause.first = i;
      clause.last = i + 1;
      while (clause.last < sentence.last && !draft.clause_break[clause.last]) ++clause.last;
      clause.sentence = static_cast<uint32_t>(reading.sentences.size());
      clause.source = cover(reading.items, clause.first, clause.last);
      reading.clauses.push_back(clause);
    }
    bool has_opaque = false;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) has_opaque |= reading.items[i].kind == ItemKind::kOpaque;
    sentence.quoted = sentence.quoted && has_opaque;
    sentence.last_clause = static_cast<uint32_t>(reading.clauses.size());
    reading.sentences.push_back(sentence);
    first = sentence.last;
  }
}

}  // namespace

Reading read(const Lexicon& lexicon, std::string_view text) {
  Draft draft{lexicon, tokenise(text), {}, {}, {}, {}};
  draft.reading.text = text;
  expand(draft);
  break_sentences(draft);
  classify(draft);
  find_names(draft);
  break_clauses(draft);
  find_entities(draft);
  mark_features(draft);
  mark_content_words(draft);
  lay_out(draft);
  note_case(draft.reading);
  return std::move(draft.reading);
}

std::vector<std::string> normal_words(const Lexicon& lexicon, std::string_view phrase) {
  Draft draft{lexicon, tokenise(phrase), {}, {}, {}, {}};
  expand(draft);
  std::vector<std::string> words;
  for (Item& item : draft.items()) {
    if (item.is_word()) words.push_back(std::move(item.text));
  }
  return words;
}

}  // namespace gently::language
