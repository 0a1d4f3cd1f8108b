#include "match/search.h"

#include <algorithm>
#include <tuple>

namespace gently::match {
namespace {

constexpr size_t kMostLetterBytes = 4u << 20;  // before a message; it may add its own words

}  // namespace

const std::vector<Search::Stretch>& Search::run(const language::Reading& reading) {
  if (letters_.bytes() > kMostLetterBytes) {
    letters_.clear();
    for (Lane& lane : lanes_) lane.automaton.clear();
  }
  cells_of(reading, letters_, cells_);
  found_.clear();
  first_walk_ = walk_ + 1;
  for (Lane& lane : lanes_) {
    lane.letters.clear();
    for (const Cell& cell : cells_) lane.letters.push_back(lane.automaton.own(cell.letter));
  }
  for (uint32_t begin = 0; begin < cells_.size(); ++begin) {
    for (Lane& lane : lanes_) walk_from(begin, lane);
  }
  std::sort(found_.begin(), found_.end(), [](const Stretch& a, const Stretch& b) {
    return std::tie(a.pattern, a.begin) < std::tie(b.pattern, b.begin);
  });
  return found_;
}

void Search::walk_from(uint32_t begin, Lane& lane) {
  Automaton& automaton = lane.automaton;
  endings_.clear();
  const size_t last = std::min(cells_.size(), begin + kLongestMatch);
  uint32_t state = Automaton::kStart;
  for (size_t at = begin; at < last && state != Automaton::kDead; ++at) {
    const Automaton::Step step = automaton.step(state, lane.letters[at]);
    state = step.state;
    if (step.accepted == 0) continue;
    for (uint32_t pattern : automaton.accepted(step.accepted))
      endings_.push_back({pattern, static_cast<uint32_t>(at + 1)});
  }
  ++walk_;
  for (size_t i = endings_.size(); i-- > 0;) take(endings_[i].pattern, begin, endings_[i].end);
}

/// The longest of a walk comes first.
void Search::take(uint32_t pattern, uint32_t begin, uint32_t end) {
  PatternState& state = by_pattern_[pattern];
  if (state.walk == walk_) return;
  const bool taken = state.walk >= first_walk_ && begin < state.free_from;
  state.walk = walk_;
  if (taken) return;
  found_.push_back({pattern, begin, end});
  // An edge may serve the next match too.
  const bool shared = end > begin + 1 && cells_[end - 1].kind == CellKind::kClauseEdge;
  state.free_from = shared ? end - 1 : end;
}

}  // namespace gently::match
