// The “/…/” of patterns, compiled.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "match/traits.h"

namespace gently::match {

/// Immutable, shared by threads.
class WordRegexes {
 public:
  explicit WordRegexes(const std::vector<RegexSign>& signs);
  WordRegexes(WordRegexes&&) noexcept;
  WordRegexes& operator=(WordRegexes&&) noexcept;
  ~WordRegexes();

  /// Calls `has(Sign)` for each whose expression matches the word from end to end.
  template <typename Has>
  void each(std::string_view word, const Has& has) const {
    for (size_t i = 0; i < signs_.size(); ++i) {
      if (matches(i, word)) has(signs_[i]);
    }
  }

 private:
  struct Compiled;
  bool matches(size_t number, std::string_view word) const;

  std::vector<Sign> signs_;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace gently::match
