// UTF-8 as bytes: validity and stepping. The rest of the text floor may assume valid text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gently::text {

/// Whether every byte belongs to a well-formed code point (no overlong forms, surrogates or values above U+10FFFF).
bool is_valid_utf8(std::string_view text);

/// The code point at `at`, which moves past it. `text` must be valid and `at` inside it, on a boundary.
char32_t next_code_point(std::string_view text, uint32_t& at);

/// The code point that ends at `at`, which moves to its beginning. `text` must be valid and `at` above 0.
char32_t previous_code_point(std::string_view text, uint32_t& at);

/// Appends one code point.
void append_utf8(std::string& out, char32_t code_point);

}  // namespace gently::text
