// A stretch of cells turned round: for each trait, which of the cells have it. So a step of a
// pattern is taken from all places at once.
#pragma once

#include <algorithm>
#include <vector>

#include "match/bits.h"
#include "match/word_regexes.h"

namespace gently::match {

/// Scratch of one call: refilled for each window, so that memory is taken once.
template <size_t W>
class Window {
 public:
  static constexpr size_t kMost = Bits<W>::kSize - 1;  // cells: a place is left for the end

  /// Cells [first, first + kMost) of the row, as far as there are any.
  void fill(const language::Reading& reading, const Cells& cells, size_t first,
            const Traits& traits, const WordRegexes& regexes) {
    first_ = first;
    size_ = std::min(cells.row.size() - first, kMost);
    row_of_.assign(traits.size(), 0);
    rows_.assign(1, {});  // of all traits that no cell has
    present_.clear();
    for (size_t at = 0; at < size_; ++at) {
      auto has = [&](TraitId trait) {
        if (row_of_[trait] == 0) {
          row_of_[trait] = static_cast<uint32_t>(rows_.size());
          rows_.emplace_back();
          present_.push_back(trait);
        }
        rows_[row_of_[trait]].set(at);
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
  size_t first_ = 0, size_ = 0;
  std::vector<uint32_t> row_of_;  // by trait
  std::vector<Bits<W>> rows_;
  std::vector<TraitId> present_;
};

}  // namespace gently::match
