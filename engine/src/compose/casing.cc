#include "compose/casing.h"

#include <algorithm>
#include <array>

namespace gently::compose {
namespace {

struct Variant {
  std::string_view ours, theirs;
};
constexpr std::array<Variant, 4> kVariants = {{{"mum", "mom"}, {"mum", "mam"}, {"flat", "apartment"}, {"mobile", "cell"}}};

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\''; }

bool says(const language::Reading& reading, std::string_view word) {
  return std::any_of(reading.items.begin(), reading.items.end(), [&](const language::Item& item) { return item.lemma == word || item.text == word; });
}

void replace_word(std::string& text, std::string_view word, std::string_view by) {
  for (size_t at = 0; at + word.size() <= text.size(); ++at) {
    bool same = true;
    for (size_t i = 0; i < word.size(); ++i) same = same && small(text[at + i]) == word[i];
    if (!same || (at > 0 && letter(text[at - 1])) || (at + word.size() < text.size() && letter(text[at + word.size()]))) continue;
    const bool large = text[at] != small(text[at]);
    text.replace(at, word.size(), by);
    if (large) text[at] = static_cast<char>(text[at] - 'a' + 'A');
    at += by.size();
  }
}

}  // namespace

void capitalise(Pieces& pieces) {
  for (Piece& piece : pieces) {
    if (piece.text.empty()) continue;
    char& c = piece.text.front();
    if (c >= 'a' && c <= 'z') {
      c = static_cast<char>(c - 'a' + 'A');
      if (piece.origin == Piece::Origin::kWriter) piece.origin = Piece::Origin::kInflected;
    }
    return;
  }
}

void decapitalise(Pieces& pieces) {
  if (pieces.empty() || pieces.front().origin != Piece::Origin::kRule) return;
  std::string& text = pieces.front().text;
  bool is_i = text.starts_with("I") && (text.size() == 1 || text[1] == ' ' || text[1] == '\'');
  if (!is_i && !text.empty()) text[0] = small(text[0]);
}

void follow_writer(Pieces& pieces, const language::Reading& reading) {
  for (Piece& piece : pieces) {
    if (piece.origin != Piece::Origin::kRule) continue;
    for (const Variant& variant : kVariants) {
      if (says(reading, variant.theirs) && !says(reading, variant.ours)) replace_word(piece.text, variant.ours, variant.theirs);
    }
    if (reading.lower_case) std::transform(piece.text.begin(), piece.text.end(), piece.text.begin(), small);
  }
}

}  // namespace gently::compose
