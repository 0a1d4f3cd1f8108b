// All programs of a book as one net: programs that begin alike share the nodes of what is alike.
// A node stands for what may come next after some cells: edges over a cell with a trait, each to a
// row of nodes, and the patterns that end here. Jumps are gone; what a program saves is left to
// way.h.
#pragma once

#include <cstdint>
#include <span>

#include "match/number_lists.h"
#include "match/program.h"
#include "match/trait_bits.h"

namespace gently::match {

struct Edge {
  TraitId trait = 0;
  uint32_t to = 0;  // a row of nodes

  auto operator<=>(const Edge&) const = default;
};

class Net {
 public:
  static constexpr uint32_t kRoot = 0;  // the row before the first cell

  std::span<const uint32_t> row(uint32_t number) const { return rows_[number]; }

  /// By trait.
  std::span<const Edge> edges(uint32_t node) const {
    const uint32_t begin = node == 0 ? 0 : ends_[node - 1];
    return {edges_.data() + begin, ends_[node] - begin};
  }
  /// Of a node with many edges: their traits as bits, see TraitBits; else null.
  const uint64_t* mask(uint32_t node) const {
    return masks_at_[node] == 0 ? nullptr : masks_.data() + masks_at_[node] - 1;
  }
  /// What masks look like, and what is asked against them.
  TraitBits bits() const { return TraitBits(traits_); }
  /// Patterns that end at this node, ascending.
  std::span<const uint32_t> accepted(uint32_t node) const { return accepted_[node]; }

  template <class A>
  friend void image(A& a, Net& net) {
    a(net.ends_, net.edges_, net.masks_at_, net.masks_, net.traits_, net.accepted_, net.rows_);
  }

 private:
  friend class NetBuilder;

  Flat<uint32_t> ends_;  // by node: where its edges end
  Flat<Edge> edges_;
  Flat<uint32_t> masks_at_;  // by node: where its mask begins, from 1; 0: it has none
  Flat<uint64_t> masks_;
  uint32_t traits_ = 0;   // how many there are
  NumberLists accepted_;  // by node
  NumberLists rows_;
};

}  // namespace gently::match

template <>
inline constexpr bool gently::kLiesFlat<gently::match::Edge> = true;
