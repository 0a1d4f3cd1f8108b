#include "match/pattern_table.h"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

#include "match/key.h"
#include "match/runner.h"

namespace gently::match {
namespace {}  // namespace

/// What a search works in: one a thread, so that memory is taken and cleared once.
template <size_t W>
struct Scratch {
  Window<W> window;
  Runner<W> runner{window};
  std::vector<uint32_t> candidates;
  std::vector<size_t> places;

  void begin_looking(size_t patterns) {
    if (seen.size() < patterns) seen.resize(patterns, 0);
    ++look;
  }
  /// Whether this pattern was asked for before in this look: several of its gates may be open.
  bool looked_at(uint32_t pattern) { return std::exchange(seen[pattern], look) == look; }

  static Scratch& of_this_thread() {
    thread_local Scratch scratch;
    return scratch;
  }

 private:
  std::vector<uint64_t> seen;  // by pattern: the look it was last asked for in
  uint64_t look = 0;
};

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
  entries_.own().push_back(entry);
  for (const Gate& gate : gates_of(pattern.elements, symbols_)) {
    std::vector<TraitId> needs;
    for (const Trait& need : gate) needs.push_back(traits_.number(need));
    GateEntry& added = gates_.own().emplace_back();
    added.pattern = number;
    append(needs_.own(), needs, added.needs_begin, added.needs_end);
  }
  return number;
}

void PatternTable::finish() {
  traits_.sort(symbols_);
  std::vector<std::vector<uint32_t>> by_sign(traits_.sign_count());
  always_.own().clear();
  for (uint32_t number = 0; number < gates_.size(); ++number) {
    const GateEntry& gate = gates_[number];
    if (gate.needs_begin == gate.needs_end) {
      always_.own().push_back(gate.pattern);
      continue;
    }
    for (Sign sign : traits_.signs(needs_[gate.needs_begin])) by_sign[sign].push_back(number);
  }
  by_sign_ = NumberLists(by_sign);
  regexes_ = WordRegexes(traits_.regexes());
}

/// One call's search, window by window. Windows overlap by the longest match: one that begins in
/// the last stretch of a window is left to the next.
template <size_t W>
class PatternTable::Search {
 public:
  Search(const PatternTable& table, const language::Reading& reading, const Cells& cells)
      : table_(table), reading_(reading), cells_(cells) {}

  std::vector<Hit> run() {
    for (size_t first = 0; first < cells_.row.size();) {
      window_.fill(reading_, cells_, first, table_.traits_, table_.regexes_);
      const bool last = first + window_.size() == cells_.row.size();
      const size_t limit = last ? window_.size() : window_.size() - kLongestMatch;
      for (uint32_t number : candidates()) search(number, limit);
      if (last) break;
      first += limit;
    }
    std::stable_sort(out_.begin(), out_.end(),
                     [](const Hit& a, const Hit& b) { return a.pattern < b.pattern; });
    return std::move(out_);
  }

 private:
  /// Patterns with a gate of which all needs are there.
  const std::vector<uint32_t>& candidates() {
    candidates_.clear();
    scratch_.begin_looking(table_.entries_.size());
    for (uint32_t pattern : table_.always_) take(pattern);
    for (Sign sign : window_.present()) {
      for (uint32_t number : table_.by_sign_[sign]) {
        const GateEntry& gate = table_.gates_[number];
        if (is_open(gate)) take(gate.pattern);
      }
    }
    return candidates_;
  }

  bool is_open(const GateEntry& gate) {
    const TraitId* needs = table_.needs_.data();
    return std::all_of(needs + gate.needs_begin + 1, needs + gate.needs_end,
                       [&](TraitId need) { return window_.some(need); });
  }

  void take(uint32_t pattern) {
    if (!scratch_.looked_at(pattern)) candidates_.push_back(pattern);
  }

  /// Matches of one pattern that begin before `limit`.
  void search(uint32_t number, size_t limit) {
    const PatternEntry& entry = table_.entries_[number];
    const std::span<const Instruction> code(table_.code_.data() + entry.code_begin,
                                            table_.code_.data() + entry.code_end);
    size_t from = 0;
    if (auto resume = resume_.find(number); resume != resume_.end())
      from = resume->second > window_.first() ? resume->second - window_.first() : 0;
    if (from >= limit) return;
    const Bits<W> begins = runner_.begins(code, from, limit);
    while ((from = begins.first_from(from)) < limit) {
      const typename Runner<W>::Stretch found{from, runner_.longest(code, from)};
      if (found.end == found.begin) {
        ++from;
        continue;
      }
      // An edge may serve the next match too.
      const bool shared =
          found.end > found.begin + 1 &&
          cells_.row[window_.first() + found.end - 1].kind == Cell::Kind::kClauseEdge;
      from = shared ? found.end - 1 : found.end;
      if (limit < window_.size()) resume_[number] = window_.first() + from;
      if (runner_.way(code, found, entry.captures_end - entry.captures_begin, places_))
        keep(number, entry);
    }
  }

  uint32_t item(size_t place) const {
    const size_t cell = window_.first() + place;
    return cell < cells_.row.size() ? cells_.row[cell].item
                                    : static_cast<uint32_t>(reading_.items.size());
  }

  void keep(uint32_t number, const PatternEntry& entry) {
    using language::ItemKind;
    auto sign = [&](uint32_t i) {
      return reading_.items[i].kind == ItemKind::kMark ||
             reading_.items[i].kind == ItemKind::kEmoji;
    };
    PatternMatch match;
    match.first = item(places_[0]);
    match.last = item(places_[1]);
    while (match.last > match.first && reading_.items[match.last - 1].kind == ItemKind::kMark)
      --match.last;
    for (size_t c = 0; c < entry.captures_end - entry.captures_begin; ++c) {
      const std::string& name = table_.captures_[entry.captures_begin + c];
      if (name.empty() || places_[2 * c + 2] == SIZE_MAX || places_[2 * c + 3] == SIZE_MAX)
        continue;
      Capture capture{name, item(places_[2 * c + 2]), item(places_[2 * c + 3])};
      while (capture.last > capture.first && sign(capture.last - 1)) --capture.last;
      while (capture.last > capture.first && sign(capture.first)) ++capture.first;
      if (capture.last > capture.first) match.captures.push_back(std::move(capture));
    }
    if (match.last > match.first) out_.push_back({number, std::move(match)});
  }

  const PatternTable& table_;
  const language::Reading& reading_;
  const Cells& cells_;
  Scratch<W>& scratch_ = Scratch<W>::of_this_thread();
  Window<W>& window_ = scratch_.window;
  Runner<W>& runner_ = scratch_.runner;
  std::vector<uint32_t>& candidates_ = scratch_.candidates;
  std::vector<size_t>& places_ = scratch_.places;
  std::unordered_map<uint32_t, size_t>
      resume_;  // by pattern: the cell to go on from in the next window
  std::vector<Hit> out_;
};

std::vector<Hit> PatternTable::find_all(const language::Reading& reading) const {
  const Cells cells = cells_of(reading, symbols_);
  if (cells.row.size() <= Window<1>::kMost) return Search<1>(*this, reading, cells).run();
  if (cells.row.size() <= Window<2>::kMost) return Search<2>(*this, reading, cells).run();
  if (cells.row.size() <= Window<4>::kMost) return Search<4>(*this, reading, cells).run();
  return Search<16>(*this, reading, cells).run();
}

}  // namespace gently::match
