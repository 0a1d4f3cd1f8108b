#include "text/character.h"

#include <unicode/uchar.h>

namespace gently::text {
namespace {

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

}  // namespace

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return u_isalpha(icu(c));
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return u_isdigit(icu(c));
}

bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return is_letter(c) || is_digit(c);
  return (U_GET_GC_MASK(icu(c)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

bool is_upper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isUUppercase(icu(c)) || u_istitle(icu(c)); }
bool is_lower(char32_t c) { return c < 0x80 ? c >= 'a' && c <= 'z' : u_isULowercase(icu(c)); }
bool is_space(char32_t c) { return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x80 && u_isUWhiteSpace(icu(c))); }
bool is_line_break(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_emoji(char32_t c) {
  if (c < 0x2190) return false;
  if (c >= 0x1F1E6 && c <= 0x1F1FF) return true;
  return u_hasBinaryProperty(icu(c), UCHAR_EMOJI_PRESENTATION) ||
         (u_hasBinaryProperty(icu(c), UCHAR_EXTENDED_PICTOGRAPHIC) && c >= 0x231A);
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x00B4 || c == '`' || c == 0xFF07;
}

bool is_dash(char32_t c) { return (c >= 0x2012 && c <= 0x2015) || c == 0x2212; }

bool is_currency(char32_t c) {
  if (c < 0x80) return c == '$';
  return u_charType(icu(c)) == U_CURRENCY_SYMBOL;
}

}  // namespace gently::text
