// Word boundaries are exactly ICU's, also on what nobody would type.
#include "text/words.h"

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>

#include "text/utf8.h"

namespace gently::text {
namespace {

/// A string of a few code points from all planes, with a liking for the signs that word rules speak of.
std::string random_text(std::mt19937& random) {
  static const std::u32string kFavourites = U" aA1.'’,:;-_\n\r\t\"!?…é\u0301\u200d\ufe0f\u00ad٣אबไ字カ한🙄👍🏽🇬🇧❤£@#*";
  std::string text;
  size_t length = random() % 24;
  for (size_t i = 0; i < length; ++i) {
    char32_t c = random() % 4 != 0 ? kFavourites[random() % kFavourites.size()] : random() % 0x110000;
    if (c >= 0xD800 && c <= 0xDFFF) c = 'x';
    append_utf8(text, c);
  }
  return text;
}

/// The same of the signs below 0x80, where no call to ICU is made.
std::string random_ascii(std::mt19937& random) {
  static const std::string kFavourites = "aaBz019_''..,;:@@  -\n\r\t!?#\"";
  std::string text;
  for (size_t length = random() % 24; length > 0; --length)
    text += random() % 4 != 0 ? kFavourites[random() % kFavourites.size()] : static_cast<char>(random() % 0x80);
  return text;
}

class Icu {
 public:
  std::vector<uint32_t> word_ends(const std::string& text) {
    icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
    iterator_->setText(wide);
    std::vector<uint32_t> ends;
    int32_t from = 0;
    uint32_t bytes = 0;
    iterator_->first();
    for (int32_t at = iterator_->next(); at != icu::BreakIterator::DONE; at = iterator_->next()) {
      std::string part;
      wide.tempSubStringBetween(from, at).toUTF8String(part);
      bytes += static_cast<uint32_t>(part.size());
      ends.push_back(bytes);
      from = at;
    }
    return ends;
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator_{icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status_)};
};

TEST(Words, EndWhereIcuSaysOnHundredThousandStrings) {
  std::mt19937 random(20);
  Icu icu;
  for (int round = 0; round < 100000; ++round) {
    const std::string text = random_text(random);
    ASSERT_EQ(word_ends(text), icu.word_ends(text)) << text;
    const std::string ascii = random_ascii(random);
    ASSERT_EQ(word_ends(ascii), icu.word_ends(ascii)) << ascii;
  }
}

TEST(Words, EndWhereIcuSaysInTheCorpus) {
  Icu icu;
  size_t messages = 0;
  for (const char* part : {"/corpus/train", "/corpus/dev"}) {
    for (const auto& entry : std::filesystem::directory_iterator(std::string(GENTLY_SOURCE_DIR) + part)) {
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line); ++messages) {
        const std::string text = nlohmann::json::parse(line).at("text");
        ASSERT_EQ(word_ends(text), icu.word_ends(text)) << text;
      }
    }
  }
  EXPECT_GT(messages, 1000u);
}

TEST(Words, KeepAnApostropheInside) {
  EXPECT_EQ(word_ends("don't go"), (std::vector<uint32_t>{5, 6, 8}));
}

TEST(Utf8, RefusesWhatIsNotWellFormed) {
  EXPECT_TRUE(is_valid_utf8("né 🙄"));
  for (const char* bad : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xE2\x82", "\xFF", "\xF0\x80\x80\x80"}) {
    EXPECT_FALSE(is_valid_utf8(bad));
  }
}

}  // namespace
}  // namespace gently::text
