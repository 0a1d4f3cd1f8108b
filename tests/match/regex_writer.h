// A pattern as a regular expression over encoded readings.
#pragma once

#include <string>
#include <vector>

#include "match/program.h"
#include "match/symbols.h"
#include "rules/pattern.h"

namespace gently::match {

struct WrittenRegex {
  std::string regex;                   // group 1 is the match without its edges
  std::vector<std::string> captures;   // names of groups 2…; "" for none
};

WrittenRegex write_regex(const rules::Pattern& pattern, Symbols& symbols, Skipping skipping);

}  // namespace gently::match
