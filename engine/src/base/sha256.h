// SHA-256 (FIPS 180-4), for naming a rule book by its content; nothing secret is hashed.
#pragma once

#include <string>
#include <string_view>

namespace gently {

/// Lower-case hexadecimal digest of `data`. Linear.
std::string sha256_hex(std::string_view data);

}  // namespace gently
