#include "language/tokens.h"

#include <array>

#include "text/character.h"
#include "text/fold.h"
#include "text/intake.h"
#include "text/utf8.h"
#include "text/words.h"

namespace gently::language {
namespace {

using text::Segment;
using text::SegmentKind;

constexpr std::array<std::string_view, 24> kEmoticons = {":'-(", ":'(", ":')", ":-)", ":-(", ";-)", ":-/", ":-P", ":-D", ":))", ":((",
                                                         ":)",   ":(",  ";)",  ":/",  ":|",  ":P",  ":p",  ":D",  ":3",  ":O",
                                                         "<3",   "</3", ":*"};

std::string_view mark_sign(char32_t c) {
  switch (c) {
    case '.': return ".";
    case 0x2026: return ".";
    case ',': case 0xFF0C: case 0x060C: case 0x3001: return ",";
    case '?': case 0xFF1F: case 0x061F: return "?";
    case '!': case 0xFF01: return "!";
    case 0x3002: case 0x0964: return ".";
    case ':': case 0xFF1A: return ":";
    case ';': return ";";
    case '(': case '[': case '{': return "(";
    case ')': case ']': case '}': return ")";
    case '"': case 0x201C: case 0x201D: case 0x201E: case 0xAB: case 0xBB: return "\"";
    case 0x203C: return "!";
    case 0x2047: case 0x2048: case 0x2049: return "?";
    default: return text::is_dash(c) ? "–" : "";
  }
}

bool ends_sentence(std::string_view sign) { return sign == "." || sign == "?" || sign == "!"; }

/// Walks the segments; each `take_…` consumes at least one and appends at most one token.
class Tokeniser {
 public:
  explicit Tokeniser(std::string_view text) : text_(text), intake_(text::take_in(text)) {
    if (intake_.readable) segments_ = text::segments(text);
  }

  std::vector<Token> run() {
    tokens_.reserve(segments_.size() / 2 + 1);
    while (at_ < segments_.size()) {
      const Segment& segment = segments_[at_];
      if (inside_opaque(segment)) {
        take_opaque();
      } else if (segment.kind == SegmentKind::kSpace) {
        widen_gap(Gap::kSpace);
        ++at_;
      } else if (segment.kind == SegmentKind::kLine) {
        widen_gap(gap_ >= Gap::kLine ? Gap::kParagraph : Gap::kLine);
        ++at_;
      } else if (segment.kind == SegmentKind::kWord) {
        take_word();
      } else if (segment.kind == SegmentKind::kEmoji) {
        take_emoji();
      } else {
        take_other();
      }
    }
    return std::move(tokens_);
  }

 private:
  bool inside_opaque(const Segment& segment) {
    while (opaque_ < intake_.opaque.size() && intake_.opaque[opaque_].span.end <= segment.span.begin) ++opaque_;
    return opaque_ < intake_.opaque.size() && segment.span.end > intake_.opaque[opaque_].span.begin;
  }

  void widen_gap(Gap gap) {
    if (gap > gap_) gap_ = gap;
  }

  Token& add(ItemKind kind, Span span, std::string normal) {
    Token token;
    token.kind = kind;
    token.source = span;
    token.text = std::move(normal);
    token.gap = tokens_.empty() ? Gap::kParagraph : gap_;
    gap_ = Gap::kNone;
    tokens_.push_back(std::move(token));
    return tokens_.back();
  }

  void take_opaque() {
    const text::Opaque& opaque = intake_.opaque[opaque_];
    uint32_t cut = segments_[at_].span.begin;
    if (cut < opaque.span.begin) add_word({cut, opaque.span.begin});
    Token& token = add(ItemKind::kOpaque, opaque.span, std::string(opaque.span.in(text_)));
    token.quoted_line = opaque.kind == text::OpaqueKind::kQuotedLine;
    token.quotation = opaque.kind == text::OpaqueKind::kQuotation || opaque.kind == text::OpaqueKind::kCode;
    token.link = !token.quoted_line && !token.quotation;
    while (at_ < segments_.size() && segments_[at_].span.end <= opaque.span.end) ++at_;
    if (at_ < segments_.size() && segments_[at_].span.begin < opaque.span.end) {
      Segment& rest = segments_[at_];
      rest.span.begin = opaque.span.end;
    }
    ++opaque_;
  }

  char32_t code_point(uint32_t at) const { return at < text_.size() ? text::next_code_point(text_, at) : 0; }
  bool digit_at(uint32_t at) const { return text::is_digit(code_point(at)); }
  bool letter_at(uint32_t at) const { return text::is_letter(code_point(at)); }
  bool word_at(size_t segment) const {
    return segment < segments_.size() && segments_[segment].kind == SegmentKind::kWord && !starts_opaque(segment);
  }
  bool starts_opaque(size_t segment) const {
    return opaque_ < intake_.opaque.size() && segments_[segment].span.end > intake_.opaque[opaque_].span.begin;
  }
  /// The single ASCII sign that segment holds, or 0.
  char sign_at(size_t segment) const {
    if (segment >= segments_.size() || starts_opaque(segment)) return 0;
    Span span = segments_[segment].span;
    return span.size() == 1 ? text_[span.begin] : 0;
  }

  void take_word() {
    Span span = segments_[at_].span;
    ++at_;
    if (digit_at(span.begin)) {
      extend_number(span);
    } else {
      extend_word(span);
    }
    add_word(span);
  }

  /// 18:40, 10-12, 12/05, 50%, 20€.
  void extend_number(Span& span) {
    while (true) {
      char sign = sign_at(at_);
      bool joins = sign == ':' || sign == '-' || sign == '/';
      if (joins && word_at(at_ + 1) && digit_at(segments_[at_ + 1].span.begin)) {
        span.end = segments_[at_ + 1].span.end;
        at_ += 2;
        continue;
      }
      if (sign == '%' || (at_ < segments_.size() && segments_[at_].kind == SegmentKind::kOther && !starts_opaque(at_) &&
                          text::is_currency(code_point(segments_[at_].span.begin)))) {
        span.end = segments_[at_].span.end;
        ++at_;
      }
      return;
    }
  }

  /// f***ing, w/o, kids'.
  void extend_word(Span& span) {
    size_t next = at_;
    while (sign_at(next) == '*') ++next;
    if (next > at_ && (next - at_ > 1 || word_at(next))) {
      bool open = span.begin > 0 && text_[span.begin - 1] == '*';
      if (word_at(next) && letter_at(segments_[next].span.begin)) ++next;
      if (!open) {
        at_ = next;
        span.end = segments_[next - 1].span.end;
        return;
      }
    }
    if (span.size() == 1 && (text_[span.begin] == 'w' || text_[span.begin] == 'W') && sign_at(at_) == '/') {
      span.end = segments_[at_].span.end;
      ++at_;
      if (word_at(at_) && segments_[at_].span.size() == 1 && (text_[segments_[at_].span.begin] | 32) == 'o') {
        span.end = segments_[at_].span.end;
        ++at_;
      }
      return;
    }
    bool ends_in_s = (text_[span.end - 1] | 32) == 's';
    if (ends_in_s && at_ < segments_.size() && !starts_opaque(at_) && segments_[at_].kind == SegmentKind::kOther &&
        segments_[at_].span.size() <= 3 && text::is_apostrophe(code_point(segments_[at_].span.begin)) &&
        at_ + 1 < segments_.size() && segments_[at_ + 1].kind == SegmentKind::kSpace) {
      span.end = segments_[at_].span.end;
      ++at_;
    }
  }

  /// ICU joins letters around a stop or colon ("late.you"): both sides become words, unless they are initials (e.g., p.m).
  void add_word(Span span) {
    uint32_t begin = span.begin;
    for (uint32_t at = span.begin; at < span.end && span.size() <= 256; ++at) {
      char c = text_[at];
      bool joint = (c == '.' || c == ':') && at > begin && at + 1 < span.end && letter_at(at + 1) && !digit_at(begin);
      if (!joint || (c == '.' && (at - begin == 1 || is_initial(at + 1, span.end)))) continue;
      add_plain_word({begin, at});
      add(ItemKind::kMark, {at, at + 1}, std::string(1, c));
      begin = at + 1;
    }
    add_plain_word({begin, span.end});
  }

  bool is_initial(uint32_t at, uint32_t end) const {
    text::next_code_point(text_, at);
    return at >= end || text_[at] == '.';
  }

  void add_plain_word(Span span) {
    uint32_t upper = 0;
    uint32_t lower = 0;
    for (uint32_t at = span.begin; at < span.end;) {
      const unsigned char byte = static_cast<unsigned char>(text_[at]);
      if (byte < 0x80) {
        ++at;
        if (byte >= 'A' && byte <= 'Z') ++upper;
        if (byte >= 'a' && byte <= 'z') ++lower;
        continue;
      }
      char32_t c = text::next_code_point(text_, at);
      if (text::is_upper(c)) ++upper;
      if (text::is_lower(c)) ++lower;
    }
    std::string normal = text::fold(span.in(text_));
    while (normal.size() > 1 && normal.front() == '_') normal.erase(0, 1);
    while (normal.size() > 1 && normal.back() == '_') normal.pop_back();
    Token& token = add(ItemKind::kWord, span, std::move(normal));
    if (upper >= 2 && lower == 0) token.features |= kCaps;
    if (text::is_upper(code_point(span.begin))) token.features |= kCapital;
  }

  void take_emoji() {
    Span span = segments_[at_].span;
    std::string picture(span.in(text_));
    ++at_;
    if (!tokens_.empty() && tokens_.back().kind == ItemKind::kEmoji && tokens_.back().text == picture &&
        gap_ <= Gap::kSpace) {
      tokens_.back().source.end = span.end;
      ++tokens_.back().count;
      gap_ = Gap::kNone;
      return;
    }
    add(ItemKind::kEmoji, span, std::move(picture));
  }

  bool take_emoticon() {
    uint32_t begin = segments_[at_].span.begin;
    char first = text_[begin];
    if ((first != ':' && first != ';' && first != '<') || (begin > 0 && digit_at(begin - 1))) return false;
    for (std::string_view face : kEmoticons) {
      if (text_.substr(begin, face.size()) != face) continue;
      uint32_t end = begin + static_cast<uint32_t>(face.size());
      if (end < text_.size() && text::is_letter_or_digit(code_point(end))) continue;
      size_t next = at_;
      while (next < segments_.size() && segments_[next].span.end < end) ++next;
      if (next >= segments_.size() || segments_[next].span.end != end) continue;  // inside an ICU word: ":3,3"
      at_ = next + 1;
      add(ItemKind::kEmoji, {begin, end}, std::string(face));
      return true;
    }
    return false;
  }

  void take_other() {
    if (take_emoticon()) return;
    Span span = segments_[at_].span;
    char32_t c = code_point(span.begin);
    bool spaced = gap_ != Gap::kNone || tokens_.empty();
    if (text::is_currency(c) && word_at(at_ + 1) && digit_at(segments_[at_ + 1].span.begin)) {
      ++at_;
      Span number = segments_[at_].span;
      ++at_;
      extend_number(number);
      number.begin = span.begin;
      add_plain_word(number);
      return;
    }
    ++at_;
    if (c == '&') {
      add(ItemKind::kWord, span, "and");
      return;
    }
    if (c == '-') {
      bool run = sign_at(at_) == '-';
      bool after = at_ >= segments_.size() || segments_[at_].kind == SegmentKind::kSpace;
      if (run || (spaced && after)) add_mark("–", span);
      return;
    }
    std::string_view sign = mark_sign(c);
    if (!sign.empty()) add_mark(sign, span, c == 0x2026 ? 3 : 1);
  }

  /// Runs become one mark: "?" if one is in it, else "!", else the sign itself.
  void add_mark(std::string_view sign, Span span, uint32_t count = 1) {
    bool follows = !tokens_.empty() && tokens_.back().kind == ItemKind::kMark && gap_ == Gap::kNone;
    if (follows) {
      Token& last = tokens_.back();
      bool both_end = ends_sentence(last.text) && ends_sentence(sign);
      if (both_end || (last.text == sign && sign != "(" && sign != ")" && sign != "\"")) {
        if (sign == "?" || (sign == "!" && last.text == ".")) last.text = sign;
        last.source.end = span.end;
        last.count += count;
        return;
      }
    }
    add(ItemKind::kMark, span, std::string(sign)).count = count;
  }

  std::string_view text_;
  text::Intake intake_;
  std::vector<Segment> segments_;
  std::vector<Token> tokens_;
  size_t at_ = 0;
  size_t opaque_ = 0;
  Gap gap_ = Gap::kNone;
};

}  // namespace

std::vector<Token> tokenise(std::string_view text) { return Tokeniser(text).run(); }

}  // namespace gently::language
