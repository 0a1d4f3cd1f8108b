#include "chat/line.h"

#include <algorithm>

namespace gently::chat {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// What a nick is made of (RFC 2812, with the full stop and all beyond ASCII that later networks
/// allow).
bool is_nick_char(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
         std::string_view("[]\\`_^{|}-.").find(c) != std::string_view::npos;
}

size_t nick_length(std::string_view text) {
  if (text.empty() || is_digit(text[0]) || text[0] == '-' || !is_nick_char(text[0])) return 0;
  size_t n = 0;
  while (n < text.size() && n <= 32 && is_nick_char(text[n])) ++n;
  return n > 32 ? 0 : n;
}

bool same_nick(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return lower(x) == lower(y); });
}

size_t spaces(std::string_view text) {
  const size_t n = text.find_first_not_of(' ');
  return n == std::string_view::npos ? text.size() : n;
}

/// Of "ada: ", "@ada ", "ada, bob: ". A comma counts only after a nick of somebody there.
size_t prefix_length(std::string_view text, const std::vector<std::string>& nicks) {
  size_t at = 0, end = 0;
  while (at < text.size()) {
    const bool mention = text[at] == '@';
    const size_t start = at + (mention ? 1 : 0);
    const size_t n = nick_length(text.substr(start));
    const size_t after = start + n;
    if (n == 0 || after >= text.size()) break;
    const std::string_view nick = text.substr(start, n);
    const bool known = std::any_of(nicks.begin(), nicks.end(),
                                   [&](const std::string& one) { return same_nick(one, nick); });
    const char mark = text[after];
    const size_t next = after + (mark == ' ' ? 0 : 1);
    const size_t gap = spaces(text.substr(next));
    if (gap == 0) break;
    if (mark == ':') return next + gap;
    if (mark == ',' && (known || mention))
      end = at = next + gap;
    else if (mark == ' ' && mention)
      end = at = next + gap;
    else
      break;
  }
  return end;
}

bool is_command(std::string_view text) {
  return text.size() >= 2 && text[0] == '/' && text[1] != '/' && text[1] != ' ';
}

/// s/old/new/, sed's way to mend the line before.
bool is_correction(std::string_view text) {
  return text.size() >= 4 && text[0] == 's' && text[1] == '/' &&
         text.find('/', 2) != std::string_view::npos;
}

/// "<ada> hello", "[12:30] <ada> hello", "12:30:05 <@ada> hello", "* ada waves": lines of a chat,
/// pasted.
bool is_pasted(std::string_view text) {
  if (!text.empty() && (text[0] == '[' || is_digit(text[0]))) {
    const size_t end = text.find_first_not_of("0123456789:[]");
    if (end == std::string_view::npos || text[end] != ' ' ||
        text.substr(0, end).find(':') == std::string_view::npos)
      return false;
    text.remove_prefix(end + 1);
  }
  if (text.empty() || text[0] != '<') return false;
  text.remove_prefix(1);
  if (!text.empty() && std::string_view("@+%&~ ").find(text[0]) != std::string_view::npos)
    text.remove_prefix(1);
  const size_t n = nick_length(text);
  return n > 0 && text.substr(n).starts_with("> ");
}

}  // namespace

Line read_line(std::string_view text, const std::vector<std::string>& nicks) {
  if (is_command(text) || is_correction(text) || is_pasted(text)) return {{}, text, true};
  const size_t prefix = text.starts_with("//") ? 2 : prefix_length(text, nicks);
  return {text.substr(0, prefix), text.substr(prefix), false};
}

}  // namespace gently::chat
