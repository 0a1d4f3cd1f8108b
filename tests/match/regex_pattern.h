// One pattern ready to run. The only user of RE2: leftmost, of several the longest; then the captures of that very
// stretch, each slot with the fewest words that let the rest match.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "match/encoded.h"
#include "match/regex_writer.h"

namespace gently::match {

struct Capture {
  std::string name;
  uint32_t first = 0;  // items [first, last)
  uint32_t last = 0;
};

struct PatternMatch {
  uint32_t first = 0;  // items [first, last), without edges and trailing marks
  uint32_t last = 0;
  std::vector<Capture> captures;
};

/// Immutable to its users; the regular expressions are compiled on first use. Thread safe.
class CompiledPattern {
 public:
  explicit CompiledPattern(WrittenRegex written);
  CompiledPattern(CompiledPattern&&) noexcept;
  ~CompiledPattern();

  /// All matches in order, not overlapping. Linear in the text for each match found.
  void find_all(const Encoded& text, std::vector<PatternMatch>& out) const;
  /// Whether it matches anywhere.
  bool matches(const Encoded& text) const;
  const Key& key() const { return written_.key; }
  const std::string& regex() const { return written_.regex; }

 private:
  struct Programs;
  const Programs& programs() const;

  WrittenRegex written_;
  mutable std::atomic<Programs*> programs_{nullptr};
};

}  // namespace gently::match
