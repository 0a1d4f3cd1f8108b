// The texts that are timed, from the train and dev sets; the same on every run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gently/gently.h"

namespace gently::bench {

using Messages = std::vector<std::string>;

/// What `engine` finds nothing in, and what it finds something in.
struct Texts {
  explicit Texts(const Engine& engine);

  Messages everyday;     // 0 % hits
  Messages mixed;        // every tenth message hits
  Messages hits;         // every one
  Messages adversarial;  // the words of hurtful messages, shuffled over all of them
  Messages pages;        // of 10 KB, everyday messages line by line

  static constexpr std::string_view kNames[] = {"everyday", "mixed", "hits", "adversarial",
                                                "pages"};
  const Messages& named(std::string_view name) const;
};

size_t bytes_of(const Messages& messages);

/// The words of all of them in their order, in messages of so many words each.
Messages cut(const Messages& messages, size_t words);

/// The same words in a different order, in messages of the same lengths.
Messages shuffled(const Messages& messages, uint32_t seed);

}  // namespace gently::bench
