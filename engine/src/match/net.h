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
  static constexpr uint32_t kRow = uint32_t{1} << 31;

  TraitId trait = 0;
  uint32_t to = 0;  // a node, or with kRow a row of nodes

  auto operator<=>(const Edge&) const = default;
};

class Net {
 public:
  static constexpr uint32_t kRoot = 0;  // the row before the first cell

  /// Calls `take` with each node that the edge leads to.
  template <typename Take>
  void each_behind(const Edge& edge, const Take& take) const {
    if ((edge.to & Edge::kRow) == 0) return take(edge.to);
    for (uint32_t node : rows_[edge.to & ~Edge::kRow]) take(node);
  }
  std::span<const uint32_t> root() const { return rows_[kRoot]; }

  /// By trait.
  std::span<const Edge> edges(uint32_t node) const {
    return {edges_.data() + nodes_[node].edges, edges_.data() + nodes_[node + 1].edges};
  }
  /// Patterns that end at this node, ascending.
  std::span<const uint32_t> accepted(uint32_t node) const {
    return {accepted_.data() + nodes_[node].accepted, accepted_.data() + nodes_[node + 1].accepted};
  }
  /// Of a node with many edges: their traits as bits, see TraitBits; else null.
  const uint64_t* mask(uint32_t node) const {
    return nodes_[node].mask == 0 ? nullptr : masks_.data() + nodes_[node].mask - 1;
  }
  /// What masks look like, and what is asked against them.
  TraitBits bits() const { return TraitBits(traits_); }

  template <class A>
  friend void image(A& a, Net& net) {
    a(net.nodes_, net.edges_, net.accepted_, net.masks_, net.rows_, net.traits_);
  }

  /// Where a node's parts begin; they end where those of the next begin.
  struct Node {
    uint32_t edges = 0;
    uint32_t accepted = 0;
    uint32_t mask = 0;  // from 1; 0: it has none
  };

 private:
  friend class NetBuilder;

  Flat<Node> nodes_;  // and one more
  Flat<Edge> edges_;
  Flat<uint32_t> accepted_;
  Flat<uint64_t> masks_;
  NumberLists rows_;
  uint32_t traits_ = 0;  // how many there are
};

}  // namespace gently::match

template <>
inline constexpr bool gently::kLiesFlat<gently::match::Edge> = true;

template <>
inline constexpr bool gently::kLiesFlat<gently::match::Net::Node> = true;
