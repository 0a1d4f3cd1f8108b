// Single patterns, or rules that differ in one part, matched side by side: which of them a text sets off. They stand in a
// book of their own, so nothing silences them but their own exceptions and conditions.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "gently/gently.h"
#include "match/judge.h"
#include "rules/book.h"

namespace gently::regression {

class Probes {
 public:
  /// Reads words as the book of `layers` does. Null when that book has no lexicon.
  static std::unique_ptr<Probes> make(const std::vector<std::vector<BookFile>>& layers, bool with_builtin);

  /// A probe that fires where `rule` matches, minding its exceptions and conditions. Returns its number. Only before the
  /// first `find`.
  size_t add(rules::Rule rule);

  struct Hit {
    size_t probe = 0;
    uint32_t first = 0, last = 0;  // items of the reading
  };
  struct Found {
    language::Reading reading;  // of `text`, which must outlive it
    std::vector<Hit> hits;      // ascending by place
  };
  /// Not thread safe on the first call.
  Found find(std::string_view text) const;

 private:
  explicit Probes(language::Lexicon words) : book_(std::move(words)) {}

  rules::Book book_;
  mutable std::unique_ptr<match::Judge> judge_;
};

/// The files of the book as layered: a later file replaces an earlier one with the same path. Sorted by path.
std::vector<BookFile> merged(const std::vector<std::vector<BookFile>>& layers, bool with_builtin);

}  // namespace gently::regression
