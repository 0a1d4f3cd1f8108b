// The classes and sets that patterns speak of, each with a number; an item is given the numbers of
// all it belongs to, so that "is one of {insult}" is one bit.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/image.h"
#include "language/lexicon.h"
#include "language/reading.h"
#include "language/string_map.h"

namespace gently::match {

using Code = uint16_t;

/// One class or set.
struct Symbol {
  language::Tags tags = 0;  // any of these, or
  bool is_set = false;      // a member by text or lemma, or
  bool minus = false;       // `base` but not `without`
  Code base = 0, without = 0;
};

struct TextHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// A set's members as patterns see them.
struct SetWords {
  bool is_set = false;             // else a word class
  size_t size = 0;                 // members in all
  std::vector<std::string> words;  // single words, in normal form
  std::vector<std::vector<std::string>>
      phrases;  // of several words in normal form ("two-faced" and "it's" are two)
};

/// Built once while patterns are compiled, then only read.
class Symbols {
 public:
  explicit Symbols(const language::Lexicon& lexicon);

  /// Code of a word class or set by name; {a - b} when `minus` is not empty. The name must exist
  /// (the loader checks).
  Code code(std::string_view name, std::string_view minus = {});
  /// Code of "one of these tags".
  Code code(language::Tags tags);
  /// Appends the codes of `item` in ascending order.
  void append_codes(const language::Item& item, std::vector<Code>& out) const;
  size_t size() const { return entries_.size(); }
  /// Members of a set; read once for each name.
  const SetWords& members(std::string_view name);
  /// Phrases of `name` that are no phrases of `minus`.
  std::vector<std::vector<std::string>> phrases(std::string_view name, std::string_view minus);

  /// Number of a text that a pattern names, from 1; given on first call.
  uint32_t name_text(std::string_view text);
  /// Its number, or 0 when no pattern names it.
  uint32_t text_number(std::string_view text) const;
  size_t texts() const { return texts_.size(); }

  /// What is needed to read items: no more patterns can be compiled with symbols that were read
  /// from an image.
  template <class A>
  friend void image(A& a, Symbols& s) {
    a(s.entries_, s.sets_of_, s.tag_entries_, s.minus_entries_, s.texts_);
  }

 private:
  Code add(const std::string& key, Symbol entry);

  const language::Lexicon& lexicon_;
  std::vector<Symbol> entries_;
  std::unordered_map<std::string, Code> by_key_;
  language::StringMap<std::vector<Code>> sets_of_;  // word to the sets it stands in
  std::unordered_map<std::string, SetWords, TextHash, std::equal_to<>> members_;
  std::vector<Code> tag_entries_, minus_entries_;
  language::StringMap<uint32_t> texts_;
};

}  // namespace gently::match

template <>
inline constexpr bool gently::kLiesFlat<gently::match::Symbol> = true;
