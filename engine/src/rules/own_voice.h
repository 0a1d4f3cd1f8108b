// The writer's own way with words (voice.yaml): words that no answer may use, words that stand in the place of the book's,
// and the modes liked best. It bears on the words of answers, never on what is found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rules/rule.h"

namespace gently::rules {

struct OwnVoice {
  struct Swap {
    std::string from;  // lower case
    std::string to;
    int line = 0;      // of the file
  };
  std::vector<std::string> never;  // lower case
  std::vector<Swap> instead;
  std::vector<Mode> prefer;        // the best liked first

  bool empty() const { return never.empty() && instead.empty() && prefer.empty(); }
};

/// What can be used of the file; the rest is told in `errors`.
OwnVoice read_own_voice(std::string_view content, const std::string& path, Errors& errors);

}  // namespace gently::rules
