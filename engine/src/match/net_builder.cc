#include "match/net_builder.h"

#include <algorithm>
#include <bit>

namespace gently::match {
namespace {

using Op = Instruction::Op;

constexpr uint32_t kShared = UINT32_MAX;

bool jumps(Instruction one) {
  return one.op == Op::kSplit || one.op == Op::kSplitFar || one.op == Op::kJump;
}

/// The first instruction that is jumped back to. Who comes there has not only gone over what
/// stands before it, so that programs which begin alike part there.
size_t first_loop(std::span<const Instruction> code) {
  size_t first = code.size();
  for (size_t pc = 0; pc < code.size(); ++pc) {
    if (jumps(code[pc]) && code[pc].arg <= pc) first = std::min<size_t>(first, code[pc].arg);
  }
  return first;
}

template <typename T>
void sort_once(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

uint32_t NetBuilder::new_node() {
  nodes_.emplace_back();
  return static_cast<uint32_t>(nodes_.size() - 1);
}

uint32_t NetBuilder::node(const Key& key) {
  const auto [at, is_new] = numbers_.try_emplace(key, 0);
  if (is_new) at->second = new_node();
  return at->second;
}

void NetBuilder::add(uint32_t pattern, std::span<const Instruction> code) {
  pattern_ = pattern;
  code_ = code;
  const size_t loop = first_loop(code);
  at_.assign(1, Net::kRoot);
  again_.clear();
  for (size_t pc = 0; pc < code.size(); ++pc) {
    const uint32_t written = std::bit_cast<uint32_t>(code[pc]);
    again_.push_back(node({at_[pc], written, true, pc >= loop ? pattern : kShared}));
    at_.push_back(node({at_[pc], written, false, pc + 1 >= loop ? pattern : kShared}));
  }
  close(Net::kRoot, 0);
  for (uint32_t pc = 0; pc < code.size(); ++pc) {
    if (code[pc].op == Op::kCell) close(at_[pc + 1], pc + 1);
    if (code[pc].op == Op::kMany || code[pc].op == Op::kFew) close(again_[pc], pc);
  }
}

void NetBuilder::close(uint32_t into, uint32_t pc) {
  seen_.assign(code_.size(), false);
  open_.assign(1, pc);
  while (!open_.empty()) {
    const uint32_t at = open_.back();
    open_.pop_back();
    if (seen_[at]) continue;
    seen_[at] = true;
    const Instruction one = code_[at];
    if (one.op == Op::kMatch) nodes_[into].accepted.push_back(pattern_);
    if (one.op == Op::kCell) nodes_[into].edges.push_back({one.arg, at_[at + 1]});
    if (one.op == Op::kMany || one.op == Op::kFew)
      nodes_[into].edges.push_back({one.arg, again_[at]});
    if (jumps(one)) open_.push_back(one.arg);
    if (one.op != Op::kCell && one.op != Op::kJump && one.op != Op::kMatch)
      open_.push_back(at + 1);
  }
}

Net NetBuilder::take() {
  Net net;
  std::vector<std::vector<uint32_t>> accepted;
  for (Node& node : nodes_) {
    sort_once(node.edges);
    sort_once(node.accepted);
    net.edges_.own().insert(net.edges_.own().end(), node.edges.begin(), node.edges.end());
    net.ends_.own().push_back(static_cast<uint32_t>(net.edges_.size()));
    accepted.push_back(std::move(node.accepted));
  }
  net.accepted_ = NumberLists(accepted);
  return net;
}

}  // namespace gently::match
