// Makes the net of a book's programs.
#pragma once

#include <map>
#include <span>
#include <unordered_map>
#include <vector>

#include "match/net.h"

namespace gently::match {

class NetBuilder {
 public:
  NetBuilder() { nodes_.emplace_back(); }

  void add(uint32_t pattern, std::span<const Instruction> code);
  /// Call once, after the last `add`; `traits`: how many there are.
  Net take(size_t traits);

 private:
  /// What tells a node from others.
  struct Key {
    uint32_t before = 0;   // the node of the instruction before
    uint32_t written = 0;  // that instruction
    uint32_t pattern = 0;  // for what is not shared
    bool again = false;    // it is gone over again and again

    bool operator==(const Key&) const = default;
  };
  struct KeyHash {
    size_t operator()(const Key& key) const;
  };
  struct Node {
    std::vector<Edge> edges;  // to nodes of the builder
    std::vector<uint32_t> accepted;
    std::vector<uint32_t> links;  // nodes that are there as well when this one is
  };

  uint32_t node(const Key& key);
  /// Fills the nodes of all instructions that are reached from `first` on.
  void close(uint32_t first);
  /// The nodes with something of their own that are there with `node`, ascending.
  void find_linked(uint32_t node);
  /// The same in `row_`, but the small ones as one.
  void find_row(uint32_t node);
  uint32_t merged(const std::vector<uint32_t>& nodes);

  /// Finds all rows and nodes in the order in which they are met on the way from the root.
  void explore();
  void meet(uint32_t begin);
  void number_nodes();
  Link link_to(uint32_t node) const;
  Link link_to_row(uint32_t begin) const;
  void write(const Node& node);

  std::vector<Node> nodes_;
  std::unordered_map<Key, uint32_t, KeyHash> numbers_;
  std::map<std::vector<uint32_t>, uint32_t> merged_;  // small nodes that are there together
  // of the program that is being added
  uint32_t pattern_ = 0;
  std::span<const Instruction> code_;
  std::vector<uint32_t> at_, again_;  // by instruction: the node before it, the one it stays in
  std::vector<bool> closed_;
  // of the row that is being found
  std::vector<uint32_t> linked_, row_, small_;
  std::vector<uint32_t> seen_;  // by node: the last row it was seen for
  uint32_t row_count_ = 0;
  // of the net that is being written
  Net net_;
  std::vector<std::vector<uint32_t>> rows_;  // nodes of the builder
  std::vector<uint32_t> row_of_, number_;    // by node of the builder; kNone: not met
  std::vector<uint32_t> order_;              // the nodes met
  std::vector<uint32_t> row_numbers_;        // by row: its number among those of several nodes
};

}  // namespace gently::match
