// The classes and sets that patterns speak of, each with a two-byte code; an item is encoded with the codes of all it
// belongs to, so that "is one of {insult}" is a plain stretch of bytes to a regular expression.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/lexicon.h"
#include "language/reading.h"

namespace gently::match {

using Code = uint16_t;

/// Two bytes; the first is 80..BF, the second C0..FF, so a code is never found across two others.
std::string code_bytes(Code code);

struct TextHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// Built once while patterns are compiled, then only read.
class Symbols {
 public:
  explicit Symbols(const language::Lexicon& lexicon);

  /// Code of a word class or set by name; {a - b} when `minus` is not empty. The name must exist (the loader checks).
  Code code(std::string_view name, std::string_view minus = {});
  /// Code of "one of these tags".
  Code code(language::Tags tags);
  /// Appends the codes of `item` in ascending order.
  void append_codes(const language::Item& item, std::vector<Code>& out) const;
  size_t size() const { return entries_.size(); }

  /// Number of a text that a pattern names, from 1; given on first call.
  uint32_t name_text(std::string_view text);
  /// Its number, or 0 when no pattern names it.
  uint32_t text_number(std::string_view text) const;

 private:
  struct Entry {
    language::Tags tags = 0;  // any of these, or
    bool is_set = false;      // a member by text or lemma (found through `members_`)
    bool minus = false;       // `base` but not `without`
    Code base = 0, without = 0;
  };
  Code add(const std::string& key, Entry entry);

  const language::Lexicon& lexicon_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string, Code> by_key_;
  std::unordered_map<std::string, std::vector<Code>> members_;  // word to the sets it stands in
  std::vector<Code> tag_entries_, minus_entries_;
  std::unordered_map<std::string, uint32_t, TextHash, std::equal_to<>> texts_;
};

}  // namespace gently::match
