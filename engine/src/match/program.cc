#include "match/program.h"

#include <re2/re2.h>

namespace gently::match {

using Op = Instruction::Op;
using Test = Instruction::Test;

namespace {

constexpr size_t kLongestMatch = 400;  // cells

}  // namespace

struct Program::WordRegexes {
  std::vector<std::unique_ptr<re2::RE2>> list;
};

/// One call's state: first where the leftmost longest match lies, then which way through it the pattern prefers.
class Program::Runner {
 public:
  Runner(const Program& program, const language::Reading& reading, const Cells& cells)
      : program_(program), code_(program.written_.code), reading_(reading), cells_(cells), seen_(code_.size(), 0) {}

  struct Stretch {
    size_t begin = 0;
    size_t end = 0;  // == begin: none
  };

  /// The leftmost match that begins at `from` or later, of several the longest. States go on side by side, the one that
  /// began first before the others; where two meet, the later one is given up.
  Stretch next(size_t from) {
    Stretch best{SIZE_MAX, SIZE_MAX};
    now_.clear();
    for (size_t at = from;; ++at) {
      const bool found = best.begin != SIZE_MAX;
      if (!found && at < cells_.row.size() && may_begin(at)) {
        if (now_.empty()) ++stamp_;
        add(now_, 0, at);
      }
      if (now_.empty()) {
        if (found || at >= cells_.row.size()) break;
        continue;
      }
      ++stamp_;
      next_.clear();
      for (const State& state : now_) {
        if (best.begin != SIZE_MAX && state.begin > best.begin) break;
        const Instruction& one = code_[state.pc];
        if (one.op == Op::kMatch) {
          if (at > state.begin) best = {state.begin, at};
        } else if (at < cells_.row.size() && at - state.begin < kLongestMatch && holds(one, at)) {
          add(next_, state.pc + 1, state.begin);
        }
      }
      std::swap(now_, next_);
    }
    return best.begin == SIZE_MAX ? Stretch{} : best;
  }

  /// The preferred way through exactly this stretch: fills `places`. Each state is tried once at each cell.
  bool way(Stretch in, std::vector<size_t>& places) {
    const size_t width = in.end - in.begin + 1;
    failed_.assign(code_.size() * width, false);
    places.assign(2 * program_.written_.captures.size() + 2, SIZE_MAX);
    std::vector<Step> steps{{0, in.begin}};
    while (!steps.empty()) {
      Step step = steps.back();
      steps.pop_back();
      if (step.undo != SIZE_MAX) {
        places[step.undo] = step.value;
        continue;
      }
      for (uint32_t pc = step.pc;;) {
        const size_t mark = pc * width + (step.at - in.begin);
        if (failed_[mark]) break;
        failed_[mark] = true;
        const Instruction& one = code_[pc];
        if (one.op == Op::kMatch) {
          if (step.at == in.end) return true;
          break;
        }
        if (one.op == Op::kCell) {
          if (step.at >= in.end || !holds(one, step.at)) break;
          ++step.at;
          ++pc;
        } else if (one.op == Op::kJump) {
          pc = one.x;
        } else if (one.op == Op::kSave) {
          steps.push_back({0, 0, one.arg, places[one.arg]});
          places[one.arg] = step.at;
          ++pc;
        } else {
          steps.push_back({one.y, step.at});
          pc = one.x;
        }
      }
    }
    return false;
  }

 private:
  struct State {
    uint32_t pc;
    size_t begin;
  };
  struct Step {
    uint32_t pc;
    size_t at;
    size_t undo = SIZE_MAX;  // a place to restore instead of a state to try
    size_t value = 0;
  };

  bool holds(const Instruction& one, size_t at) const { return program_.holds(one, reading_, cells_, at); }

  bool may_begin(size_t at) const {
    for (uint32_t pc : program_.first_) {
      if (holds(code_[pc], at)) return true;
    }
    return false;
  }

  void add(std::vector<State>& list, uint32_t pc, size_t begin) {
    while (seen_[pc] != stamp_) {
      seen_[pc] = stamp_;
      const Instruction& one = code_[pc];
      if (one.op == Op::kJump) pc = one.x;
      else if (one.op == Op::kSave) ++pc;
      else if (one.op == Op::kSplit) add(list, one.x, begin), pc = one.y;
      else return list.push_back({pc, begin});
    }
  }

  const Program& program_;
  const std::vector<Instruction>& code_;
  const language::Reading& reading_;
  const Cells& cells_;
  std::vector<uint64_t> seen_;  // by instruction: the step at which it was added last
  uint64_t stamp_ = 0;
  std::vector<State> now_, next_;
  std::vector<bool> failed_;
};

Program::Program(const rules::Pattern& pattern, Symbols& symbols, Skipping skipping)
    : written_(write_program(pattern, symbols, skipping)), key_(key_of(pattern.elements, symbols)) {
  if (!written_.regexes.empty()) regexes_ = std::make_unique<WordRegexes>();
  for (const std::string& regex : written_.regexes) regexes_->list.push_back(std::make_unique<re2::RE2>(regex, re2::RE2::Quiet));
  const std::vector<Instruction>& code = written_.code;
  std::vector<bool> seen(code.size(), false);
  std::vector<uint32_t> open{0};
  while (!open.empty()) {
    uint32_t pc = open.back();
    open.pop_back();
    if (seen[pc]) continue;
    seen[pc] = true;
    const Instruction& one = code[pc];
    if (one.op == Op::kCell) first_.push_back(pc);
    if (one.op == Op::kSplit) open.push_back(one.y), open.push_back(one.x);
    if (one.op == Op::kJump) open.push_back(one.x);
    if (one.op == Op::kSave) open.push_back(pc + 1);
  }
}
Program::Program(Program&&) noexcept = default;
Program::~Program() = default;

bool Program::holds(const Instruction& one, const language::Reading& reading, const Cells& cells, size_t at) const {
  const Cell& cell = cells.row[at];
  using Kind = Cell::Kind;
  switch (one.test) {
    case Test::kText: return cell.kind == Kind::kWord && cell.text == one.arg;
    case Test::kLemma: return cell.kind == Kind::kWord && cell.lemma == one.arg;
    case Test::kCode: return cell.kind == Kind::kWord && cells.has(at, static_cast<Code>(one.arg));
    case Test::kSet: return (cell.kind == Kind::kWord || cell.kind == Kind::kEmoji) && cells.has(at, static_cast<Code>(one.arg));
    case Test::kMark: return cell.kind == Kind::kMark && cell.text == one.arg;
    case Test::kRegex: return cell.kind == Kind::kWord && RE2::FullMatch(reading.items[cell.item].text, *regexes_->list[one.arg]);
    case Test::kAny: return cell.kind <= Kind::kOpaque;
    case Test::kSolid: return cell.kind == Kind::kWord || cell.kind == Kind::kOpaque;
    case Test::kOpaque: return cell.kind == Kind::kOpaque;
    case Test::kEmoji: return cell.kind == Kind::kEmoji;
    case Test::kMarkOrEmoji: return cell.kind == Kind::kMark || cell.kind == Kind::kEmoji;
    case Test::kClauseEdge: return cell.kind == Kind::kClauseEdge;
    case Test::kSentenceEdge: return cell.kind == Kind::kSentenceEdge;
    case Test::kMessageEdge: return cell.kind == Kind::kMessageEdge;
  }
  return false;
}

void Program::find_all(const language::Reading& reading, const Cells& cells, std::vector<PatternMatch>& out) const {
  using language::ItemKind;
  Runner runner(*this, reading, cells);
  std::vector<size_t> places;
  auto item = [&](size_t cell) { return cell < cells.row.size() ? cells.row[cell].item : static_cast<uint32_t>(reading.items.size()); };
  auto sign = [&](uint32_t i) { return reading.items[i].kind == ItemKind::kMark || reading.items[i].kind == ItemKind::kEmoji; };
  for (size_t from = 0; from < cells.row.size();) {
    Runner::Stretch found = runner.next(from);
    if (found.end == found.begin) return;
    // An edge may serve the next match too.
    const bool shared = found.end > found.begin + 1 && cells.row[found.end - 1].kind == Cell::Kind::kClauseEdge;
    from = shared ? found.end - 1 : found.end;
    if (!runner.way(found, places)) continue;
    PatternMatch match;
    match.first = item(places[0]);
    match.last = item(places[1]);
    while (match.last > match.first && reading.items[match.last - 1].kind == ItemKind::kMark) --match.last;
    for (size_t c = 0; c < written_.captures.size(); ++c) {
      if (written_.captures[c].empty() || places[2 * c + 2] == SIZE_MAX || places[2 * c + 3] == SIZE_MAX) continue;
      Capture capture{written_.captures[c], item(places[2 * c + 2]), item(places[2 * c + 3])};
      while (capture.last > capture.first && sign(capture.last - 1)) --capture.last;
      while (capture.last > capture.first && sign(capture.first)) ++capture.first;
      if (capture.last > capture.first) match.captures.push_back(std::move(capture));
    }
    if (match.last > match.first) out.push_back(std::move(match));
  }
}

}  // namespace gently::match
