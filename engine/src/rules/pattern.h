// A pattern as written by a rule author: it looks like the sentence it matches. This file is its syntax tree and parser;
// what it means is said in tests/spec/patterns.md, how it is run in match/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/lexicon.h"

namespace gently::rules {

enum class Slot : unsigned char {
  kVerb, kVerbPhrase, kGerundPhrase, kNounPhrase, kPerson, kName, kTime, kNumber, kAmount, kAdjective, kAdverb, kClause,
  kRest,
  kSet,  // {name = some-set}: one member
};

struct Element;
using Sequence = std::vector<Element>;

struct Element {
  enum class Kind : unsigned char {
    kWord,          // never
    kForms,         // <text>: any form
    kSet,           // {insult}, {insult - mild-insult}
    kSlot,          // {verb-phrase}, {act = verb-phrase}
    kGroup,         // (a|b c)
    kGap,           // ...
    kMark,          // . , ? !
    kClauseStart,   // ^
    kClauseEnd,     // $
    kMessageStart,  // ^^
    kMessageEnd,    // $$
    kRegex,         // /re2/ for one word
  };
  Kind kind = Kind::kWord;
  Slot slot = Slot::kRest;
  bool optional = false;  // x?
  bool repeat = false;    // x+
  std::string text;       // the word, base form, mark, regex, or set
  std::string minus;      // {a - b}
  std::string capture;    // name, or empty
  std::vector<Sequence> options;  // kGroup
  int column = 0;                 // code points into the pattern, from 1
};

struct Pattern {
  std::string source;
  Sequence elements;
  int line = 0;  // of the file
};

/// Parses one pattern. Words are brought to normal form with `lexicon` ("you're" gives you are); sets must exist there.
/// Errors carry the pattern as excerpt with a caret, what was expected and the nearest valid name.
Expected<Pattern> parse_pattern(const language::Lexicon& lexicon, std::string_view source);

/// Names of the slots, for messages and the schema.
const std::vector<std::string>& slot_names();
std::string_view name(Slot slot);
/// Names of word classes usable as {class}: "verb-form", "noun", … in addition to the lexicon's sets.
const std::vector<std::string>& class_names();

/// Calls `visit(const Element&)` on every element, groups included.
template <typename Visit>
void for_each_element(const Sequence& sequence, const Visit& visit) {
  for (const Element& element : sequence) {
    visit(element);
    for (const Sequence& option : element.options) for_each_element(option, visit);
  }
}

}  // namespace gently::rules
