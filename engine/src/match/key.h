// The words of which one must be present for a pattern to match at all, so that most patterns are never run.
#pragma once

#include <string>
#include <vector>

#include "match/symbols.h"
#include "rules/pattern.h"

namespace gently::match {

/// What a message must hold for a pattern to have a chance: any one of these.
struct Key {
  std::vector<std::string> words;  // normal words
  std::vector<std::string> lemmas;
  std::vector<Code> codes;
  bool always = false;  // no element is certain enough: always run
};

/// Of the most selective element that every match must hold.
Key key_of(const rules::Sequence& elements, Symbols& symbols);

}  // namespace gently::match
