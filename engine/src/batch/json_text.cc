#include "batch/json_text.h"

#include <cstdint>
#include <cstring>

namespace gently::batch {
namespace {

constexpr uint64_t kOnes = 0x0101010101010101, kHighs = 0x8080808080808080;

bool stands_for_itself(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

/// The same of eight at once.
bool all_stand(const char* eight) {
  uint64_t bytes;
  std::memcpy(&bytes, eight, sizeof bytes);
  const uint64_t quotes = bytes ^ kOnes * '"', slashes = bytes ^ kOnes * '\\';
  const uint64_t low = (bytes - kOnes * 0x20) & ~bytes;
  return ((low | ((quotes - kOnes) & ~quotes) | ((slashes - kOnes) & ~slashes)) & kHighs) == 0;
}

void append_escaped(std::string& out, char c) {
  constexpr std::string_view kSigns = "\"\\\b\t\n\f\r", kLetters = "\"\\btnfr",
                             kHex = "0123456789abcdef";
  out += '\\';
  if (const size_t at = kSigns.find(c); at != std::string_view::npos) {
    out += kLetters[at];
  } else {
    out += "u00";
    out += kHex[static_cast<size_t>(c) / 16];
    out += kHex[static_cast<size_t>(c) % 16];
  }
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
  out += '"';
  for (size_t begin = 0; begin < text.size();) {
    size_t end = begin;
    while (end + 8 <= text.size() && all_stand(text.data() + end)) end += 8;
    while (end < text.size() && stands_for_itself(text[end])) ++end;
    out += text.substr(begin, end - begin);
    if (end < text.size()) append_escaped(out, text[end]);
    begin = end + 1;
  }
  out += '"';
}

}  // namespace gently::batch
