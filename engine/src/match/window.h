// A stretch of cells turned round: for each trait, which of the cells have it. So a step of a
// pattern is taken from all places at once.
#pragma once

#include <algorithm>
#include <vector>

#include "match/bits.h"
#include "match/word_regexes.h"

namespace gently::match {

/// Scratch that is filled again and again: only what the last filling left behind is cleared.
template <size_t W>
class Window {
 public:
  static constexpr size_t kMost = Bits<W>::kSize - 1;  // cells: a place is left for the end

  /// Cells [first, first + kMost) of the row, as far as there are any.
  void fill(const language::Reading& reading, const Cells& cells, size_t first,
            const Traits& traits, const WordRegexes& regexes) {
    first_ = first;
    size_ = std::min(cells.row.size() - first, kMost);
    for (TraitId trait : present_) row_of_[trait] = 0;
    present_.clear();
    if (row_of_.size() < traits.size()) row_of_.resize(traits.size(), 0);
    if (rows_.empty()) rows_.emplace_back();  // of all traits that no cell has
    for (size_t at = 0; at < size_; ++at) {
      auto has = [&](TraitId trait) {
        uint32_t row = row_of_[trait];
        if (row == 0) row = add(trait);
        rows_[row].set(at);
      };
      traits.each(cells, first + at, has);
      const Cell& cell = cells.row[first + at];
      if (cell.kind == Cell::Kind::kWord) regexes.each(reading.items[cell.item].text, has);
    }
  }

  size_t first() const { return first_; }
  size_t size() const { return size_; }
  const Bits<W>& row(TraitId trait) const { return rows_[row_of_[trait]]; }
  bool some(TraitId trait) const { return row_of_[trait] != 0; }
  /// The traits that some cell has.
  const std::vector<TraitId>& present() const { return present_; }

 private:
  uint32_t add(TraitId trait) {
    present_.push_back(trait);
    const uint32_t row = static_cast<uint32_t>(present_.size());
    if (row < rows_.size())
      rows_[row] = {};
    else
      rows_.emplace_back();
    row_of_[trait] = row;
    return row;
  }

  size_t first_ = 0, size_ = 0;
  std::vector<uint32_t> row_of_;  // by trait; 0: no cell has it
  std::vector<Bits<W>> rows_;     // the n-th present trait's is n
  std::vector<TraitId> present_;
};

}  // namespace gently::match
