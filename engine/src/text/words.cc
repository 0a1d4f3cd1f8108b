#include "text/words.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

#include "text/ascii_words.h"
#include "text/character.h"
#include "text/utf8.h"

namespace gently::text {
namespace {

/// A fresh iterator: building one is slow, so each call clones one prototype that is never used itself.
std::unique_ptr<icu::BreakIterator> word_iterator() {
  static const std::unique_ptr<const icu::BreakIterator> prototype = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<const icu::BreakIterator> made(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) made.reset();
    return made;
  }();
  return std::unique_ptr<icu::BreakIterator>(prototype ? prototype->clone() : nullptr);
}

SegmentKind kind_of(std::string_view text, Span span) {
  bool space = true;
  bool emoji = false;
  bool keycap = false;
  bool word = false;
  for (uint32_t at = span.begin; at < span.end;) {
    char32_t c = next_code_point(text, at);
    if (is_line_break(c)) return SegmentKind::kLine;
    if (!is_space(c)) space = false;
    if (is_letter_or_digit(c)) word = true;
    if (is_emoji(c)) emoji = true;
    if (c == 0x20E3) keycap = true;
    if (word && at - span.begin > 64) break;
  }
  if (space) return SegmentKind::kSpace;
  if (keycap || (emoji && !word)) return SegmentKind::kEmoji;
  return word ? SegmentKind::kWord : SegmentKind::kOther;
}

/// The same in text that is ASCII alone, where the first byte mostly tells.
SegmentKind kind_in_ascii(std::string_view text, Span span) {
  const char c = text[span.begin];
  const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  if (word) return SegmentKind::kWord;
  return c == ' ' ? SegmentKind::kSpace : kind_of(text, span);
}

}  // namespace

std::vector<uint32_t> word_ends(std::string_view text) {
  std::vector<uint32_t> ends;
  if (text.empty()) return ends;
  if (is_ascii(text)) return ascii_word_ends(text);
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &status);
  auto iterator = word_iterator();
  if (iterator && U_SUCCESS(status)) {
    iterator->setText(&utext, status);
    ends.reserve(text.size() / 3 + 1);
    if (U_SUCCESS(status)) {
      iterator->first();
      for (int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
        ends.push_back(static_cast<uint32_t>(at));
      }
    }
  }
  utext_close(&utext);
  if (ends.empty()) ends.push_back(static_cast<uint32_t>(text.size()));
  return ends;
}

std::vector<Segment> segments(std::string_view text) {
  std::vector<Segment> found;
  uint32_t begin = 0;
  std::vector<uint32_t> ends = word_ends(text);
  found.reserve(ends.size());
  const bool ascii = is_ascii(text);
  for (uint32_t end : ends) {
    Span span{begin, end};
    found.push_back({span, ascii ? kind_in_ascii(text, span) : kind_of(text, span)});
    begin = end;
  }
  return found;
}

}  // namespace gently::text
