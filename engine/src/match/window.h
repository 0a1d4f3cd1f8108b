// A stretch of cells turned round: for each trait, which of the cells have it. So a step of a
// pattern is taken from all places at once.
#pragma once

#include <algorithm>
#include <vector>

#include "match/bits.h"
#include "match/word_regexes.h"

namespace gently::match {

/// Scratch that is filled again and again: only what the last filling left behind is cleared. Of
/// the thousands of traits a message asks for a few hundred, so a row is made when it is first
/// asked for, out of the rows of the trait's signs.
template <size_t W>
class Window {
 public:
  static constexpr size_t kMost = Bits<W>::kSize - 1;  // cells: a place is left for the end

  /// Cells [first, first + kMost) of the row, as far as there are any.
  void fill(const language::Reading& reading, const Cells& cells, size_t first,
            const Traits& traits, const WordRegexes& regexes) {
    clear();
    traits_ = &traits;
    first_ = first;
    size_ = std::min(cells.row.size() - first, kMost);
    if (row_of_sign_.size() < traits.sign_count()) row_of_sign_.resize(traits.sign_count(), kNone);
    if (row_of_trait_.size() < traits.size()) row_of_trait_.resize(traits.size(), kUnasked);
    for (size_t at = 0; at < size_; ++at) {
      auto has = [&](Sign sign) {
        uint32_t& row = row_of_sign_[sign];
        if (row == kNone) {
          row = add();
          present_.push_back(sign);
        }
        rows_[row].set(at);
      };
      traits.each_sign(cells, first + at, has);
      const Cell& cell = cells.row[first + at];
      if (cell.kind == Cell::Kind::kWord) regexes.each(reading.items[cell.item].text, has);
    }
  }

  size_t first() const { return first_; }
  size_t size() const { return size_; }
  /// Valid until the next row is asked for.
  const Bits<W>& row(TraitId trait) { return rows_[number(trait)]; }
  bool some(TraitId trait) { return number(trait) != kNone; }
  /// The signs that some cell has.
  const std::vector<Sign>& present() const { return present_; }

 private:
  static constexpr uint32_t kNone = 0;  // the row of what no cell has
  static constexpr uint32_t kUnasked = UINT32_MAX;

  void clear() {
    for (Sign sign : present_) row_of_sign_[sign] = kNone;
    for (TraitId trait : asked_) row_of_trait_[trait] = kUnasked;
    present_.clear();
    asked_.clear();
    used_ = 0;
    add();
  }

  uint32_t number(TraitId trait) {
    uint32_t& row = row_of_trait_[trait];
    if (row == kUnasked) {
      row = made(trait);
      asked_.push_back(trait);
    }
    return row;
  }

  /// A trait shares the row of its sign where only one of them is there.
  uint32_t made(TraitId trait) {
    uint32_t row = kNone;
    bool own = false;
    for (Sign sign : traits_->signs(trait)) {
      const uint32_t one = row_of_sign_[sign];
      if (one == kNone) continue;
      if (row == kNone) {
        row = one;
        continue;
      }
      if (!own) {
        const uint32_t both = add();
        rows_[both] = rows_[row];
        row = both;
        own = true;
      }
      rows_[row] |= rows_[one];
    }
    return row;
  }

  uint32_t add() {
    if (used_ == rows_.size()) rows_.emplace_back();
    rows_[used_] = {};
    return used_++;
  }

  const Traits* traits_ = nullptr;
  size_t first_ = 0, size_ = 0;
  std::vector<uint32_t> row_of_sign_, row_of_trait_;
  std::vector<Bits<W>> rows_;  // the first `used_` of them
  uint32_t used_ = 0;
  std::vector<Sign> present_;
  std::vector<TraitId> asked_;
};

}  // namespace gently::match
