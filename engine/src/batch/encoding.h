// Records that are not UTF-8: named, and converted there and back if the encoding is said.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gently::batch {

/// True: the system knows the encoding, and its ASCII is ASCII, so that records can be cut without
/// reading it.
bool is_usable_encoding(const std::string& name);

/// Nothing: a byte or character has no place in the other encoding.
std::optional<std::string> to_utf8(std::string_view bytes, const std::string& encoding);
std::optional<std::string> from_utf8(std::string_view text, const std::string& encoding);

/// What bytes that are not UTF-8 look like, and what to do.
std::string guess_encoding(std::string_view bytes);

}  // namespace gently::batch
