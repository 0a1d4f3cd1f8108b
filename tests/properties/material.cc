#include "properties/material.h"

#include <algorithm>

#include "engine/parts.h"
#include "language/reader.h"
#include "regression/corpus.h"
#include "regression/files.h"

namespace gently::test {
namespace {

/// Words of the book that a piece may come from stand on the line it names, or below it (feelings of a card name the card).
bool stands_in_book(const Provenance& piece) {
  const auto content = regression::read_file(GENTLY_SOURCE_DIR "/rules/en/" + piece.path);
  return content && piece.line > 0;
}

}  // namespace

const std::vector<regression::Message>& messages() {
  static const std::vector<regression::Message> all = [] {
    std::vector<regression::Message> out;
    for (const char* set : {"train", "dev"}) {
      regression::Corpus corpus = regression::load_corpus(GENTLY_SOURCE_DIR "/corpus", set);
      out.insert(out.end(), corpus.messages.begin(), corpus.messages.end());
    }
    return out;
  }();
  return all;
}

std::vector<const regression::Message*> some(size_t step) {
  std::vector<const regression::Message*> out;
  for (size_t i = 0; i < messages().size(); i += step) out.push_back(&messages()[i]);
  return out;
}

const Engine& builtin() {
  static const Built built = Engine::build();
  return *built.engine;
}

Context context_of(const regression::Message& message) {
  Context out;
  out.relation = rules::name(message.relation);
  return out;
}

std::string applied(const std::string& text, const std::vector<Edit>& edits) {
  std::string out;
  size_t at = 0;
  for (const Edit& edit : edits) {
    if (edit.begin < at || edit.end < edit.begin || edit.end > text.size()) return "edits overlap or are not ascending";
    out += text.substr(at, edit.begin - at) + edit.replacement;
    at = edit.end;
  }
  return out + text.substr(at);
}

bool holds(const Engine& engine, const std::string& text, const std::string& fact) {
  const language::Lexicon& lexicon = engine.parts().book.lexicon;
  const language::Reading there = language::read(lexicon, text), words = language::read(lexicon, fact);
  const auto same = [](const language::Item& a, const language::Item& b) { return a.text == b.text; };
  return std::search(there.items.begin(), there.items.end(), words.items.begin(), words.items.end(), same) != there.items.end();
}

std::string faults(const std::string& text, const Alternative& answer) {
  std::string ours, made;
  for (const Edit& edit : answer.edits) made += edit.replacement;
  for (const Provenance& piece : answer.provenance) {
    ours += piece.text;
    using Origin = Provenance::Origin;
    const bool writers = piece.origin == Origin::kWriter || piece.origin == Origin::kInflected;
    if (writers && (piece.begin >= piece.end || piece.end > text.size())) return "“" + piece.text + "” comes from nowhere in the text";
    if (piece.origin == Origin::kWriter && text.substr(piece.begin, piece.end - piece.begin) != piece.text) {
      return "“" + piece.text + "” is not what stands there";
    }
    if (piece.origin == Origin::kRule && !stands_in_book(piece)) return "“" + piece.text + "” comes from no rule: " + piece.path;
    if (piece.origin == Origin::kGlue && piece.text.find_first_not_of(" ,.:!?\nand") != std::string::npos) return "“" + piece.text + "” is no glue";
  }
  return ours == made ? "" : "pieces “" + ours + "” but replacements “" + made + "”";
}

}  // namespace gently::test
