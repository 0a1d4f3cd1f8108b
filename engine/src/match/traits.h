// What one step of a pattern asks of a cell, and the table that tells which signs of a cell answer
// it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "match/cell_kind.h"
#include "match/number_lists.h"
#include "match/symbols.h"

namespace gently::match {

using TraitId = uint32_t;

/// A cell has the trait when any one of these holds.
struct Trait {
  uint16_t kinds = 0;                     // bit n: it is of CellKind n, whatever it holds
  std::vector<uint32_t> texts = {};       // a word with this text, by number
  std::vector<uint32_t> lemmas = {};      // a word with this lemma
  std::vector<uint32_t> marks = {};       // this mark
  std::vector<Code> codes = {};           // a word with this code
  std::vector<Code> sets = {};            // a word or emoji with this code
  std::vector<std::string> regexes = {};  // a word that matches one of these from end to end

  bool operator==(const Trait&) const = default;

  static Trait kind(CellKind kind) { return {.kinds = bit(kind)}; }
  static uint16_t bit(CellKind kind) {
    return static_cast<uint16_t>(1u << static_cast<unsigned>(kind));
  }
  /// Takes in all that `other` asks.
  void add(const Trait& other);
};

struct TraitHash {
  size_t operator()(const Trait& trait) const;
};

/// One thing that a cell can show: a kind, a text, a lemma, a mark, a code, or that it matches a
/// regular expression. A trait is a list of signs, any of which will do.
using Sign = uint32_t;

/// A regular expression and its sign.
struct RegexSign {
  std::string regex;
  Sign sign = 0;
};

/// The traits of all patterns, by their signs. Filled once, then only read.
class Traits {
 public:
  /// The number of this trait; equal ones have one number.
  TraitId number(Trait trait);
  size_t size() const { return size_; }
  /// Call after the last `number` and before anything below.
  void sort(const Symbols& symbols);

  /// The traits that any cell with this sign has.
  std::span<const TraitId> traits(Sign sign) const { return traits_[sign]; }
  /// What can be seen of a cell: numbers of its text and lemma, 0 when no pattern names them.
  struct Seen {
    CellKind kind = CellKind::kWord;
    uint32_t text = 0, lemma = 0;
    std::span<const Code> codes;
  };
  /// Calls `has(Sign)` for each sign of the cell but those by regular expression.
  template <typename Has>
  void each_sign(const Seen& cell, const Has& has) const {
    has(static_cast<Sign>(cell.kind));
    if (cell.kind == CellKind::kMark) has(marks_ + cell.text);
    if (cell.kind != CellKind::kWord && cell.kind != CellKind::kEmoji) return;
    const bool word = cell.kind == CellKind::kWord;
    for (Code code : cell.codes) {
      if (word) has(codes_ + code);
      has(sets_ + code);
    }
    if (!word) return;
    has(texts_ + cell.text);
    has(lemmas_ + cell.lemma);
  }
  const std::vector<RegexSign>& regexes() const { return regexes_; }

  template <class A>
  friend void image(A& a, Traits& t) {
    a(t.size_, t.sign_count_, t.texts_, t.lemmas_, t.marks_, t.codes_, t.sets_, t.traits_,
      t.regexes_);
  }

 private:
  /// Empty in a table that was read from an image, as is `by_number_`.
  std::unordered_map<Trait, TraitId, TraitHash> numbers_;
  std::vector<const Trait*> by_number_;
  uint32_t size_ = 0;
  uint32_t sign_count_ = 0;
  Sign texts_ = 0, lemmas_ = 0, marks_ = 0, codes_ = 0,
       sets_ = 0;       // the first of each; kinds are 0 on
  NumberLists traits_;  // by sign
  std::vector<RegexSign> regexes_;
};

template <class A>
void image(A& a, RegexSign& r) {
  a(r.regex, r.sign);
}

}  // namespace gently::match
