// Makes the net of a book's programs.
#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "match/net.h"

namespace gently::match {

class NetBuilder {
 public:
  NetBuilder() { new_node(); }

  void add(uint32_t pattern, std::span<const Instruction> code);
  Net take();

 private:
  /// What tells a node from others: the node of the instruction before, that instruction, whether
  /// it is gone over again and again, and for what is not shared the pattern.
  using Key = std::tuple<uint32_t, uint32_t, bool, uint32_t>;
  struct Node {
    std::vector<Edge> edges;
    std::vector<uint32_t> accepted;
  };

  uint32_t new_node();
  uint32_t node(const Key& key);
  /// All that is reached from instruction `pc` without going over a cell, given to `into`.
  void close(uint32_t into, uint32_t pc);

  std::vector<Node> nodes_;
  std::map<Key, uint32_t> numbers_;
  // of the program that is being added
  uint32_t pattern_ = 0;
  std::span<const Instruction> code_;
  std::vector<uint32_t> at_, again_;  // by instruction: the node before it, the one it stays in
  std::vector<uint32_t> open_;
  std::vector<bool> seen_;
};

}  // namespace gently::match
