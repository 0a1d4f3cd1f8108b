// Bytes nobody can guess, from the system.
#pragma once

#include <string>

namespace gently::chat {

/// 2 * `bytes` hexadecimal digits. Throws std::system_error when the system has none to give.
std::string random_hex(size_t bytes);

}  // namespace gently::chat
