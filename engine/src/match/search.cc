#include "match/search.h"

#include <algorithm>

namespace gently::match {
namespace {

constexpr size_t kMostLetterBytes = 16u << 20;  // before a message; it may add its own words

}  // namespace

const std::vector<Search::Stretch>& Search::run(const language::Reading& reading) {
  if (letters_.bytes() > kMostLetterBytes) {
    letters_.clear();
    for (Lane& lane : lanes_) lane.automaton.clear();
  }
  cells_of(reading, letters_, cells_);
  ended_.clear();
  for (Lane& lane : lanes_) {
    lane.letters.clear(), lane.walks.clear();
    for (const Cell& cell : cells_) lane.letters.push_back(lane.automaton.own(cell.letter));
  }
  for (uint32_t at = 0; at < cells_.size(); ++at) {
    for (Lane& lane : lanes_) step_over(at, lane);
  }
  choose();
  return found_;
}

void Search::step_over(uint32_t at, Lane& lane) {
  Automaton& automaton = lane.automaton;
  if (automaton.is_full()) automaton.forget(), walk_again(at, lane);
  const uint32_t letter = lane.letters[at];
  lane.walks.push_back({at, Automaton::kStart});
  Walk* left = lane.walks.data();
  for (const Walk walk : lane.walks) {
    if (at - walk.begin >= kLongestMatch) continue;
    const Automaton::Step step = automaton.step(walk.state, letter);
    if (step.accepted != 0) {
      for (uint32_t pattern : automaton.accepted(step.accepted))
        ended_.push_back({pattern, walk.begin, at + 1});
    }
    if (step.state != Automaton::kDead) *left++ = {walk.begin, step.state};
  }
  lane.walks.erase(lane.walks.begin() + (left - lane.walks.data()), lane.walks.end());
}

void Search::walk_again(uint32_t at, Lane& lane) {
  for (Walk& walk : lane.walks) {
    walk.state = Automaton::kStart;
    for (uint32_t cell = walk.begin; cell < at; ++cell)
      walk.state = lane.automaton.step(walk.state, lane.letters[cell]).state;
  }
  lane.automaton.make_room();
}

void Search::choose() {
  std::sort(ended_.begin(), ended_.end(), [](const Stretch& a, const Stretch& b) {
    const uint64_t one = a.by_pattern(), other = b.by_pattern();
    return one != other ? one < other : a.end > b.end;
  });
  found_.clear();
  uint32_t free_from = 0;  // the first cell that the last match of this pattern has not taken
  for (size_t i = 0; i < ended_.size(); ++i) {
    const Stretch& one = ended_[i];
    const bool first = i == 0 || ended_[i - 1].pattern != one.pattern;
    if (first) free_from = 0;
    if (!first && ended_[i - 1].begin == one.begin) continue;  // a longer one stands before it
    if (one.begin < free_from) continue;
    found_.push_back(one);
    // An edge may serve the next match too.
    const bool shared =
        one.end > one.begin + 1 && cells_[one.end - 1].kind == CellKind::kClauseEdge;
    free_from = shared ? one.end - 1 : one.end;
  }
}

}  // namespace gently::match
