#include "batch/encoding.h"

#include <iconv.h>

#include <algorithm>

namespace gently::batch {
namespace {

std::optional<std::string> convert(std::string_view bytes, const char* to, const char* from) {
  const iconv_t converter = iconv_open(to, from);
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  std::string out(bytes.size() * 4 + 16, '\0');
  char* in_at = const_cast<char*>(bytes.data());
  char* out_at = out.data();
  size_t in_left = bytes.size(), out_left = out.size();
  const size_t status = iconv(converter, &in_at, &in_left, &out_at, &out_left);
  iconv_close(converter);
  if (status == static_cast<size_t>(-1)) return std::nullopt;
  out.resize(out.size() - out_left);
  return out;
}

}  // namespace

bool is_usable_encoding(const std::string& name) {
  constexpr std::string_view kSigns = "\n\r\t,;\"{}[]:\\ azAZ09";
  return convert(kSigns, "UTF-8", name.c_str()) == kSigns;
}

std::optional<std::string> to_utf8(std::string_view bytes, const std::string& encoding) {
  return convert(bytes, "UTF-8", encoding.c_str());
}

std::optional<std::string> from_utf8(std::string_view text, const std::string& encoding) {
  return convert(text, encoding.c_str(), "UTF-8");
}

std::string guess_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
      bytes.find('\0') != std::string_view::npos)
    return "UTF-16 perhaps: convert the file first, for instance with iconv";
  const bool controls = std::any_of(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) - 0x80u < 0x20u;
  });
  return controls ? "windows-1252 perhaps: --encoding windows-1252"
                  : "ISO-8859-1 perhaps: --encoding ISO-8859-1";
}

}  // namespace gently::batch
