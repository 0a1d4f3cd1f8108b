#include "text/utf8.h"

namespace gently::text {
namespace {

bool is_tail(unsigned char byte) { return (byte & 0xC0) == 0x80; }

/// Length of the well-formed sequence at `at`, or 0.
size_t sequence_length(std::string_view text, size_t at) {
  auto byte = [&](size_t offset) -> unsigned char {
    return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0;
  };
  unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return is_tail(byte(1)) ? 2 : 0;
  if (lead < 0xF0) {
    if (!is_tail(byte(1)) || !is_tail(byte(2))) return 0;
    if (lead == 0xE0 && byte(1) < 0xA0) return 0;
    if (lead == 0xED && byte(1) >= 0xA0) return 0;
    return 3;
  }
  if (lead > 0xF4 || !is_tail(byte(1)) || !is_tail(byte(2)) || !is_tail(byte(3))) return 0;
  if (lead == 0xF0 && byte(1) < 0x90) return 0;
  if (lead == 0xF4 && byte(1) >= 0x90) return 0;
  return 4;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    size_t length = sequence_length(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

char32_t next_code_point(std::string_view text, uint32_t& at) {
  auto byte = [&] { return static_cast<unsigned char>(text[at++]); };
  char32_t lead = byte();
  if (lead < 0x80) return lead;
  int tails = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  char32_t value = lead & (0x3F >> tails);
  for (; tails > 0 && at < text.size(); --tails) value = (value << 6) | (byte() & 0x3F);
  return value;
}

char32_t previous_code_point(std::string_view text, uint32_t& at) {
  do {
    --at;
  } while (at > 0 && is_tail(static_cast<unsigned char>(text[at])));
  uint32_t begin = at;
  return next_code_point(text, begin);
}

void append_utf8(std::string& out, char32_t c) {
  auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

}  // namespace gently::text
