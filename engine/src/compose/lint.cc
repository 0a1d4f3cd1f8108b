#include "compose/lint.h"

#include <algorithm>
#include <array>
#include <vector>

#include "language/inflect.h"

namespace gently::compose {
namespace {

constexpr size_t kMostSentences = 3;  // of one unit

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

std::vector<std::string_view> words(std::string_view plain) {
  std::vector<std::string_view> out;
  for (size_t at = 1; at < plain.size();) {
    size_t end = plain.find(' ', at);
    out.push_back(plain.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string doubled_or_article(const std::vector<std::string_view>& list) {
  for (size_t i = 1; i < list.size(); ++i) {
    std::string_view word = list[i], last = list[i - 1];
    if (word == last && word != "that" && word != "had") return "the word “" + std::string(word) + "” stands twice";
    if (last == "a" && vowel(word[0]) && language::article(word) == "an") return "“a” before “" + std::string(word) + "”";
    if (last == "an" && language::article(word) == "a") return "“an” before “" + std::string(word) + "”";
  }
  return {};
}

/// "to I", "between we": a pronoun after a preposition or verb that takes the other case.
std::string wrong_case(const std::vector<std::string_view>& list) {
  static constexpr std::array<std::string_view, 12> kBefore = {"to", "with", "for", "between", "from", "texting", "calling", "telling", "asking", "helping", "of", "without"};
  static constexpr std::array<std::string_view, 5> kSubjects = {"i", "we", "he", "she", "they"};
  for (size_t i = 1; i < list.size(); ++i) {
    bool before = std::find(kBefore.begin(), kBefore.end(), list[i - 1]) != kBefore.end();
    bool subject = std::find(kSubjects.begin(), kSubjects.end(), list[i]) != kSubjects.end();
    bool last = i + 1 == list.size();
    if (before && subject && (last || (list[i - 1] != "of" && list[i - 1] != "for"))) return "“" + std::string(list[i - 1]) + " " + std::string(list[i]) + "”";
    if (list[i - 1] == "listening" && (list[i] == "me" || list[i] == "us")) return "“listening " + std::string(list[i]) + "”";
  }
  return {};
}

/// Our own words may be no warmer than the relation allows; the writer's are the writer's.
std::string too_close(const rules::Book& book, const Pieces& answer, rules::Relation relation) {
  using rules::Relation;
  const bool formal = rules::keeps_feelings_out(relation) || relation == Relation::kWork || relation == Relation::kNeighbour;
  const bool couple = relation == Relation::kPartner;
  std::string ours;
  for (const Piece& piece : answer) ours += piece.origin == Piece::Origin::kRule ? piece.text : " … ";
  ours = plain(ours);
  if (const std::string* phrase = formal ? book.warm_words.first_in(ours) : nullptr) return "“" + *phrase + "” is too warm here";
  if (const std::string* phrase = couple ? nullptr : book.couple_words.first_in(ours)) return "“" + *phrase + "” is for a couple";
  return {};
}

bool in_text(const language::Reading& reading, std::string_view word) {
  return std::any_of(reading.items.begin(), reading.items.end(), [&](const language::Item& item) { return item.text == word || item.lemma == word; });
}

/// A name or number of ours that the writer did not give is an invented fact.
std::string invented(const rules::Book& book, const language::Reading& reading, const Pieces& answer) {
  static constexpr std::array<std::string_view, 6> kFree = {"one", "two", "both", "half", "few", "couple"};
  for (const Piece& piece : answer) {
    if (piece.origin != Piece::Origin::kRule) continue;
    std::string text = plain(piece.text);
    for (std::string_view word : words(text)) {
      const bool digit = word[0] >= '0' && word[0] <= '9';
      const bool number = digit || (book.lexicon.tags(word) & language::kNumber) != 0;
      if (number && std::find(kFree.begin(), kFree.end(), word) == kFree.end() && !book.lexicon.in_set("ordinal", word) && !in_text(reading, word)) {
        return "it brings the number “" + std::string(word) + "”";
      }
      if ((book.lexicon.tags(word) & language::kName) != 0 && (book.lexicon.tags(word) & ~(language::kName | language::kCapital)) == 0 && !in_text(reading, word)) {
        return "it brings the name “" + std::string(word) + "”";
      }
    }
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

std::string lint(const rules::Book& book, const language::Reading& reading, const Pieces& answer, rules::Relation relation) {
  const std::string written = joined(answer);
  const std::string text = plain(written);
  const std::vector<std::string_view> list = words(text);
  if (text.starts_with(" you ")) return "it starts with “You”";
  if (const std::string* phrase = book.forbidden.first_in(text)) return "it says “" + *phrase + "”";
  if (std::string fault = too_close(book, answer, relation); !fault.empty()) return fault;
  if (count(text, " could we ") + count(text, " could you ") > 1) return "it asks “Could …?” twice";
  if (std::count(written.begin(), written.end(), '?') > 1) return "it asks twice";
  if (written.find_first_of("{}[]") != std::string::npos) return "an unfilled slot";
  if (sentences(written) > kMostSentences) return "too many sentences";
  if (std::string fault = doubled_or_article(list); !fault.empty()) return fault;
  if (std::string fault = wrong_case(list); !fault.empty()) return fault;
  return invented(book, reading, answer);
}

}  // namespace gently::compose
