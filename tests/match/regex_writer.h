// A pattern becomes a regular expression over encoded readings, and the words of which one must be present for it to
// match at all (so that most patterns are never run).
#pragma once

#include <string>
#include <vector>

#include "match/symbols.h"
#include "rules/pattern.h"

namespace gently::match {

/// What a message must hold for a pattern to have a chance: any one of these.
struct Key {
  std::vector<std::string> words;   // normal words
  std::vector<std::string> lemmas;
  std::vector<Code> codes;
  bool always = false;  // no element is certain enough: always run
};

struct WrittenRegex {
  std::string regex;                   // group 1 is the match without its edges
  std::vector<std::string> captures;   // names of groups 2…; "" for none
  Key key;
};

/// Members of a set that are several words (in normal form, hyphens apart), each as its words.
std::vector<std::vector<std::string>> phrases_of(const language::Lexicon& lexicon, std::string_view set);

enum class Skipping { kIntensifiers, kNone };

WrittenRegex write_regex(const rules::Pattern& pattern, Symbols& symbols, const language::Lexicon& lexicon, Skipping skipping);

}  // namespace gently::match
