#include "match/pattern_table.h"

#include <algorithm>
#include <utility>

namespace gently::match {
namespace {

using language::ItemKind;

/// No captures, no edges: what it goes over is what it matches.
bool is_plain(const WrittenProgram& program) {
  using Op = Instruction::Op;
  const std::vector<Instruction>& code = program.code;
  return program.captures.empty() && code.front().op == Op::kSave &&
         code[code.size() - 2].op == Op::kSave;
}

/// Number of the net for a pattern: with words only, with gaps, with slots.
size_t reach_of(const rules::Sequence& elements) {
  using Kind = rules::Element::Kind;
  size_t reach = 0;
  for (const rules::Element& one : elements) {
    if (one.kind == Kind::kSlot || one.repeat) reach = 2;
    if (one.kind == Kind::kGap) reach = std::max<size_t>(reach, 1);
    for (const rules::Sequence& option : one.options) reach = std::max(reach, reach_of(option));
  }
  return reach;
}

bool is_sign(const language::Item& item) {
  return item.kind == ItemKind::kMark || item.kind == ItemKind::kEmoji;
}

}  // namespace

PatternTable::PatternTable(const language::Lexicon& lexicon) : symbols_(lexicon) {}

uint32_t PatternTable::add(const rules::Pattern& pattern, Skipping skipping) {
  const WrittenProgram written = write_program(pattern, symbols_, traits_, skipping);
  const uint32_t number = static_cast<uint32_t>(entries_.size());
  PatternEntry entry;
  auto append = [](auto& all, const auto& own, uint32_t& begin, uint32_t& end) {
    begin = static_cast<uint32_t>(all.size());
    all.insert(all.end(), own.begin(), own.end());
    end = static_cast<uint32_t>(all.size());
  };
  append(code_.own(), written.code, entry.code_begin, entry.code_end);
  append(captures_, written.captures, entry.captures_begin, entry.captures_end);
  entry.plain = is_plain(written) ? 1 : 0;
  entries_.own().push_back(entry);
  std::unique_ptr<NetBuilder>& builder = builders_[reach_of(pattern.elements)];
  if (!builder) builder = std::make_unique<NetBuilder>();
  builder->add(number, written.code);
  return number;
}

void PatternTable::finish() {
  traits_.sort(symbols_);
  for (size_t net = 0; net < kNets; ++net) {
    if (!builders_[net]) builders_[net] = std::make_unique<NetBuilder>();
    nets_[net] = builders_[net]->take(traits_.size());
    builders_[net].reset();
  }
  regexes_ = WordRegexes(traits_.regexes());
}

std::vector<Hit> PatternTable::find_all(const language::Reading& reading) const {
  std::vector<Hit> out;
  if (entries_.empty()) return out;
  std::unique_ptr<Search> search = searches_.take(
      [&] { return std::make_unique<Search>(symbols_, traits_, regexes_, nets_, most_bytes_); });
  const std::vector<Search::Stretch>& found = search->run(reading);
  out.reserve(found.size());
  for (const Search::Stretch& one : found) keep(*search, one, reading, out);
  searches_.give_back(std::move(search));
  return out;
}

void PatternTable::keep(Search& search, const Search::Stretch& found,
                        const language::Reading& reading, std::vector<Hit>& out) const {
  const PatternEntry& entry = entries_[found.pattern];
  const size_t captures = entry.captures_end - entry.captures_begin;
  auto item = [&](size_t place) {
    return place < search.cells().size() ? search.cells()[place].item
                                         : static_cast<uint32_t>(reading.items.size());
  };
  PatternMatch match;
  if (entry.plain != 0) {
    match.first = item(found.begin);
    match.last = item(found.end);
  } else {
    const std::span<const Instruction> code(code_.data() + entry.code_begin,
                                            code_.data() + entry.code_end);
    if (!search.find_way(code, found, captures)) return;
    match.first = item(search.places()[0]);
    match.last = item(search.places()[1]);
  }
  while (match.last > match.first && reading.items[match.last - 1].kind == ItemKind::kMark)
    --match.last;
  for (size_t c = 0; c < captures; ++c) {
    const std::string& name = captures_[entry.captures_begin + c];
    const size_t first = search.places()[2 * c + 2], last = search.places()[2 * c + 3];
    if (name.empty() || first == SIZE_MAX || last == SIZE_MAX) continue;
    Capture capture{name, item(first), item(last)};
    while (capture.last > capture.first && is_sign(reading.items[capture.last - 1])) --capture.last;
    while (capture.last > capture.first && is_sign(reading.items[capture.first])) ++capture.first;
    if (capture.last > capture.first) match.captures.push_back(std::move(capture));
  }
  if (match.last > match.first) out.push_back({found.pattern, std::move(match)});
}

}  // namespace gently::match
