#include "compose/captures.h"

#include <algorithm>
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

/// Where a name ends in the token that it shares with the word after it.
uint32_t end_of_name(const Reading& reading, const Item& item) {
  const bool name = item.has(language::kName | language::kKin) && item.has(language::kExpanded);
  const size_t mark = name ? item.source.in(reading.text).find_first_of("'\xe2") : std::string_view::npos;
  return mark == std::string_view::npos ? item.source.end : item.source.begin + static_cast<uint32_t>(mark);
}

/// "labor" is no slip of "labour".
bool is_other_side_of_the_sea(std::string_view written, std::string_view normal) {
  const size_t at = normal.find("our");
  return at != std::string_view::npos && written.size() + 1 == normal.size() && written.substr(1, at) == normal.substr(1, at) && written.substr(at + 1) == normal.substr(at + 2);
}

/// One item as it may be printed: names and numbers as written, chat spellings in full.
std::string shown(const Reading& reading, const Item& item) {
  const std::string_view source = Span{item.source.begin, end_of_name(reading, item)}.in(reading.text);
  if (item.text == "i") return reading.lower_case ? "i" : "I";
  if (item.kind != language::ItemKind::kWord) return std::string(source);
  if (item.has(language::kName | language::kKin | language::kNumber | language::kAmount)) return std::string(source);
  const bool grammar = item.has(language::kVerbBase | language::kVerbPast | language::kVerbGerund | language::kDeterminer | language::kPossessive | language::kPronoun);
  if (grammar && item.has(language::kCapital)) return item.text;  // large only because a sentence began there
  return as_written(item) || is_other_side_of_the_sea(source, item.text) ? std::string(source) : item.text;
}

/// A comma, or a bracket that closes, stands close to the word before it.
bool closes_up(const Item& item) { return item.text == "," || item.text == ")"; }

bool spaced(std::string_view before, const Item& item) {
  return !before.empty() && before.back() != '(' && !(item.kind == language::ItemKind::kMark && item.text != "(");
}

/// Words that only sharpen are not said again.
bool steps_over(const Item& item) { return item.has(language::kIntensifier | language::kLaugh) && !item.has(language::kNumber | language::kName); }

/// "your half (£42.50": the bracket that the next item closes.
bool leaves_open(const Reading& reading, uint32_t first, uint32_t last) {
  auto is = [&](std::string_view mark) { return std::count_if(reading.items.begin() + first, reading.items.begin() + last, [&](const Item& item) { return item.text == mark; }); };
  return is("(") > is(")") && last < reading.items.size() && reading.items[last].text == ")";
}

/// "you never have": alone it says nothing.
bool is_bare_help(std::string_view lemma) { return lemma == "have" || lemma == "do" || lemma == "be"; }

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

Span source_of(const Reading& reading, uint32_t first, uint32_t last) {
  return {reading.items[first].source.begin, end_of_name(reading, reading.items[last - 1])};
}

std::optional<Piece> captured(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last, Form form) {
  while (last > first && reading.items[last - 1].kind == language::ItemKind::kMark && reading.items[last - 1].text != ")") --last;
  if (first >= last) return std::nullopt;
  if (leaves_open(reading, first, last)) ++last;
  Piece piece;
  piece.origin = Piece::Origin::kWriter;
  piece.source = source_of(reading, first, last);
  piece.text = std::string(piece.source.in(reading.text));
  if (form == Form::kVerbatim) return piece;
  std::vector<const Item*> items;
  for (uint32_t i = first; i < last; ++i) {
    if (!steps_over(reading.items[i])) items.push_back(&reading.items[i]);
  }
  if (items.empty()) return std::nullopt;
  const bool marks = std::any_of(items.begin(), items.end(), [](const Item* item) {
    return item->kind == language::ItemKind::kEmoji || (item->kind == language::ItemKind::kMark && !closes_up(*item) && item->text != "(");
  });
  auto form_wanted = verb_form(form);
  const bool plain = items.size() == last - first && std::all_of(items.begin(), items.end(), [](const Item* item) {
    return (as_written(*item) && item->text != "i" && !item->has(language::kCapital)) || item->has(language::kName | language::kKin | language::kNumber);
  });
  if (!form_wanted && plain) return piece;
  piece.origin = Piece::Origin::kInflected;
  if (!form_wanted) {
    piece.text.clear();
    for (const Item* item : items) piece.text += (spaced(piece.text, *item) ? " " : "") + shown(reading, *item);
    piece.text = language::contract(piece.text);
    return piece;
  }
  if (marks || (items.size() == 1 && is_bare_help(items.front()->lemma))) return std::nullopt;
  std::string normal;
  for (const Item* item : items) {
    if (spaced(normal, *item)) normal += ' ';
    normal += item->kind == language::ItemKind::kOpaque ? std::string(item->source.in(reading.text)) : item->text;
  }
  std::optional<std::string> inflected = language::inflect_phrase(book.lexicon, normal, *form_wanted);
  if (!inflected) return std::nullopt;
  if (items.front()->lemma == "be" && form == Form::kPast) inflected->replace(0, inflected->find(' '), "were");  // the subject is "you"
  std::vector<std::string_view> before = words_of(normal), after = words_of(*inflected);
  size_t shift = after.size() > before.size() ? after.size() - before.size() : 0;  // "be forgotten", "to forget"
  // Words that kept their form are printed as written: the n-th word of `normal` came from the n-th group of items.
  std::vector<std::string> written;
  for (const Item* item : items) {
    if (written.empty() || spaced(written.back(), *item)) written.emplace_back();
    written.back() += shown(reading, *item);
  }
  std::string text;
  for (size_t i = 0; i < after.size(); ++i) {
    if (i > 0) text += ' ';
    bool same = i >= shift && i - shift < before.size() && after[i] == before[i - shift] && before.size() == written.size();
    text += same ? written[i - shift] : std::string(after[i]);
  }
  piece.text = language::contract(text);
  return piece;
}

}  // namespace gently::compose
