// All programs of a book as one net: programs that begin alike share the nodes of what is alike.
// A node stands for what may come next after some cells: edges over a cell with a trait, each to a
// row of nodes, and the patterns that end here. Jumps are gone; what a program saves is left to
// way.h.
#pragma once

#include <cstdint>
#include <span>

#include "match/edge.h"
#include "match/edge_index.h"
#include "match/number_lists.h"
#include "match/program.h"

namespace gently::match {

class Net {
 public:
  /// Links to the nodes before the first cell.
  std::span<const Link> root() const { return rows_[kRoot]; }

  /// Calls `take` with a link to each node behind an edge of `node` over one of these traits, given
  /// as bits.
  template <typename Take>
  void each_behind(Link node, const uint64_t* traits, const Take& take) const {
    const uint32_t number = number_of(node);
    const TraitBits bits(traits_);
    const Edge* const edges = edges_.data();
    auto through = [&](const Edge& edge) { each_of(edge.to, take); };
    if (number < index_.size()) return index_.each(number, edges, traits, bits, through);
    const Edge* const end = edges + nodes_[number + 1].edges;
    for (const Edge* edge = edges + nodes_[number].edges; edge != end; ++edge) {
      if (bits.has(traits, edge->trait)) through(*edge);
    }
  }
  /// Patterns that end at this node, ascending.
  std::span<const uint32_t> accepted(Link node) const {
    if ((node & kAccepts) == 0) return {};
    const uint32_t number = number_of(node);
    return {accepted_.data() + nodes_[number].accepted,
            accepted_.data() + nodes_[number + 1].accepted};
  }
  /// Whether any edge is over a cell with this trait.
  bool asks_for(TraitId trait) const { return bits().has(asked_.data(), trait); }
  /// What traits look like as bits.
  TraitBits bits() const { return TraitBits(traits_); }

  template <class A>
  friend void image(A& a, Net& net) {
    a(net.nodes_, net.edges_, net.accepted_, net.index_, net.rows_, net.asked_, net.traits_);
  }

  /// Where a node's parts begin; they end where those of the next begin.
  struct Node {
    uint32_t edges = 0;
    uint32_t accepted = 0;
  };

 private:
  friend class NetBuilder;
  static constexpr uint32_t kRoot = 0;

  template <typename Take>
  void each_of(Link link, const Take& take) const {
    if ((link & kRow) == 0) return take(link);
    for (Link node : rows_[number_of(link)]) take(node);
  }

  Flat<Node> nodes_;  // and one more; those with many edges come first
  Flat<Edge> edges_;  // by node, of each by trait
  Flat<uint32_t> accepted_;
  EdgeIndex index_;      // of the nodes with many edges
  NumberLists rows_;     // the root, and rows of more than one node
  Flat<uint64_t> asked_;  // the traits of all edges, as bits
  uint32_t traits_ = 0;  // how many there are
};

}  // namespace gently::match

template <>
inline constexpr bool gently::kLiesFlat<gently::match::Net::Node> = true;
