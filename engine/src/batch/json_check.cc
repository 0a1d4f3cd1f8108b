#include "batch/json_check.h"

#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace gently::batch {
namespace {

constexpr size_t kSurelyFinite = 300;  // digits

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Checker {
 public:
  explicit Checker(std::string_view text) : text_(text) {}

  bool run() {
    if (!value()) return false;
    while (!open_.empty()) {
      if (!next()) return false;
    }
    blanks();
    return at_ == text_.size();
  }

 private:
  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void blanks() {
    while (here() == ' ' || here() == '\n' || here() == '\t' || here() == '\r') ++at_;
  }
  bool take(char c) {
    if (here() != c) return false;
    ++at_;
    return true;
  }

  /// What begins here: a whole scalar or empty list, or the first value of a list or object, which
  /// then is open.
  bool value() {
    for (;;) {
      blanks();
      const char c = here();
      if (c != '{' && c != '[') return scalar();
      ++at_;
      blanks();
      if (take(c == '{' ? '}' : ']')) return true;
      open_.push_back(c == '{');
      if (c == '{' && !name()) return false;
    }
  }

  /// After a value inside a list or object: its end, or the value after it.
  bool next() {
    blanks();
    const bool object = open_.back();
    if (take(object ? '}' : ']')) {
      open_.pop_back();
      return true;
    }
    return take(',') && (!object || name()) && value();
  }

  bool name() {
    blanks();
    if (!string()) return false;
    blanks();
    return take(':');
  }

  bool scalar() {
    switch (here()) {
      case '"':
        return string();
      case 't':
        return word("true");
      case 'f':
        return word("false");
      case 'n':
        return word("null");
      default:
        return number();
    }
  }

  bool word(std::string_view wanted) {
    if (text_.substr(at_, wanted.size()) != wanted) return false;
    at_ += wanted.size();
    return true;
  }

  bool string() {
    if (!take('"')) return false;
    for (;; ++at_) {
      while (at_ < text_.size() && static_cast<unsigned char>(text_[at_]) >= 0x20 &&
             text_[at_] != '"' && text_[at_] != '\\')
        ++at_;
      if (take('"')) return true;
      if (here() != '\\' || !escape()) return false;
    }
  }

  /// Leaves its last character to be stepped over.
  bool escape() {
    ++at_;
    if (here() != 'u')
      return here() != '\0' &&
             std::string_view("\"\\/bfnrt").find(here()) != std::string_view::npos;
    const int first = code();
    if (first < 0xD800 || first > 0xDFFF) return first >= 0;
    if (first > 0xDBFF || text_.substr(at_ + 1, 2) != "\\u") return false;
    at_ += 2;
    const int second = code();
    return second >= 0xDC00 && second <= 0xDFFF;
  }

  /// The four digits after the u, of which the last stays; -1: they are none.
  int code() {
    int value = 0;
    for (int digits = 0; digits < 4; ++digits) {
      ++at_;
      const char c = here(), low = static_cast<char>(c | 0x20);
      if (!is_digit(c) && (low < 'a' || low > 'f')) return -1;
      value = value * 16 + (is_digit(c) ? c - '0' : low - 'a' + 10);
    }
    return value;
  }

  bool digits() {
    const size_t begin = at_;
    while (is_digit(here())) ++at_;
    return at_ > begin;
  }

  bool number() {
    const size_t begin = at_;
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    bool finite = at_ - begin < kSurelyFinite;
    if (here() == 'e' || here() == 'E') {
      ++at_;
      if (here() == '+' || here() == '-') ++at_;
      if (!digits()) return false;
      finite = false;
    }
    return finite || std::isfinite(std::strtod(
                         std::string(text_.substr(begin, at_ - begin)).c_str(), nullptr));
  }

  std::string_view text_;
  size_t at_ = 0;
  std::vector<bool> open_;  // by nesting: an object, else a list
};

}  // namespace

bool is_json(std::string_view text) { return text::is_valid_utf8(text) && Checker(text).run(); }

}  // namespace gently::batch
