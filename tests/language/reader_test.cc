// What a reading holds, and that it holds together on any bytes.
#include "language/reader.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "language/reading_table.h"
#include "language/test_lexicon.h"
#include "text/character.h"
#include "text/utf8.h"

namespace gently::language {
namespace {

std::string normal(const std::string& text) {
  std::string out;
  for (const Item& item : read(english(), text).items) out += (out.empty() ? "" : " ") + item.text;
  return out;
}

const Item* item_of(const Reading& reading, const std::string& word) {
  for (const Item& item : reading.items) {
    if (item.text == word) return &item;
  }
  return nullptr;
}

/// Spans are ordered, shared or apart, on code point boundaries, and cover every letter and digit.
void expect_sound(const std::string& text) {
  Reading reading = read(english(), text);
  if (!text::is_valid_utf8(text)) {
    EXPECT_TRUE(reading.items.empty());
    return;
  }
  auto is_boundary = [&](uint32_t at) { return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80; };
  std::vector<bool> covered(text.size(), false);
  for (size_t i = 0; i < reading.items.size(); ++i) {
    Span span = reading.items[i].source;
    ASSERT_LT(span.begin, span.end);
    ASSERT_LE(span.end, text.size());
    ASSERT_TRUE(is_boundary(span.begin) && is_boundary(span.end)) << text;
    if (i > 0) {
      Span last = reading.items[i - 1].source;
      ASSERT_TRUE(last == span || last.end <= span.begin) << text;
    }
    for (uint32_t at = span.begin; at < span.end; ++at) covered[at] = true;
  }
  for (uint32_t at = 0; at < text.size();) {
    uint32_t begin = at;
    char32_t c = text::next_code_point(text, at);
    ASSERT_TRUE(covered[begin] || !text::is_letter_or_digit(c)) << text << " at " << begin;
  }
  uint32_t next = 0;
  for (const Clause& clause : reading.clauses) {
    ASSERT_EQ(clause.first, next);
    ASSERT_LT(clause.first, clause.last);
    next = clause.last;
  }
  ASSERT_EQ(next, reading.items.size());
  uint32_t entity_end = 0;
  for (const Entity& entity : reading.entities) {
    ASSERT_GE(entity.first, entity_end);
    ASSERT_LT(entity.first, entity.last);
    entity_end = entity.last;
  }
}

TEST(Reader, OpensContractions) {
  EXPECT_EQ(normal("don't"), "do not");
  EXPECT_EQ(normal("it's been ages"), "it has been ages");
  EXPECT_EQ(normal("he's forgotten"), "he has forgotten");
  EXPECT_EQ(normal("you'd better go"), "you had better go");
  EXPECT_EQ(normal("you'd never go"), "you would never go");
  EXPECT_EQ(normal("dinner's in the oven"), "dinner is in the oven");
  EXPECT_EQ(normal("mum's car"), "mum's car");
}

TEST(Reader, SharesTheSpanAmongTheWordsOfOneToken) {
  Reading reading = read(english(), "you don't care");
  ASSERT_EQ(reading.items.size(), 4u);
  EXPECT_EQ(reading.items[1].source, reading.items[2].source);
  EXPECT_TRUE(reading.items[2].has(kExpanded));
}

TEST(Reader, ResolvesChatSpellingInContext) {
  EXPECT_EQ(normal("ur late again"), "you are late again");
  EXPECT_EQ(normal("ur phone is off"), "your phone is off");
  EXPECT_EQ(normal("u nvr txt me"), "you never text me");
  EXPECT_EQ(normal("its so rude"), "it is so rude");
}

TEST(Reader, TellsThoseWhoWriteSmallByAllButTheNamesTheyGive) {
  EXPECT_TRUE(read(english(), "its £120 to Ben. pay up").lower_case);
  EXPECT_TRUE(read(english(), "pay up already").lower_case);
  EXPECT_FALSE(read(english(), "Ben is late again").lower_case);
  EXPECT_FALSE(read(english(), "Pay Ben back").lower_case);
}

TEST(Reader, ShortensStretchedLetters) {
  EXPECT_EQ(normal("neverrrr"), "never");
  EXPECT_EQ(normal("sooo goood"), "so good");
  EXPECT_EQ(normal("helloooo"), "hello");
  EXPECT_EQ(normal("you don't careee"), "you do not care");
}

TEST(Reader, CountsMarksAndEmoji) {
  Reading reading = read(english(), "why?? 😂😂😂");
  ASSERT_EQ(reading.items.size(), 3u);
  EXPECT_EQ(reading.items[1].text, "?");
  EXPECT_EQ(reading.items[1].count, 2u);
  EXPECT_EQ(reading.items[2].count, 3u);
}

TEST(Reader, KeepsQuotationsAndLinksWhole) {
  Reading reading = read(english(), "you said \"i don't care\" on https://example.com/a?b=1.");
  size_t opaque = 0;
  for (const Item& item : reading.items) opaque += item.kind == ItemKind::kOpaque;
  EXPECT_EQ(opaque, 2u);
  EXPECT_TRUE(read(english(), "> you said so").sentences[0].quoted);
}

TEST(Reader, TakesClassesAwayThatNeighboursRuleOut) {
  EXPECT_FALSE(item_of(read(english(), "you never text me"), "text")->has(kNoun));
  EXPECT_FALSE(item_of(read(english(), "read my text"), "text")->has(kVerbBase));
  EXPECT_TRUE(item_of(read(english(), "you texted her"), "texted")->has(kVerbPast));
}

TEST(Reader, MarksTagQuestionsSoftenersAndHyperbole) {
  EXPECT_TRUE(read(english(), "you never listen, do you?").items.back().kind == ItemKind::kMark);
  EXPECT_TRUE(item_of(read(english(), "you never listen, do you?"), "do")->has(kTagQuestion));
  EXPECT_TRUE(item_of(read(english(), "honestly you never listen"), "honestly")->has(kSoftener));
  EXPECT_TRUE(item_of(read(english(), "i told you a million times"), "million")->has(kHyperbole));
}

TEST(Reader, FindsTimesAndAmounts) {
  auto entity = [](const std::string& text) {
    Reading reading = read(english(), text);
    return reading.entities.empty() ? std::string() : std::string(reading.entities[0].source.in(text));
  };
  for (const auto& [text, found] : std::initializer_list<std::pair<const char*, const char*>>{
           {"you were late last night", "last night"},
           {"be there at 8", "at 8"},
           {"i waited for 2 hours", "for 2 hours"},
           {"the train is 18:40", "18:40"},
           {"you owe me £42.50", "£42.50"},
           {"its 20 quid", "20 quid"},
           {"no word since tuesday", "since tuesday"},
           {"be home by the 5th", "by the 5th"},
           {"that was 3 days ago", "3 days ago"},
           {"come half an hour early", "half an hour"},
           {"pick her up at half 7", "at half 7"},
           {"i waited all day", "all day"}}) {
    EXPECT_EQ(entity(text), found) << text;
  }
}

TEST(Reader, IsSoundOnRandomTextOfAllPlanes) {
  std::mt19937 random(11);
  static const std::u32string kFavourites = U" aeuisr dont.'’,:;-_\n\"!?…(>@*£3é\u0301\u200d\ufe0f🙄👍🏽🇬🇧❤אब字";
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    size_t length = random() % 40;
    for (size_t i = 0; i < length; ++i) {
      char32_t c = random() % 8 != 0 ? kFavourites[random() % kFavourites.size()] : random() % 0x110000;
      if (c >= 0xD800 && c <= 0xDFFF) c = 'x';
      text::append_utf8(text, c);
    }
    expect_sound(text);
    if (HasFatalFailure()) return;
  }
}

TEST(Reader, IsSoundOnRandomBytes) {
  std::mt19937 random(12);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    size_t length = random() % 30;
    for (size_t i = 0; i < length; ++i) text += static_cast<char>(random() % (round % 2 ? 256 : 128));
    expect_sound(text);
    if (HasFatalFailure()) return;
  }
}

/// Reading `unit` repeated to about `bytes` bytes must not take longer than the limit of a linear pass.
void expect_linear(const std::string& unit, size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += unit;
  auto from = std::chrono::steady_clock::now();
  Reading reading = read(english(), text);
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - from;
  EXPECT_LT(took.count(), 8.0) << unit.substr(0, 20);
}

TEST(Reader, TakesLinearTimeOnFloods) {
  for (const char* unit : {"a", "you never text me ", "e\u0301\u0327", "\"", "'", "“", "`", "((((", ",", "go ", "just ", "a.", "www.", "that ", "😂",
                           "\n", "> ", "@", "when ", "don't", "mum ", "ten ", "字", "กขค", "f*", "1:", "and you "}) {
    expect_linear(unit, 1 << 18);
  }
}

TEST(ReadingTable, ShowsWordsAndClasses) {
  std::string table = reading_table(read(english(), "u never text me at 8"));
  EXPECT_NE(table.find("respelled"), std::string::npos);
  EXPECT_NE(table.find("time: at 8"), std::string::npos);
}

}  // namespace
}  // namespace gently::language
