#include "text/intake.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/character.h"
#include "text/utf8.h"

namespace gently::text {
namespace {

constexpr size_t kLongestText = 0x7FFFFFF0;
constexpr uint32_t kLongestQuotation = 2000;  // bytes; a longer one is a stray sign

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Walks the text once; every finder looks at the current place and answers with the end of its stretch.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), size_(static_cast<uint32_t>(text.size())) {}

  std::vector<Opaque> run() {
    bool line_start = true;
    for (uint32_t at = 0; at < size_;) {
      char c = text_[at];
      if (line_start && c == '>') {
        at = add(OpaqueKind::kQuotedLine, at, line_end(at));
        continue;
      }
      if (c == '\n' || c == '\r') {
        line_start = true;
      } else if (c != ' ' && c != '\t') {
        line_start = false;
      }
      uint32_t before = at;
      at = try_stretch(at);
      if (at == before) next_code_point(text_, at);
      // Nothing begins inside a word.
      while (at < size_ && at > before && is_ascii_word(text_[at - 1]) && is_ascii_word(text_[at])) ++at;
    }
    return std::move(found_);
  }

 private:
  uint32_t try_stretch(uint32_t at) {
    char c = text_[at];
    bool word_start = at == 0 || !is_ascii_word(text_[at - 1]);
    if (c == '`') return code(at);
    if (c == '"' || static_cast<unsigned char>(c) == 0xE2 || static_cast<unsigned char>(c) == 0xC2 || c == '\'') {
      return quotation(at);
    }
    if (c == '@' && word_start) return mention(at);
    if (word_start && is_ascii_word(c)) return link_or_address(at);
    return at;
  }

  uint32_t add(OpaqueKind kind, uint32_t begin, uint32_t end) {
    if (end > begin) found_.push_back({kind, {begin, end}});
    return end;
  }

  uint32_t line_end(uint32_t at) const {
    size_t end = text_.find_first_of("\r\n", at);
    return end == std::string_view::npos ? size_ : static_cast<uint32_t>(end);
  }

  uint32_t code(uint32_t at) {
    bool fence = text_.substr(at, 3) == "```";
    std::string_view mark = fence ? "```" : "`";
    uint32_t limit = fence ? size_ : std::min(line_end(at), at + kLongestQuotation);
    uint32_t from = at + static_cast<uint32_t>(mark.size());
    if (fence && no_fence_after_ <= at) return at;
    size_t end = text_.substr(0, limit).find(mark, from);
    if (end == std::string_view::npos || end == from) {
      if (fence && end == std::string_view::npos) no_fence_after_ = at;
      return at;
    }
    return add(OpaqueKind::kCode, at, static_cast<uint32_t>(end + mark.size()));
  }

  /// @name, also with dots inside.
  uint32_t mention(uint32_t at) {
    uint32_t end = at + 1;
    while (end < size_ && (is_ascii_word(text_[end]) ||
                           (text_[end] == '.' && end + 1 < size_ && is_ascii_word(text_[end + 1])))) {
      ++end;
    }
    return end - at < 2 ? at : add(OpaqueKind::kMention, at, end);
  }

  /// The bytes up to white space or a sign that no link holds, without closing marks.
  uint32_t link_end(uint32_t at) const {
    uint32_t end = at;
    while (end < size_ && static_cast<unsigned char>(text_[end]) > ' ' && text_[end] != '"' && text_[end] != '<' &&
           text_[end] != '>') {
      ++end;
    }
    while (end > at && std::string_view(".,!?;:)'*").find(text_[end - 1]) != std::string_view::npos) --end;
    while (end > at && end < size_ && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) --end;
    return end;
  }

  uint32_t link_or_address(uint32_t at) {
    if (at < skip_to_) return at;
    static constexpr std::array<std::string_view, 5> kSchemes = {"https://", "http://", "www.", "mailto:", "ftp://"};
    for (std::string_view scheme : kSchemes) {
      if ((text_[at] | 32) == scheme[0] && starts_with(at, scheme)) {
        uint32_t end = link_end(at);
        return end - at > scheme.size() ? add(OpaqueKind::kLink, at, end) : at;
      }
    }
    uint32_t end = at;
    uint32_t last_dot = 0;
    uint32_t sign = 0;
    while (end < size_ && (is_ascii_word(text_[end]) || text_[end] == '.' || text_[end] == '@' || text_[end] == '+')) {
      if (text_[end] == '.' && end + 1 < size_ && is_ascii_word(text_[end + 1])) last_dot = end;
      if (text_[end] == '@') sign = end;
      ++end;
    }
    while (end > at && text_[end - 1] == '.') --end;
    if (sign > at && last_dot > sign) return add(OpaqueKind::kAddress, at, end);
    if (sign == 0 && last_dot > at && is_domain_end(text_.substr(last_dot + 1, end - last_dot - 1))) {
      if (end < size_ && text_[end] == '/') end = link_end(at);
      return add(OpaqueKind::kLink, at, end);
    }
    skip_to_ = end;
    return at;
  }

  static bool is_domain_end(std::string_view end) {
    static constexpr std::array<std::string_view, 14> kEnds = {"com", "org", "net", "uk", "io",  "gov", "edu",
                                                               "ie",  "au",  "nz",  "ly", "app", "dev", "tv"};
    return std::find(kEnds.begin(), kEnds.end(), end) != kEnds.end();
  }

  bool starts_with(uint32_t at, std::string_view prefix) const {
    if (size_ - at < prefix.size()) return false;
    for (size_t i = 0; i < prefix.size(); ++i) {
      char c = text_[at + i];
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
      if (c != prefix[i]) return false;
    }
    return true;
  }

  char32_t code_point(uint32_t at) const { return next_code_point(text_, at); }

  bool free_before(uint32_t at) const {
    if (at == 0) return true;
    char32_t c = previous_code_point(text_, at);
    return is_space(c) || c == '(' || c == '[' || is_dash(c) || c == ',' || c == ':';
  }

  bool free_after(uint32_t at) const { return at >= size_ || !is_letter_or_digit(code_point(at)); }

  static char32_t closing(char32_t open) {
    switch (open) {
      case '"': return '"';
      case '\'': return '\'';
      case 0x201C: return 0x201D;
      case 0x201E: return 0x201C;
      case 0x2018: return 0x2019;
      case 0xAB: return 0xBB;
      default: return 0;
    }
  }

  /// A quotation on one line. Single quotation marks count only around several words, because they are apostrophes too.
  uint32_t quotation(uint32_t at) {
    char32_t open = code_point(at);
    char32_t close = closing(open);
    if (close == 0 || !free_before(at)) return at;
    uint32_t& hopeless_before = hopeless_before_[close % hopeless_before_.size()];
    if (at < hopeless_before) return at;
    uint32_t from = at;
    next_code_point(text_, from);
    if (from >= size_ || is_space(code_point(from))) return at;
    bool single = open == '\'' || open == 0x2018;
    if (single && is_elision(from)) return at;
    bool several = false;
    uint32_t limit = std::min(size_, at + kLongestQuotation);
    uint32_t place = from;
    while (place < limit) {
      uint32_t here = place;
      char32_t c = next_code_point(text_, place);
      if (is_line_break(c)) break;
      if (is_space(c)) several = true;
      if (c != close && !(open == 0x201C && c == '"')) continue;
      if (here == from || !free_after(place) || is_space(before(here))) continue;
      if (single && !(several && closes_single(here, place))) continue;
      return add(OpaqueKind::kQuotation, at, place);
    }
    hopeless_before = place;
    return at;
  }

  /// 'cause, 'til, 'em: an apostrophe that opens nothing.
  bool is_elision(uint32_t from) const {
    static constexpr std::array<std::string_view, 9> kElided = {"cause", "cos", "coz", "til", "till", "em", "tis", "bout", "n"};
    uint32_t end = from;
    while (end < size_ && is_ascii_word(text_[end])) ++end;
    return std::find(kElided.begin(), kElided.end(), text_.substr(from, end - from)) != kElided.end();
  }

  char32_t before(uint32_t at) const { return previous_code_point(text_, at); }

  /// "the kids' room" must not close: a plural's apostrophe has a letter s before and a blank after.
  bool closes_single(uint32_t here, uint32_t after) const {
    char32_t last = before(here);
    if (last != 's' && last != 'S' && last != 'n') return true;
    return after >= size_ || !is_space(code_point(after));
  }

  std::string_view text_;
  uint32_t size_;
  uint32_t skip_to_ = 0;
  uint32_t no_fence_after_ = 0xFFFFFFFF;
  std::array<uint32_t, 16> hopeless_before_{};  // per closing sign: no quotation opened before here can close
  std::vector<Opaque> found_;
};

}  // namespace

Intake take_in(std::string_view text) {
  Intake intake;
  intake.readable = text.size() <= kLongestText && is_valid_utf8(text);
  if (intake.readable) intake.opaque = Scanner(text).run();
  return intake;
}

}  // namespace gently::text
