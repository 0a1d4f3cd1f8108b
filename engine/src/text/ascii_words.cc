#include "text/ascii_words.h"

#include <array>
#include <cstring>

namespace gently::text {
namespace {

/// What UAX 29 tells apart below 0x80. ICU takes @ for a letter, and : joins nothing.
enum class Class : uint8_t {
  kOther,
  kLetter,
  kDigit,
  kLowLine,
  kJoinsBoth,
  kJoinsDigits,
  kSpace,
  kReturn
};

constexpr std::array<Class, 128> kClasses = [] {
  std::array<Class, 128> out{};
  for (char c = 'a'; c <= 'z'; ++c) out[static_cast<size_t>(c)] = Class::kLetter;
  for (char c = 'A'; c <= 'Z'; ++c) out[static_cast<size_t>(c)] = Class::kLetter;
  for (char c = '0'; c <= '9'; ++c) out[static_cast<size_t>(c)] = Class::kDigit;
  out['@'] = Class::kLetter;
  out['_'] = Class::kLowLine;
  out['\''] = out['.'] = Class::kJoinsBoth;
  out[','] = out[';'] = Class::kJoinsDigits;
  out[' '] = Class::kSpace;
  out['\r'] = Class::kReturn;
  return out;
}();

class Breaker {
 public:
  explicit Breaker(std::string_view text) : text_(text) {}

  /// Where the segment that begins at `at` ends.
  size_t end_of(size_t at) const {
    switch (of(at)) {
      case Class::kLetter:
      case Class::kDigit:
      case Class::kLowLine:
        return end_of_word(at + 1);
      case Class::kSpace:
        while (of(at + 1) == Class::kSpace) ++at;
        return at + 1;
      case Class::kReturn:
        return at + (at + 1 < text_.size() && text_[at + 1] == '\n' ? 2 : 1);
      default:
        return at + 1;
    }
  }

 private:
  Class of(size_t at) const {
    return at < text_.size() ? kClasses[static_cast<unsigned char>(text_[at])] : Class::kOther;
  }

  size_t end_of_word(size_t at) const {
    for (;; ++at) {
      const Class here = of(at);
      if (here == Class::kLetter || here == Class::kDigit || here == Class::kLowLine) continue;
      const bool both = here == Class::kJoinsBoth;
      const Class before = of(at - 1), after = of(at + 1);
      const bool letters = both && before == Class::kLetter && after == Class::kLetter;
      const bool digits = (both || here == Class::kJoinsDigits) && before == Class::kDigit &&
                          after == Class::kDigit;
      if (!letters && !digits) return at;
    }
  }

  std::string_view text_;
};

}  // namespace

bool is_ascii(std::string_view text) {
  constexpr uint64_t kHigh = 0x8080808080808080u;
  uint64_t seen = 0;
  size_t at = 0;
  for (; at + sizeof seen <= text.size(); at += sizeof seen) {
    uint64_t eight;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    seen |= eight;
  }
  for (; at < text.size(); ++at) seen |= static_cast<unsigned char>(text[at]);
  return (seen & kHigh) == 0;
}

std::vector<uint32_t> ascii_word_ends(std::string_view text) {
  std::vector<uint32_t> ends;
  ends.reserve(text.size() / 3 + 1);
  const Breaker breaker(text);
  for (size_t at = 0; at < text.size();) {
    at = breaker.end_of(at);
    ends.push_back(static_cast<uint32_t>(at));
  }
  return ends;
}

}  // namespace gently::text
