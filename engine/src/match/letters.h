// What patterns may ask of a cell, as one number: the alphabet in which messages are spelled to
// them. A word is looked into once; after that it costs one look in a hash table.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "language/reading.h"
#include "match/trait_sets.h"
#include "match/traits.h"
#include "match/word_regexes.h"

namespace gently::match {

using Letter = uint32_t;

/// Scratch: grows with the words it meets. Cells with the same traits have the same letter.
class Letters {
 public:
  Letters(const Symbols& symbols, const Traits& traits, const WordRegexes& regexes);

  /// Of a word, mark or emoji that patterns may look into.
  Letter of(const language::Item& item);
  /// Of an edge, or of anything else that shows its kind only.
  Letter of(CellKind kind) { return of_kind_[static_cast<size_t>(kind)]; }

  /// Ascending.
  std::span<const TraitId> traits(Letter letter) const { return sets_[letter]; }
  bool has(Letter letter, TraitId trait) const {
    const uint64_t asked = uint64_t{letter} << 32 | trait << 1 | 1;
    uint64_t& known = asked_[(letter * 31 + trait) % asked_.size()];
    if (known >> 1 != asked >> 1) known = asked & ~uint64_t{is_among(letter, trait) ? 0u : 1u};
    return (known & 1) != 0;
  }

  size_t bytes() const;
  /// Back to a new one; letters given before mean nothing any more.
  void clear();

 private:
  /// A word met before: its text and lemma, one after the other in `text_`.
  struct Known {
    uint64_t hash = 0;
    language::Tags tags = 0;
    uint32_t begin = 0;
    uint16_t text = 0, lemma = 0;  // bytes
    CellKind kind = CellKind::kWord;
    Letter letter = 0;
  };

  bool is_among(Letter letter, TraitId trait) const;
  bool is(const Known& known, const language::Item& item) const;
  Letter look_into(const language::Item& item);
  /// The letter with the traits of `signs_`.
  Letter with_signs();
  void grow_known();

  const Symbols& symbols_;
  const Traits& table_;
  const WordRegexes& regexes_;
  std::string text_;
  std::vector<Known> known_;
  std::vector<uint32_t> known_slots_;  // a power of two; number in `known_`, from 1
  TraitSets sets_;                     // by letter
  std::array<Letter, kCellKinds> of_kind_{};
  std::vector<Code> codes_;
  std::vector<Sign> signs_;
  std::vector<TraitId> own_;
  /// What `has` said last, of those that share a place: letter, trait, 1 for yes.
  mutable std::array<uint64_t, 4096> asked_{};
};

}  // namespace gently::match
