#include "rules/pattern.h"

#include <algorithm>
#include <array>
#include <optional>

#include "language/reader.h"
#include "rules/nearest.h"
#include "rules/pattern_check.h"
#include "rules/word_class.h"

namespace gently::rules {
namespace {

constexpr std::array<std::pair<std::string_view, Slot>, 13> kSlots = {{
    {"verb", Slot::kVerb},
    {"verb-phrase", Slot::kVerbPhrase},
    {"gerund-phrase", Slot::kGerundPhrase},
    {"noun-phrase", Slot::kNounPhrase},
    {"person", Slot::kPerson},
    {"name", Slot::kName},
    {"time", Slot::kTime},
    {"number", Slot::kNumber},
    {"amount", Slot::kAmount},
    {"adjective", Slot::kAdjective},
    {"adverb", Slot::kAdverb},
    {"clause", Slot::kClause},
    {"rest", Slot::kRest},
}};

constexpr size_t kMaxDepth = 8;
constexpr size_t kMaxBytes = 400;

/// Recursive descent over the pattern string; the first fault ends it.
class Parser {
 public:
  Parser(const language::Lexicon& lexicon, std::string_view source) : lexicon_(lexicon), source_(source) {}

  Expected<Pattern> parse() {
    Pattern pattern;
    pattern.source = source_;
    if (source_.size() > kMaxBytes) return fault(0, "the pattern is longer than 400 bytes", "a shorter pattern", "split it in two");
    pattern.elements = sequence(0);
    if (failed_) return error_;
    if (at_ < source_.size()) return stray(source_[at_]);
    if (pattern.elements.empty()) return fault(0, "the pattern is empty", "a sentence", "write the words to look for");
    if (std::optional<Error> fault = senseless(lexicon_, pattern)) return *fault;
    return pattern;
  }

 private:
  Errors fault(size_t at, std::string message, std::string expected, std::string mend) {
    if (!failed_) {
      failed_ = true;
      error_.message = std::move(message);
      error_.excerpt = source_;
      error_.caret = column(at) - 1;
      error_.expected = std::move(expected);
      error_.mend = std::move(mend);
    }
    return {error_};
  }

  Errors stray(char sign) {
    if (sign == '|') return fault(at_, "a choice needs brackets", "(this|that)", "put brackets around the choice");
    return fault(at_, "a “" + std::string(1, sign) + "” without its partner", "matching brackets", "remove it, or open it before");
  }

  int column(size_t at) const {
    return 1 + static_cast<int>(std::count_if(source_.begin(), source_.begin() + static_cast<ptrdiff_t>(std::min(at, source_.size())),
                                              [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
  }
  void skip_space() {
    while (at_ < source_.size() && source_[at_] == ' ') ++at_;
  }
  bool starts(std::string_view sign) const { return source_.substr(at_).starts_with(sign); }
  bool alone(std::string_view sign) const {  // the sign stands by itself between spaces, brackets or edges
    if (!starts(sign)) return false;
    size_t after = at_ + sign.size();
    return after >= source_.size() || source_[after] == ' ' || source_[after] == ')' || source_[after] == '|' ||
           source_[after] == '?' || source_[after] == '+';
  }

  Sequence sequence(size_t depth) {
    Sequence out;
    if (depth > kMaxDepth) {
      fault(at_, "brackets are nested more than 8 deep", "a flatter pattern", "split it in two");
      return out;
    }
    while (!failed_) {
      skip_space();
      if (at_ >= source_.size() || source_[at_] == ')' || source_[at_] == '|') break;
      element(out, depth);
    }
    return out;
  }

  void element(Sequence& out, size_t depth) {
    size_t begin = at_;
    Element item;
    item.column = column(begin);
    if (alone("^^")) {
      item.kind = Element::Kind::kMessageStart, at_ += 2;
    } else if (alone("^")) {
      item.kind = Element::Kind::kClauseStart, at_ += 1;
    } else if (alone("$$")) {
      item.kind = Element::Kind::kMessageEnd, at_ += 2;
    } else if (alone("$")) {
      item.kind = Element::Kind::kClauseEnd, at_ += 1;
    } else if (alone("...")) {
      item.kind = Element::Kind::kGap, at_ += 3;
    } else if (alone(".") || alone(",") || alone("?") || alone("!") || alone(";") || alone(":")) {
      item.kind = Element::Kind::kMark, item.text = source_[at_], at_ += 1;
    } else if (source_[at_] == '(') {
      group(item, depth);
    } else if (source_[at_] == '{') {
      braces(item);
    } else if (source_[at_] == '<') {
      forms(item);
    } else if (source_[at_] == '/') {
      regex(item);
    } else {
      word(out, begin);
      return;
    }
    if (failed_) return;
    suffix(item);
    out.push_back(std::move(item));
  }

  void suffix(Element& item) {
    while (at_ < source_.size() && (source_[at_] == '?' || source_[at_] == '+')) {
      (source_[at_] == '?' ? item.optional : item.repeat) = true;
      ++at_;
    }
    if (at_ < source_.size() && source_[at_] != ' ' && source_[at_] != ')' && source_[at_] != '|') {
      fault(at_, "a space is missing", "a space between two elements",
            source_[at_] == '(' ? "write endings out, (ask|asked), or any form: <ask>" : "write a space here");
    }
  }

  void group(Element& item, size_t depth) {
    size_t open = at_++;
    item.kind = Element::Kind::kGroup;
    for (;;) {
      item.options.push_back(sequence(depth + 1));
      if (failed_) return;
      if (item.options.back().empty()) {
        fault(at_, "an empty choice", "words on both sides of “|”", "leave the choice out and write “?” after the bracket");
        return;
      }
      if (at_ >= source_.size()) {
        fault(open, "“(” is never closed", "a “)”", "close the bracket");
        return;
      }
      if (source_[at_++] == ')') break;
    }
  }

  std::string name_until(std::string_view ends) {
    skip_space();
    size_t begin = at_;
    while (at_ < source_.size() && ends.find(source_[at_]) == std::string_view::npos) ++at_;
    std::string_view name = source_.substr(begin, at_ - begin);
    while (name.ends_with(' ')) name.remove_suffix(1);
    return std::string(name);
  }

  void braces(Element& item) {
    size_t open = at_++;
    size_t close = source_.find('}', open);
    if (close == std::string_view::npos) {
      fault(open, "“{” is never closed", "a “}”", "close the brace");
      return;
    }
    std::string_view inside = source_.substr(open + 1, close - open - 1);
    if (inside.find('=') != std::string_view::npos) {
      item.capture = name_until("=}");
      if (!is_name(item.capture)) {
        fault(open + 1, "“" + item.capture + "” is no name for a capture", "small letters and hyphens, as in {act = verb-phrase}", "");
        return;
      }
      ++at_;
    }
    skip_space();
    size_t what_at = at_;
    std::string what = name_until("}");
    at_ = close + 1;
    size_t minus = what.find(" - ");
    if (minus != std::string::npos) {
      item.minus = what.substr(minus + 3);
      what = what.substr(0, minus);
      if (!known_set(item.minus, what_at + minus + 3)) return;
    }
    for (const auto& [name, slot] : kSlots) {
      if (what == name) {
        if (!item.minus.empty()) {
          fault(what_at, "“{" + what + "}” is a slot, and only a set can lose words", "{set - set}", "use “unless” or “where”");
          return;
        }
        item.kind = Element::Kind::kSlot;
        item.slot = slot;
        return;
      }
    }
    if (!known_set(what, what_at)) return;
    item.kind = item.capture.empty() ? Element::Kind::kSet : Element::Kind::kSlot;
    item.slot = Slot::kSet;
    item.text = what;
  }

  static bool is_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  }

  bool known_set(std::string_view name, size_t at) {
    if (lexicon_.set(name) != nullptr) return true;
    for (const WordClass& word_class : kWordClasses) {
      if (word_class.name == name) return true;
    }
    std::vector<std::string> names = lexicon_.set_names();
    names.insert(names.end(), slot_names().begin(), slot_names().end());
    names.insert(names.end(), class_names().begin(), class_names().end());
    std::string close = nearest(name, names);
    fault(at, "no slot, set or class is called “" + std::string(name) + "”", "a slot, set or class",
          close.empty() ? "slots and classes stand in rules/README.md, sets in words/" : "did you mean {" + close + "}?");
    return false;
  }

  void forms(Element& item) {
    size_t open = at_++;
    size_t close = source_.find('>', open);
    if (close == std::string_view::npos) {
      fault(open, "“<” is never closed", "a “>”", "close it: <text>");
      return;
    }
    item.kind = Element::Kind::kForms;
    item.text = std::string(source_.substr(open + 1, close - open - 1));
    at_ = close + 1;
    if (item.text.empty() || item.text.find(' ') != std::string::npos) {
      fault(open, "“<…>” holds one verb or noun", "one base form, as in <text>", "write one word between the brackets");
    }
  }

  void regex(Element& item) {
    size_t open = at_++;
    size_t close = source_.find('/', at_);
    if (close == std::string_view::npos) {
      fault(open, "“/” is never closed", "a second “/”", "close it: /re/");
      return;
    }
    item.kind = Element::Kind::kRegex;
    item.text = std::string(source_.substr(at_, close - at_));
    at_ = close + 1;
    if (item.text.empty()) fault(open, "“//” holds nothing", "a regular expression for one word, as in /a+h/", "");
  }

  void word(Sequence& out, size_t begin) {
    while (at_ < source_.size() && std::string_view(" ()|{}<>?+").find(source_[at_]) == std::string_view::npos) ++at_;
    if (at_ == begin) {
      fault(begin, "“" + std::string(1, source_[begin]) + "” cannot stand here", "a word before it", "remove it, or put a word in front");
      return;
    }
    std::string_view written = source_.substr(begin, at_ - begin);
    std::vector<std::string> words = language::normal_words(lexicon_, written);
    if (words.empty()) {
      fault(begin, "“" + std::string(written) + "” is no word", "a word, or a mark standing alone", "put a space before the mark");
      return;
    }
    Sequence row;
    for (std::string& normal : words) {
      Element item;
      item.text = std::move(normal);
      item.column = column(begin);
      row.push_back(std::move(item));
    }
    Element last;
    last.column = column(begin);
    suffix(last);
    if (last.optional || last.repeat) {
      if (row.size() == 1) {
        row[0].optional = last.optional;
        row[0].repeat = last.repeat;
      } else {
        last.kind = Element::Kind::kGroup;
        last.options.push_back(std::move(row));
        out.push_back(std::move(last));
        return;
      }
    }
    for (Element& item : row) out.push_back(std::move(item));
  }

  const language::Lexicon& lexicon_;
  std::string_view source_;
  size_t at_ = 0;
  bool failed_ = false;
  Error error_;
};

}  // namespace

Expected<Pattern> parse_pattern(const language::Lexicon& lexicon, std::string_view source) {
  return Parser(lexicon, source).parse();
}

const std::vector<std::string>& slot_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    for (const auto& [name, slot] : kSlots) out.emplace_back(name);
    return out;
  }();
  return names;
}

std::string_view name(Slot slot) {
  for (const auto& [name, value] : kSlots) {
    if (value == slot) return name;
  }
  return "set";
}

const std::vector<std::string>& class_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    for (const WordClass& word_class : kWordClasses) out.emplace_back(word_class.name);
    return out;
  }();
  return names;
}

}  // namespace gently::rules
