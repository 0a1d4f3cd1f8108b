// breaks.txt is the specification of sentence and clause breaks.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "language/reader.h"
#include "language/test_lexicon.h"

namespace gently::language {
namespace {

struct Example {
  std::string text;
  std::vector<uint32_t> breaks;
};

Example example_of(const std::string& line) {
  static const std::string kBreak = "•";
  Example example;
  for (size_t at = 0; at < line.size();) {
    if (line.compare(at, kBreak.size(), kBreak) == 0) {
      example.breaks.push_back(static_cast<uint32_t>(example.text.size()));
      at += kBreak.size();
    } else if (line.compare(at, 2, "\\n") == 0) {
      example.text += '\n';
      at += 2;
    } else {
      example.text += line[at++];
    }
  }
  for (uint32_t& place : example.breaks) {
    while (place < example.text.size() && (example.text[place] == ' ' || example.text[place] == '\n')) ++place;
  }
  return example;
}

std::string with_breaks(const Reading& reading) {
  std::string out;
  uint32_t from = 0;
  for (size_t i = 1; i < reading.clauses.size(); ++i) {
    uint32_t at = reading.clauses[i].source.begin;
    out += std::string(reading.text.substr(from, at - from)) + "•";
    from = at;
  }
  return out + std::string(reading.text.substr(from));
}

TEST(Breaks, FallWhereTheTableSays) {
  std::vector<std::string> lines = table_lines("text/breaks.txt");
  ASSERT_GE(lines.size(), 300u);
  size_t exact = 0;
  std::string wrong;
  for (const std::string& line : lines) {
    Example example = example_of(line);
    Reading reading = read(english(), example.text);
    std::vector<uint32_t> found;
    for (size_t i = 1; i < reading.clauses.size(); ++i) found.push_back(reading.clauses[i].source.begin);
    if (found == example.breaks) {
      ++exact;
    } else {
      wrong += "  " + line + "\n   " + with_breaks(reading) + "\n";
    }
  }
  std::cout << "breaks exact: " << exact << " of " << lines.size() << "\n" << wrong;
  EXPECT_GE(exact * 100, lines.size() * 95);
}

TEST(Breaks, LoseNoItemAndNoLetter) {
  for (const std::string& line : table_lines("text/breaks.txt")) {
    Example example = example_of(line);
    Reading reading = read(english(), example.text);
    ASSERT_FALSE(reading.clauses.empty()) << line;
    EXPECT_EQ(reading.clauses.front().first, 0u);
    EXPECT_EQ(reading.clauses.back().last, reading.items.size());
    for (size_t i = 1; i < reading.clauses.size(); ++i) EXPECT_EQ(reading.clauses[i - 1].last, reading.clauses[i].first);
  }
}

}  // namespace
}  // namespace gently::language
