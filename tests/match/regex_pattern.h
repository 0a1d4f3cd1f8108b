// One pattern run by RE2 over an encoded reading: leftmost, of several the longest; then the captures of that very stretch,
// each slot with the fewest words that let the rest match. A measure for the program of engine/src/match/.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "match/encoded.h"
#include "match/pattern_match.h"
#include "match/regex_writer.h"

namespace gently::match {

class RegexPattern {
 public:
  explicit RegexPattern(WrittenRegex written);
  ~RegexPattern();

  /// All matches in order, not overlapping.
  void find_all(const Encoded& text, std::vector<PatternMatch>& out) const;

 private:
  struct Programs;
  WrittenRegex written_;
  std::unique_ptr<Programs> programs_;
};

}  // namespace gently::match
