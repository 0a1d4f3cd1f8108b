// Word boundaries are exactly ICU's, also on what nobody would type.
#include "text/words.h"

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>
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

TEST(Words, EndWhereIcuSaysOnHundredThousandStrings) {
  std::mt19937 random(20);
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  ASSERT_TRUE(U_SUCCESS(status));
  for (int round = 0; round < 100000; ++round) {
    std::string text = random_text(random);
    icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
    iterator->setText(wide);
    std::vector<uint32_t> expected;
    int32_t from = 0;
    uint32_t bytes = 0;
    iterator->first();
    for (int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
      std::string part;
      wide.tempSubStringBetween(from, at).toUTF8String(part);
      bytes += static_cast<uint32_t>(part.size());
      expected.push_back(bytes);
      from = at;
    }
    ASSERT_EQ(word_ends(text), expected) << text;
  }
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
