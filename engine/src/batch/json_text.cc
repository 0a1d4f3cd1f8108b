#include "batch/json_text.h"

namespace gently::batch {
namespace {

bool stands_for_itself(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
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
    while (end < text.size() && stands_for_itself(text[end])) ++end;
    out += text.substr(begin, end - begin);
    if (end < text.size()) append_escaped(out, text[end]);
    begin = end + 1;
  }
  out += '"';
}

}  // namespace gently::batch
