// For nodes with many edges: their traits as words of bits, without the words that are 0, so that
// those a cell may go over are found without a look at the others.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "base/flat.h"
#include "match/edge.h"
#include "match/trait_bits.h"

namespace gently::match {

class EdgeIndex {
 public:
  /// The next node: its edges by trait, of which the first is number `first` of all.
  void add(std::span<const Edge> edges, uint32_t first, const TraitBits& bits) {
    std::vector<uint64_t>& summaries = summaries_.own();
    summaries.resize(summaries.size() + bits.summary(), 0);
    uint64_t* const summary = summaries.data() + summaries.size() - bits.summary();
    first_words_.own().push_back(static_cast<uint32_t>(words_.size()));
    std::vector<uint16_t>& ranks = ranks_.own();
    ranks.resize(ranks.size() + 64 * bits.summary(), 0);
    uint16_t* const rank = ranks.data() + ranks.size() - 64 * bits.summary();
    const size_t first_word = words_.size();
    for (size_t i = 0; i < edges.size(); ++i) {
      const size_t word = edges[i].trait / 64;
      if (i == 0 || word != edges[i - 1].trait / 64) {
        rank[word] = static_cast<uint16_t>(words_.size() - first_word);
        summary[word / 64] |= uint64_t{1} << (word % 64);
        words_.own().push_back(0);
        first_edges_.own().push_back(first + static_cast<uint32_t>(i));
      }
      words_.own().back() |= uint64_t{1} << (edges[i].trait % 64);
    }
    end_ = first + static_cast<uint32_t>(edges.size());
  }
  /// Nodes.
  size_t size() const { return first_words_.size(); }

  /// Calls `take(edge)` with each edge of the node whose trait is among these.
  template <typename Take>
  void each(uint32_t node, const Edge* edges, const uint64_t* traits, TraitBits bits,
            const Take& take) const {
    const uint64_t* const summary = summaries_.data() + node * bits.summary();
    const uint64_t* const trait_words = traits + bits.summary();
    const uint16_t* const ranks = ranks_.data() + node * 64 * bits.summary();
    const uint64_t* const words = words_.data() + first_words_[node];
    for (size_t s = 0; s < bits.summary(); ++s) {
      for (uint64_t some = summary[s] & traits[s]; some != 0; some &= some - 1) {
        const size_t place = 64 * s + static_cast<size_t>(std::countr_zero(some));
        const uint64_t* const word = words + ranks[place];
        const uint64_t both = *word & trait_words[place];
        if (both != 0) take_edges(static_cast<size_t>(word - words_.data()), both, edges, take);
      }
    }
  }

  template <class A>
  friend void image(A& a, EdgeIndex& index) {
    a(index.summaries_, index.ranks_, index.first_words_, index.words_, index.first_edges_,
      index.end_);
  }

 private:
  template <typename Take>
  void take_edges(size_t word, uint64_t wanted, const Edge* edges, const Take& take) const {
    const Edge* const end = edges + (word + 1 < words_.size() ? first_edges_[word + 1] : end_);
    for (const Edge* edge = edges + first_edges_[word]; edge != end; ++edge) {
      if ((wanted >> (edge->trait % 64) & 1) != 0) take(*edge);
    }
  }

  Flat<uint64_t> summaries_;    // by node: which words are not 0
  Flat<uint16_t> ranks_;        // by node and word: how many of its words that are not 0 stand before it
  Flat<uint32_t> first_words_;  // by node
  Flat<uint64_t> words_;
  Flat<uint32_t> first_edges_;  // by word
  uint32_t end_ = 0;            // after the last edge
};

}  // namespace gently::match
