#include "text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "text/character.h"
#include "text/utf8.h"

namespace gently::text {
namespace {

constexpr size_t kLongestWord = 256;

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_plain(std::string_view word) {
  for (char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80 || c == '`') return false;
  }
  return true;
}

/// Straight apostrophes before normalising, because NFKC takes a spacing acute for a blank with a mark.
std::string with_straight_apostrophes(std::string_view word) {
  std::string out;
  for (uint32_t at = 0; at < word.size();) {
    char32_t c = next_code_point(word, at);
    if (is_apostrophe(c)) {
      out.push_back('\'');
    } else {
      append_utf8(out, c);
    }
  }
  return out;
}

}  // namespace

std::string fold(std::string_view word) {
  std::string out;
  if (is_plain(word) || word.size() > kLongestWord) {
    out = word;
    for (char& c : out) c = lower_ascii(c);
    return out;
  }
  std::string straight = with_straight_apostrophes(word);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) return straight;
  icu::StringByteSink<std::string> sink(&out);
  normalizer->normalizeUTF8(0, icu::StringPiece(straight.data(), static_cast<int32_t>(straight.size())), sink, nullptr,
                            status);
  return U_FAILURE(status) ? straight : out;
}

}  // namespace gently::text
