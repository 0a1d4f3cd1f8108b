#include "engine/public_values.h"

namespace gently {
namespace {

constexpr std::string_view kDiscreet = "Left as written.";

Provenance provenance_of(const compose::Piece& piece) {
  Provenance out;
  out.text = piece.text;
  out.origin = static_cast<Provenance::Origin>(piece.origin);
  out.begin = piece.source.begin;
  out.end = piece.source.end;
  out.path = piece.path;
  out.line = piece.line;
  return out;
}

}  // namespace

Alternative alternative_of(const compose::Alternative& made) {
  Alternative out;
  out.text = made.text;
  out.mode = name(made.mode);
  for (const compose::Edit& edit : made.edits) {
    out.edits.push_back({edit.span.begin, edit.span.end, compose::joined(edit.replacement)});
    for (const compose::Piece& piece : edit.replacement) out.provenance.push_back(provenance_of(piece));
  }
  return out;
}

std::optional<Note> note_of(const rules::Book& book, const std::string& code) {
  const rules::Note* note = book.note(code);
  if (note == nullptr) return Note{code, std::string(kDiscreet), std::string(kDiscreet)};
  std::string text = note->text;
  auto help = book.pack.help.find("default");
  size_t at = text.find("<help>");
  if (at != std::string::npos) text.replace(at, 6, help == book.pack.help.end() ? "a local helpline" : help->second);
  return Note{code, text, std::string(kDiscreet)};
}

}  // namespace gently
