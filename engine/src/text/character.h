// What a single code point is, as far as reading messages needs to know.
#pragma once

#include <cstdint>

namespace gently::text {

bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_letter_or_digit(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_space(char32_t c);  // line breaks included
bool is_line_break(char32_t c);
/// A picture, flag part or heart; not the signs that are text by habit (© ™ ‼).
bool is_emoji(char32_t c);
/// Any apostrophe or single closing quotation mark in use as one.
bool is_apostrophe(char32_t c);
bool is_dash(char32_t c);  // – — ― −, not the hyphen
bool is_currency(char32_t c);

}  // namespace gently::text
