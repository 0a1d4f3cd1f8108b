#include "match/net_builder.h"

#include <algorithm>
#include <bit>

namespace gently::match {
namespace {

using Op = Instruction::Op;

constexpr uint32_t kShared = UINT32_MAX;
constexpr uint32_t kNone = UINT32_MAX;
constexpr size_t kLarge = 16;    // edges: a node that is not copied into others
constexpr size_t kIndexed = 32;  // edges: a node that has an index

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

size_t NetBuilder::KeyHash::operator()(const Key& key) const {
  constexpr uint64_t kOdd = 0x9e3779b97f4a7c15ull;
  uint64_t hash = (uint64_t{key.before} << 32 | key.written) * kOdd;
  hash = ((hash ^ hash >> 32) + (uint64_t{key.pattern} << 1 | (key.again ? 1 : 0))) * kOdd;
  return hash ^ hash >> 32;
}

uint32_t NetBuilder::node(const Key& key) {
  const auto [at, is_new] = numbers_.try_emplace(key, static_cast<uint32_t>(nodes_.size()));
  if (is_new) nodes_.emplace_back();
  return at->second;
}

void NetBuilder::add(uint32_t pattern, std::span<const Instruction> code) {
  pattern_ = pattern;
  code_ = code;
  const size_t loop = first_loop(code);
  at_.assign(1, 0);
  again_.clear();
  for (size_t pc = 0; pc < code.size(); ++pc) {
    const uint32_t written = std::bit_cast<uint32_t>(code[pc]);
    again_.push_back(
        !is_loop(code[pc]) ? 0 : node({at_[pc], written, pc >= loop ? pattern : kShared, true}));
    at_.push_back(node({at_[pc], written, pc + 1 >= loop ? pattern : kShared, false}));
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

void NetBuilder::find_linked(uint32_t node) {
  ++row_count_;
  seen_.resize(nodes_.size(), 0);
  auto see = [&](uint32_t one) {
    if (seen_[one] != row_count_) linked_.push_back(one);
    seen_[one] = row_count_;
  };
  linked_.clear();
  see(node);
  for (size_t i = 0; i < linked_.size(); ++i) {
    for (uint32_t link : nodes_[linked_[i]].links) see(link);
  }
  std::erase_if(linked_, [&](uint32_t one) {
    return nodes_[one].edges.empty() && nodes_[one].accepted.empty();
  });
  std::sort(linked_.begin(), linked_.end());
}

uint32_t NetBuilder::merged(const std::vector<uint32_t>& nodes) {
  const auto [at, is_new] = merged_.try_emplace(nodes, static_cast<uint32_t>(nodes_.size()));
  if (!is_new) return at->second;
  Node all;
  for (uint32_t one : nodes) {
    append(all.edges, nodes_[one].edges);
    append(all.accepted, nodes_[one].accepted);
  }
  sort_once(all.edges), sort_once(all.accepted);
  nodes_.push_back(std::move(all));
  return at->second;
}

void NetBuilder::find_row(uint32_t node) {
  find_linked(node);
  row_.clear(), small_.clear();
  for (uint32_t one : linked_) (nodes_[one].edges.size() < kLarge ? small_ : row_).push_back(one);
  if (small_.size() > 1)
    row_.push_back(merged(small_));
  else
    append(row_, small_);
}

Net NetBuilder::take(size_t traits) {
  for (Node& node : nodes_) sort_once(node.edges), sort_once(node.accepted);
  net_.traits_ = static_cast<uint32_t>(traits);
  explore();
  number_nodes();
  std::vector<std::vector<uint32_t>> rows;
  for (size_t row = 0; row < rows_.size(); ++row) {
    row_numbers_.push_back(static_cast<uint32_t>(rows.size()));
    if (row != Net::kRoot && rows_[row].size() == 1) continue;
    std::vector<uint32_t>& links = rows.emplace_back();
    for (uint32_t node : rows_[row]) links.push_back(link_to(node));
    std::sort(links.begin(), links.end());
  }
  net_.rows_ = NumberLists(rows);
  net_.asked_.own().resize(net_.bits().size(), 0);
  for (uint32_t node : order_) write(nodes_[node]);
  net_.nodes_.own().push_back(
      {static_cast<uint32_t>(net_.edges_.size()), static_cast<uint32_t>(net_.accepted_.size())});
  return std::move(net_);
}

void NetBuilder::explore() {
  meet(Net::kRoot);
  size_t explored = 0;
  for (; explored < order_.size(); ++explored) {
    // A row may add nodes, so edges are not held by reference.
    const uint32_t node = order_[explored];
    for (size_t i = 0; i < nodes_[node].edges.size(); ++i) meet(nodes_[node].edges[i].to);
  }
}

void NetBuilder::meet(uint32_t begin) {
  row_of_.resize(nodes_.size(), kNone);
  if (row_of_[begin] != kNone) return;
  row_of_[begin] = static_cast<uint32_t>(rows_.size());
  find_row(begin);
  number_.resize(nodes_.size(), kNone);
  for (uint32_t one : row_) {
    if (number_[one] != kNone) continue;
    number_[one] = 0;
    order_.push_back(one);
  }
  rows_.push_back(row_);
}

/// Those with an index come first, so that a number tells whether there is one.
void NetBuilder::number_nodes() {
  std::stable_partition(order_.begin(), order_.end(),
                        [&](uint32_t node) { return nodes_[node].edges.size() >= kIndexed; });
  for (uint32_t i = 0; i < order_.size(); ++i) number_[order_[i]] = i;
}

Link NetBuilder::link_to(uint32_t node) const {
  return number_[node] | (nodes_[node].accepted.empty() ? 0 : kAccepts) |
         (nodes_[node].edges.empty() ? kLast : 0);
}

Link NetBuilder::link_to_row(uint32_t begin) const {
  const uint32_t row = row_of_[begin];
  return rows_[row].size() == 1 ? link_to(rows_[row].front()) : row_numbers_[row] | kRow;
}

void NetBuilder::write(const Node& node) {
  std::vector<Edge>& edges = net_.edges_.own();
  const uint32_t first = static_cast<uint32_t>(edges.size());
  net_.nodes_.own().push_back({first, static_cast<uint32_t>(net_.accepted_.size())});
  for (Edge edge : node.edges) {
    edges.push_back({edge.trait, link_to_row(edge.to)});
    net_.bits().add(net_.asked_.own().data(), edge.trait);
  }
  append(net_.accepted_.own(), node.accepted);
  if (node.edges.size() >= kIndexed)
    net_.index_.add(std::span(edges).subspan(first), first, net_.bits());
}

}  // namespace gently::match
