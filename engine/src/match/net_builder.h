// Makes the net of a book's programs.
#pragma once

#include <map>
#include <tuple>
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
  /// What tells a node from others: the node of the instruction before, that instruction, whether
  /// it is gone over again and again, and for what is not shared the pattern.
  using Key = std::tuple<uint32_t, uint32_t, bool, uint32_t>;
  struct Node {
    std::vector<Edge> edges;
    std::vector<uint32_t> accepted;
    std::vector<uint32_t> links;  // nodes that are there as well when this one is
  };

  uint32_t node(const Key& key);
  /// Fills the nodes of all instructions that are reached from `first` on.
  void close(uint32_t first);
  std::vector<uint32_t> all_linked(uint32_t node) const;
  /// The nodes that are there with `node`: the large ones, and the small ones as one.
  std::vector<uint32_t> row_of(uint32_t node);

  /// The number of the row of nodes that are there with `begin`.
  uint32_t row_number(uint32_t begin);
  std::vector<uint32_t> numbered_row(uint32_t begin);
  void write(const Node& node);

  std::vector<Node> nodes_;
  std::map<Key, uint32_t> numbers_;
  std::map<std::vector<uint32_t>, uint32_t> merged_;  // small nodes that are there together
  // of the program that is being added
  uint32_t pattern_ = 0;
  std::span<const Instruction> code_;
  std::vector<uint32_t> at_, again_;  // by instruction: the node before it, the one it stays in
  std::vector<bool> closed_;
  // of the net that is being written
  Net net_;
  std::vector<uint32_t> row_begins_, order_;
  std::map<uint32_t, uint32_t> row_numbers_, order_numbers_;
  std::vector<std::vector<uint32_t>> rows_;
};

}  // namespace gently::match
