#include "match/net_builder.h"

#include <algorithm>
#include <bit>

namespace gently::match {
namespace {

using Op = Instruction::Op;

constexpr uint32_t kShared = UINT32_MAX;
constexpr size_t kLarge = 16;   // edges: a node that is not copied into others
constexpr size_t kMasked = 32;  // edges: a node that has a mask

bool is_loop(Instruction one) { return one.op == Op::kMany || one.op == Op::kFew; }
bool is_split(Instruction one) { return one.op == Op::kSplit || one.op == Op::kSplitFar; }
bool jumps(Instruction one) { return is_split(one) || one.op == Op::kJump; }

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
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

template <typename T>
void sort_once(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

uint32_t NetBuilder::node(const Key& key) {
  const auto [at, is_new] = numbers_.try_emplace(key, static_cast<uint32_t>(nodes_.size()));
  if (is_new) nodes_.emplace_back();
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
    again_.push_back(
        !is_loop(code[pc]) ? 0 : node({at_[pc], written, true, pc >= loop ? pattern : kShared}));
    at_.push_back(node({at_[pc], written, false, pc + 1 >= loop ? pattern : kShared}));
  }
  closed_.assign(code.size(), false);
  close(0);
}

void NetBuilder::close(uint32_t first) {
  std::vector<uint32_t> open{first};
  auto follow = [&](uint32_t pc) {
    if (!closed_[pc]) open.push_back(pc);
    closed_[pc] = true;
  };
  follow(first);
  while (!open.empty()) {
    const uint32_t pc = open.back();
    open.pop_back();
    Node& here = nodes_[at_[pc]];
    const Instruction one = code_[pc];
    if (one.op == Op::kMatch) {
      here.accepted.push_back(pattern_);
      continue;
    }
    if (one.op != Op::kJump) follow(pc + 1);
    if (jumps(one)) {
      follow(one.arg);
      here.links.push_back(at_[one.arg]);
    }
    if (one.op == Op::kCell) here.edges.push_back({one.arg, at_[pc + 1]});
    if (is_loop(one)) {
      Node& again = nodes_[again_[pc]];
      again.edges.push_back({one.arg, again_[pc]});
      again.links.push_back(at_[pc + 1]);
      here.edges.push_back({one.arg, again_[pc]});
    }
    if (one.op != Op::kCell && one.op != Op::kJump) here.links.push_back(at_[pc + 1]);
  }
}

/// The nodes with something of their own that are there when `node` is.
std::vector<uint32_t> NetBuilder::all_linked(uint32_t node) const {
  std::vector<uint32_t> all{node};
  for (size_t i = 0; i < all.size(); ++i) {
    for (uint32_t link : nodes_[all[i]].links) {
      if (std::find(all.begin(), all.end(), link) == all.end()) all.push_back(link);
    }
  }
  std::erase_if(
      all, [&](uint32_t one) { return nodes_[one].edges.empty() && nodes_[one].accepted.empty(); });
  sort_once(all);
  return all;
}

std::vector<uint32_t> NetBuilder::row_of(uint32_t node) {
  std::vector<uint32_t> large, small;
  for (uint32_t one : all_linked(node))
    (nodes_[one].edges.size() < kLarge ? small : large).push_back(one);
  if (small.size() > 1) {
    const auto [at, is_new] = merged_.try_emplace(small, static_cast<uint32_t>(nodes_.size()));
    if (is_new) {
      Node all;
      for (uint32_t one : small) {
        append(all.edges, nodes_[one].edges);
        append(all.accepted, nodes_[one].accepted);
      }
      sort_once(all.edges), sort_once(all.accepted);
      nodes_.push_back(std::move(all));
    }
    small = {at->second};
  }
  append(large, small);
  return large;
}

Net NetBuilder::take(size_t traits) {
  for (Node& node : nodes_) sort_once(node.edges), sort_once(node.accepted);
  net_.traits_ = static_cast<uint32_t>(traits);
  row_number(Net::kRoot);
  // Rows and nodes are numbered as they are first met on the way from the root.
  for (size_t row = 0, written = 0; row < row_begins_.size(); ++row) {
    rows_.push_back(numbered_row(row_begins_[row]));
    for (; written < order_.size(); ++written) write(nodes_[order_[written]]);
  }
  const auto end_of = [](const auto& list) { return static_cast<uint32_t>(list.size()); };
  net_.nodes_.own().push_back({end_of(net_.edges_), end_of(net_.accepted_), 0});
  // Edges to a row of one node lead to that node.
  for (Edge& edge : net_.edges_.own())
    edge.to = rows_[edge.to].size() == 1 ? rows_[edge.to].front() : edge.to | Edge::kRow;
  net_.rows_ = NumberLists(rows_);
  return std::move(net_);
}

uint32_t NetBuilder::row_number(uint32_t begin) {
  const auto [at, is_new] =
      row_numbers_.try_emplace(begin, static_cast<uint32_t>(row_begins_.size()));
  if (is_new) row_begins_.push_back(begin);
  return at->second;
}

std::vector<uint32_t> NetBuilder::numbered_row(uint32_t begin) {
  std::vector<uint32_t> row = row_of(begin);
  for (uint32_t& one : row) {
    const auto [at, is_new] = order_numbers_.try_emplace(one, static_cast<uint32_t>(order_.size()));
    if (is_new) order_.push_back(one);
    one = at->second;
  }
  sort_once(row);
  return row;
}

void NetBuilder::write(const Node& node) {
  Net::Node out{static_cast<uint32_t>(net_.edges_.size()),
                static_cast<uint32_t>(net_.accepted_.size()), 0};
  for (Edge edge : node.edges) net_.edges_.own().push_back({edge.trait, row_number(edge.to)});
  append(net_.accepted_.own(), node.accepted);
  if (node.edges.size() >= kMasked) {
    const TraitBits bits(net_.traits_);
    std::vector<uint64_t>& masks = net_.masks_.own();
    out.mask = static_cast<uint32_t>(masks.size() + 1);
    masks.resize(masks.size() + bits.size(), 0);
    for (const Edge& edge : node.edges) bits.add(masks.data() + out.mask - 1, edge.trait);
  }
  net_.nodes_.own().push_back(out);
}

}  // namespace gently::match
