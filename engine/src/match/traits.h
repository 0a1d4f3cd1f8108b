// What one step of a pattern asks of a cell, and the table that tells for each cell which of all
// these it has.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "match/cells.h"
#include "match/number_lists.h"

namespace gently::match {

using TraitId = uint32_t;

/// A cell has the trait when any one of these holds.
struct Trait {
  uint16_t kinds = 0;                     // bit n: it is of Cell::Kind n, whatever it holds
  std::vector<uint32_t> texts = {};       // a word with this text, by number
  std::vector<uint32_t> lemmas = {};      // a word with this lemma
  std::vector<uint32_t> marks = {};       // this mark
  std::vector<Code> codes = {};           // a word with this code
  std::vector<Code> sets = {};            // a word or emoji with this code
  std::vector<std::string> regexes = {};  // a word that matches one of these from end to end

  auto operator<=>(const Trait&) const = default;

  static Trait kind(Cell::Kind kind) { return {.kinds = bit(kind)}; }
  static uint16_t bit(Cell::Kind kind) {
    return static_cast<uint16_t>(1u << static_cast<unsigned>(kind));
  }
  /// Takes in all that `other` asks.
  void add(const Trait& other);
};

/// A trait's regular expression.
struct RegexTrait {
  std::string regex;
  TraitId trait = 0;
};

/// The traits of all patterns, by what gives them to a cell. Filled once, then only read.
class Traits {
 public:
  /// The number of this trait; equal ones have one number.
  TraitId number(Trait trait);
  size_t size() const { return size_; }
  /// Call after the last `number` and before the first `each`.
  void sort(const Symbols& symbols);

  /// Calls `has(TraitId)` for each trait of the cell but those by regular expression; some more
  /// than once.
  template <typename Has>
  void each(const Cells& cells, size_t at, const Has& has) const {
    using Kind = Cell::Kind;
    const Cell& cell = cells.row[at];
    auto all = [&](const NumberLists& lists, size_t row) {
      for (TraitId trait : lists[row]) has(trait);
    };
    all(by_kind_, static_cast<size_t>(cell.kind));
    if (cell.kind == Kind::kMark) all(by_mark_, cell.text);
    if (cell.kind != Kind::kWord && cell.kind != Kind::kEmoji) return;
    const bool word = cell.kind == Kind::kWord;
    for (const Code *code = cells.codes_begin(at), *end = cells.codes_end(at); code != end;
         ++code) {
      if (word) all(by_code_, *code);
      all(by_set_, *code);
    }
    if (!word) return;
    all(by_text_, cell.text);
    all(by_lemma_, cell.lemma);
  }
  const std::vector<RegexTrait>& regexes() const { return regexes_; }

  template <class A>
  friend void image(A& a, Traits& t) {
    a(t.size_, t.by_kind_, t.by_text_, t.by_lemma_, t.by_mark_, t.by_code_, t.by_set_, t.regexes_);
  }

 private:
  std::map<Trait, TraitId> numbers_;  // empty in a table that was read from an image
  uint32_t size_ = 0;
  NumberLists by_kind_, by_text_, by_lemma_, by_mark_, by_code_, by_set_;
  std::vector<RegexTrait> regexes_;
};

template <class A>
void image(A& a, RegexTrait& r) {
  a(r.regex, r.trait);
}

}  // namespace gently::match
