// Phrases of which one wants to know the first that stands in a text, without a look at each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/string_map.h"

namespace gently::rules {

class PhraseList {
 public:
  PhraseList() = default;
  explicit PhraseList(std::vector<std::string> phrases);

  /// The first of the list, or null. `text`: words of which each has one space before and after it.
  const std::string* first_in(std::string_view text) const;

  template <class A>
  friend void image(A& a, PhraseList& list) {
    a(list.phrases_, list.by_word_);
  }

 private:
  std::vector<std::string> phrases_;
  language::StringMap<std::vector<uint32_t>> by_word_;  // those that begin with it, ascending
};

}  // namespace gently::rules
