#include "chat/random.h"

#include <sys/random.h>

#include <cerrno>
#include <system_error>

namespace gently::chat {

std::string random_hex(size_t bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string raw(bytes, '\0'), out;
  if (getrandom(raw.data(), raw.size(), 0) != static_cast<ssize_t>(raw.size())) {
    throw std::system_error(errno, std::generic_category(), "no random bytes");
  }
  for (const char c : raw) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

}  // namespace gently::chat
