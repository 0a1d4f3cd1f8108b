#include "compose/lint.h"

#include <algorithm>

namespace gently::compose {
namespace {

/// Lower case, straight apostrophes, every run of other signs one space; a space at both ends.
std::string plain(std::string_view text) {
  std::string out = " ";
  for (size_t i = 0; i < text.size(); ++i) {
    unsigned char c = static_cast<unsigned char>(text[i]);
    if (text.substr(i).starts_with("’")) {
      out += '\'';
      i += 2;
    } else if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || c >= 0x80) {
      out += static_cast<char>(c);
    } else if (out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

size_t count(std::string_view text, std::string_view part) {
  size_t n = 0;
  for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

bool vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string doubled_or_article(const std::string& text) {
  std::string_view rest(text);
  rest.remove_prefix(1);
  std::string_view last;
  while (!rest.empty()) {
    std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    if (word.empty()) continue;
    if (word == last && word != "that" && word != "had") return "the word “" + std::string(word) + "” stands twice";
    bool silent = word.starts_with("hour") || word.starts_with("honest");
    bool you_sound = word.starts_with("uni") || word.starts_with("use") || word.starts_with("one") || word.starts_with("eu");
    if (last == "a" && ((vowel(word[0]) && !you_sound) || silent)) return "“a” before “" + std::string(word) + "”";
    last = word;
  }
  return {};
}

size_t sentences(std::string_view text) {
  size_t n = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    bool end = text[i] == '.' || text[i] == '?' || text[i] == '!';
    if (end && (i + 1 == text.size() || text[i + 1] == ' ')) ++n;
  }
  return n;
}

}  // namespace

std::string lint(std::string_view answer, const std::vector<std::string>& forbidden, bool only_unit) {
  std::string text = plain(answer);
  if (text.starts_with(" you ")) return "it starts with “You”";
  for (const std::string& phrase : forbidden) {
    if (text.find(" " + phrase + " ") != std::string::npos) return "it says “" + phrase + "”";
  }
  if (count(text, " could we ") + count(text, " could you ") > 1) return "it asks “Could …?” twice";
  if (answer.find_first_of("{}[]") != std::string_view::npos) return "an unfilled slot";
  if (sentences(answer) > (only_unit ? 3u : 6u)) return "too many sentences";
  return doubled_or_article(text);
}

}  // namespace gently::compose
