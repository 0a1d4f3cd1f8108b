#include "language/reading_table.h"

#include <algorithm>
#include <array>

namespace gently::language {
namespace {

constexpr std::array<std::string_view, 42> kTagNames = {
    "verb-base",  "verb-third",  "gerund",  "past",     "participle",   "noun",        "plural",   "adjective", "adverb",
    "pronoun",    "determiner",  "possessive", "preposition", "conjunction", "wh",     "modal",    "auxiliary", "negation",
    "number",     "time",        "amount",  "name",     "kin",          "vocative",    "softener", "intensifier", "laugh",
    "tag-question", "caps",      "capital", "stretched", "unknown",     "hyperbole",   "expanded", "respelled",
    "content-verb", "content-past", "content-gerund", "content-noun", "content-plural", "content-adjective", "content-adverb"};

constexpr std::array<std::string_view, 8> kEntityNames = {"number", "time", "date", "duration", "amount", "name", "link", "quantity"};

size_t width_of(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string one_line(std::string_view text) {
  std::string out;
  for (char c : text) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return out;
}

std::string_view kind_name(ItemKind kind) {
  switch (kind) {
    case ItemKind::kWord: return "word";
    case ItemKind::kMark: return "mark";
    case ItemKind::kEmoji: return "emoji";
    case ItemKind::kOpaque: return "opaque";
  }
  return "";
}

using Row = std::array<std::string, 5>;

Row row_of(const Reading& reading, const Item& item) {
  std::string classes = item.is_word() ? tag_names(item.tags) : std::string(kind_name(item.kind));
  if (item.count > 1) classes += " ×" + std::to_string(item.count);
  return {std::to_string(item.source.begin) + "–" + std::to_string(item.source.end), one_line(item.source.in(reading.text)),
          one_line(item.text), item.lemma == item.text ? "" : item.lemma, classes};
}

}  // namespace

std::string tag_names(Tags tags) {
  std::string out;
  for (size_t bit = 0; bit < kTagNames.size(); ++bit) {
    if (!(tags & (Tags{1} << bit))) continue;
    if (!out.empty()) out += ' ';
    out += kTagNames[bit];
  }
  return out;
}

std::string reading_table(const Reading& reading) {
  std::vector<Row> rows = {{"bytes", "written", "normal", "lemma", "classes"}};
  for (const Item& item : reading.items) rows.push_back(row_of(reading, item));
  std::array<size_t, 5> widths{};
  for (const Row& row : rows) {
    for (size_t column = 0; column < row.size(); ++column) widths[column] = std::min<size_t>(28, std::max(widths[column], width_of(row[column])));
  }
  auto line_of = [&](const Row& row) {
    std::string line;
    for (size_t column = 0; column < row.size(); ++column) {
      line += row[column];
      if (column + 1 < row.size()) line.append(2 + widths[column] - std::min(widths[column], width_of(row[column])), ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return "  " + line + "\n";
  };
  std::string out = line_of(rows[0]);
  for (size_t s = 0; s < reading.sentences.size(); ++s) {
    const Sentence& sentence = reading.sentences[s];
    out += "sentence " + std::to_string(s + 1) + (sentence.quoted ? " (quoted)" : "") + "\n";
    for (uint32_t c = sentence.first_clause; c < sentence.last_clause; ++c) {
      out += " clause " + std::to_string(c + 1) + "\n";
      for (uint32_t i = reading.clauses[c].first; i < reading.clauses[c].last; ++i) out += line_of(rows[i + 1]);
    }
  }
  for (const Entity& entity : reading.entities) {
    out += std::string(kEntityNames[static_cast<size_t>(entity.kind)]) + ": " + one_line(entity.source.in(reading.text)) + "\n";
  }
  return out;
}

}  // namespace gently::language
