// Writes "i am" as "i'm", the way people do in messages.
#include <array>
#include <vector>

#include "language/inflect.h"

namespace gently::language {
namespace {

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool in(std::string_view word, std::initializer_list<std::string_view> words) {
  for (std::string_view other : words) {
    if (other == word) return true;
  }
  return false;
}

bool is_mark(char c) { return std::string_view(".,!?;:)\"").find(c) != std::string_view::npos; }

/// The ending that "second" becomes after "first", or "".
std::string_view ending(std::string_view first, std::string_view second) {
  if (second == "am") return first == "i" ? "'m" : "";
  if (second == "are") return in(first, {"you", "we", "they"}) ? "'re" : "";
  if (second == "is") return in(first, {"it", "that", "he", "she", "there", "what", "who", "where", "how", "here"}) ? "'s" : "";
  if (second == "have") return in(first, {"i", "you", "we", "they"}) ? "'ve" : "";
  if (second == "will") return in(first, {"i", "you", "we", "they", "he", "she", "it"}) ? "'ll" : "";
  if (second == "would") return in(first, {"i", "you", "we", "they", "he", "she"}) ? "'d" : "";
  return "";
}

/// "not" pulled into the auxiliary before it, or "".
std::string_view negated(std::string_view auxiliary) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kTable = {{{"do", "don't"},
                                                                                             {"does", "doesn't"},
                                                                                             {"did", "didn't"},
                                                                                             {"is", "isn't"},
                                                                                             {"are", "aren't"},
                                                                                             {"was", "wasn't"},
                                                                                             {"were", "weren't"},
                                                                                             {"has", "hasn't"},
                                                                                             {"have", "haven't"},
                                                                                             {"had", "hadn't"},
                                                                                             {"can", "can't"},
                                                                                             {"could", "couldn't"},
                                                                                             {"would", "wouldn't"},
                                                                                             {"should", "shouldn't"},
                                                                                             {"will", "won't"},
                                                                                             {"must", "mustn't"}}};
  for (auto [plain, short_form] : kTable) {
    if (plain == auxiliary) return short_form;
  }
  return "";
}

struct Piece {
  std::string word;    // without marks
  std::string around;  // white space and marks after it
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  size_t at = 0;
  while (at < text.size()) {
    size_t end = at;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n' && !is_mark(text[end])) ++end;
    size_t next = end;
    while (next < text.size() && (text[next] == ' ' || text[next] == '\n' || is_mark(text[next]))) ++next;
    pieces.push_back({std::string(text.substr(at, end - at)), std::string(text.substr(end, next - end))});
    at = next;
  }
  return pieces;
}

std::string keep_capital(std::string_view written, std::string_view made) {
  std::string out(made);
  if (!written.empty() && written[0] >= 'A' && written[0] <= 'Z' && out[0] >= 'a' && out[0] <= 'z') {
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  }
  return out;
}

}  // namespace

std::string contract(std::string_view text) {
  std::vector<Piece> pieces = pieces_of(text);
  std::string out;
  for (size_t i = 0; i < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    bool joined = piece.around == " " && i + 1 < pieces.size();
    bool then = joined && pieces[i + 1].around == " " && i + 2 < pieces.size();  // never before a clause end
    if (joined) {
      std::string first = lower(piece.word);
      std::string second = lower(pieces[i + 1].word);
      std::string_view short_form = second == "not" ? negated(first) : std::string_view();
      if (!short_form.empty()) {
        out += keep_capital(piece.word, short_form) + pieces[i + 1].around;
        ++i;
        continue;
      }
      // "I have a dentist" is no auxiliary; "have" contracts before a participle only, which words alone cannot tell.
      std::string_view tail = then && second != "have" ? ending(first, second) : std::string_view();
      if (!tail.empty()) {
        out += piece.word + std::string(tail) + pieces[i + 1].around;
        ++i;
        continue;
      }
    }
    out += piece.word + piece.around;
  }
  return out;
}

}  // namespace gently::language
