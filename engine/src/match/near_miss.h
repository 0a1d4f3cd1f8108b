// For a message that no rule caught: which came nearest, how far it got, and what it would have needed.
#pragma once

#include <string>
#include <vector>

#include "language/reading.h"
#include "rules/book.h"

namespace gently::match {

struct NearMiss {
  const rules::Rule* rule = nullptr;
  uint32_t pattern = 0;  // index into rule->match
  uint32_t first = 0;    // items [first, last) that matched
  uint32_t last = 0;
  size_t words = 0;      // named by the pattern, of those
  size_t missing = 0;    // elements that must still have come, the failed one included
  int column = 0;        // of the first element that failed, in code points of the pattern; 0: the end of the clause
  std::string element;   // as written; “the end of the clause”
};

/// Shapes and boundaries by the longest matched beginning, of equal ones the nearest to its end; at most `most`, one a rule.
/// The book must have been read from its files. Compiles the book's patterns each time: for `gently explain`, not for every message. Looks at the first 80 items.
std::vector<NearMiss> near_misses(const rules::Book& book, const language::Reading& reading, size_t most);

}  // namespace gently::match
