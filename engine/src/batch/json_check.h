// Whether bytes are JSON (RFC 8259), without making anything of them.
#pragma once

#include <string_view>

namespace gently::batch {

/// One value with blanks around it, in valid UTF-8, with escapes that mean something and numbers
/// that a double can hold. Linear; nesting is bounded by memory only.
bool is_json(std::string_view text);

}  // namespace gently::batch
