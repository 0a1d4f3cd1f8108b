#include "compose/captures.h"

#include <vector>

#include "language/inflect.h"

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;
using rules::Form;

std::optional<language::VerbForm> verb_form(Form form) {
  using language::VerbForm;
  switch (form) {
    case Form::kBase: return VerbForm::kBase;
    case Form::kThird: return VerbForm::kThird;
    case Form::kGerund: return VerbForm::kGerund;
    case Form::kPast: return VerbForm::kPast;
    case Form::kParticiple: return VerbForm::kParticiple;
    case Form::kPassive: return VerbForm::kPassive;
    case Form::kInfinitive: return VerbForm::kInfinitive;
    default: return std::nullopt;
  }
}

bool as_written(const Item& item) {
  return !item.has(language::kRespelled | language::kStretched | language::kCaps | language::kExpanded);
}

/// One item as it may be printed: names and numbers as written, chat spellings in full.
std::string shown(const Reading& reading, const Item& item) {
  std::string_view source = item.source.in(reading.text);
  if (item.kind != language::ItemKind::kWord) return std::string(source);
  if (item.has(language::kName | language::kKin | language::kNumber | language::kAmount)) return std::string(source);
  return as_written(item) ? std::string(source) : item.text;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    size_t space = text.find(' ');
    out.push_back(text.substr(0, space));
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  }
  return out;
}

}  // namespace

std::optional<Piece> captured(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last, Form form) {
  while (last > first && reading.items[last - 1].kind == language::ItemKind::kMark) --last;
  if (first >= last) return std::nullopt;
  Piece piece;
  piece.origin = Piece::Origin::kWriter;
  piece.source = {reading.items[first].source.begin, reading.items[last - 1].source.end};
  piece.text = std::string(piece.source.in(reading.text));
  if (form == Form::kVerbatim) return piece;
  bool plain = true, marks = false;
  std::string normal;
  for (uint32_t i = first; i < last; ++i) {
    const Item& item = reading.items[i];
    plain = plain && (as_written(item) || item.has(language::kName | language::kKin | language::kNumber));
    marks = marks || item.kind == language::ItemKind::kMark || item.kind == language::ItemKind::kEmoji;
    if (i > first && item.kind != language::ItemKind::kMark) normal += ' ';
    normal += item.kind == language::ItemKind::kOpaque ? std::string(item.source.in(reading.text)) : item.text;
  }
  auto form_wanted = verb_form(form);
  if (!form_wanted && plain) return piece;
  piece.origin = Piece::Origin::kInflected;
  if (!form_wanted) {
    piece.text.clear();
    for (uint32_t i = first; i < last; ++i) {
      if (i > first && reading.items[i].kind != language::ItemKind::kMark) piece.text += ' ';
      piece.text += shown(reading, reading.items[i]);
    }
    piece.text = language::contract(piece.text);
    return piece;
  }
  if (marks) return std::nullopt;
  std::optional<std::string> inflected = language::inflect_phrase(book.lexicon, normal, *form_wanted);
  if (!inflected) return std::nullopt;
  std::vector<std::string_view> before = words_of(normal), after = words_of(*inflected);
  size_t shift = after.size() > before.size() ? after.size() - before.size() : 0;  // "be forgotten", "to forget"
  std::string text;
  for (size_t i = 0; i < after.size(); ++i) {
    if (i > 0) text += ' ';
    bool same = i >= shift && i - shift < before.size() && after[i] == before[i - shift] && before.size() == last - first;
    text += same ? shown(reading, reading.items[first + i - shift]) : std::string(after[i]);
  }
  piece.text = language::contract(text);
  return piece;
}

}  // namespace gently::compose
