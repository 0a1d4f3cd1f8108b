#include "match/program.h"

#include <re2/re2.h>

namespace gently::match {

using rules::Element;
using rules::Sequence;
using rules::Slot;
using Op = Instruction::Op;
using Test = Instruction::Test;

namespace {

constexpr size_t kLongestMatch = 400;  // cells; keeps time linear in a message without any clause end

}  // namespace

struct Program::WordRegexes {
  std::vector<std::unique_ptr<re2::RE2>> list;
};

/// Emits instructions in the order in which the pattern is read.
class Program::Writer {
 public:
  Writer(Program& out, Symbols& symbols, const language::Lexicon& lexicon, Skipping skipping)
      : out_(out), symbols_(symbols), lexicon_(lexicon), skipping_(skipping) {}

  void write(const rules::Pattern& pattern) {
    const Sequence& all = pattern.elements;
    size_t first = 0, last = all.size();
    if (all[first].kind == Element::Kind::kMessageStart) message_start(), ++first;
    else if (all[first].kind == Element::Kind::kClauseStart) clause_start(), ++first;
    Element::Kind end = Element::Kind::kWord;
    if (last > first && (all[last - 1].kind == Element::Kind::kMessageEnd || all[last - 1].kind == Element::Kind::kClauseEnd)) end = all[--last].kind;
    save(0);
    for (size_t i = first; i < last; ++i) item(all[i], end == Element::Kind::kWord && i + 1 == last);
    save(1);
    if (end == Element::Kind::kMessageEnd) clause_end(), cell(Test::kMessageEdge);
    if (end == Element::Kind::kClauseEnd) clause_end();
    emit({Op::kMatch, Test::kAny, 0, 0, 0});
  }

 private:
  uint32_t here() const { return static_cast<uint32_t>(out_.code_.size()); }
  uint32_t emit(Instruction one) {
    out_.code_.push_back(one);
    return here() - 1;
  }
  void cell(Test test, uint32_t arg = 0) { emit({Op::kCell, test, arg, 0, 0}); }
  void save(uint32_t place) { emit({Op::kSave, Test::kAny, place, 0, 0}); }
  void code(language::Tags tags) { cell(Test::kCode, symbols_.code(tags)); }

  /// One of several; the first is tried first.
  template <typename... Parts>
  void either(const Parts&... parts) {
    std::vector<uint32_t> jumps;
    size_t left = sizeof...(parts);
    auto one = [&](const auto& part) {
      uint32_t split = 0;
      bool more = --left > 0;
      if (more) split = emit({Op::kSplit, Test::kAny, 0, here() + 1, 0});
      part();
      if (more) {
        jumps.push_back(emit({Op::kJump, Test::kAny, 0, 0, 0}));
        out_.code_[split].y = here();
      }
    };
    (one(parts), ...);
    for (uint32_t jump : jumps) out_.code_[jump].x = here();
  }

  template <typename Part>
  void many(const Part& part, bool greedy) {  // none or more
    uint32_t split = emit({Op::kSplit, Test::kAny, 0, 0, 0});
    part();
    emit({Op::kJump, Test::kAny, 0, split, 0});
    out_.code_[split].x = greedy ? split + 1 : here();
    out_.code_[split].y = greedy ? here() : split + 1;
  }

  template <typename Part>
  void maybe(const Part& part, bool greedy) {
    uint32_t split = emit({Op::kSplit, Test::kAny, 0, 0, 0});
    part();
    out_.code_[split].x = greedy ? split + 1 : here();
    out_.code_[split].y = greedy ? here() : split + 1;
  }

  template <typename Part>
  void up_to(size_t most, const Part& part) {  // as few as will do
    if (most == 0) return;
    maybe([&] { part(), up_to(most - 1, part); }, false);
  }

  // --- edges

  void lead() {
    using namespace language;
    many([&] {
      either([&] { code(kSoftener | kIntensifier | kVocative | kLaugh); }, [&] { cell(Test::kMark, symbols_.name_text(",")); },
             [&] { cell(Test::kMark, symbols_.name_text(".")); }, [&] { cell(Test::kEmoji); });
    }, true);
  }
  void clause_start() { cell(Test::kClauseEdge), lead(); }
  void message_start() { cell(Test::kMessageEdge), clause_start(); }
  void clause_end() {
    using namespace language;
    many([&] { either([&] { cell(Test::kMarkOrEmoji); }, [&] { code(kLaugh | kTagQuestion | kVocative); }); }, true);
    cell(Test::kClauseEdge);
  }

  // --- elements

  void sequence(const Sequence& elements, bool open_end) {
    for (size_t i = 0; i < elements.size(); ++i) item(elements[i], open_end && i + 1 == elements.size());
  }

  void item(const Element& one, bool open_end) {
    auto part = [&] {
      if (skipping_ == Skipping::kIntensifiers) many([&] { code(language::kIntensifier); }, true);
      element(one, open_end);
    };
    if (one.optional && one.repeat) many(part, true);
    else if (one.optional) maybe(part, true);
    else if (one.repeat) part(), many(part, true);
    else part();
  }

  void element(const Element& one, bool open_end) {
    switch (one.kind) {
      case Element::Kind::kWord: return cell(Test::kText, symbols_.name_text(one.text));
      case Element::Kind::kForms: return cell(Test::kLemma, symbols_.name_text(one.text));
      case Element::Kind::kSet: return member(one);
      case Element::Kind::kSlot: return slot(one, open_end);
      case Element::Kind::kGap: return up_to(6, [&] { either([&] { cell(Test::kAny); }, [&] { cell(Test::kClauseEdge); }); });
      case Element::Kind::kMark:
        cell(Test::kMark, symbols_.name_text(one.text));
        return maybe([&] { cell(Test::kClauseEdge), maybe([&] { cell(Test::kSentenceEdge), cell(Test::kClauseEdge); }, true); }, true);
      case Element::Kind::kClauseStart: return clause_start();
      case Element::Kind::kClauseEnd: return clause_end();
      case Element::Kind::kMessageStart: return message_start();
      case Element::Kind::kMessageEnd: return clause_end(), cell(Test::kMessageEdge);
      case Element::Kind::kRegex:
        out_.regexes_->list.push_back(std::make_unique<re2::RE2>(one.text, re2::RE2::Quiet));
        return cell(Test::kRegex, static_cast<uint32_t>(out_.regexes_->list.size() - 1));
      case Element::Kind::kGroup: break;
    }
    std::vector<uint32_t> jumps;
    for (size_t i = 0; i < one.options.size(); ++i) {
      bool more = i + 1 < one.options.size();
      uint32_t split = more ? emit({Op::kSplit, Test::kAny, 0, here() + 1, 0}) : 0;
      sequence(one.options[i], open_end);
      if (!more) break;
      jumps.push_back(emit({Op::kJump, Test::kAny, 0, 0, 0}));
      out_.code_[split].y = here();
    }
    for (uint32_t jump : jumps) out_.code_[jump].x = here();
  }

  void member(const Element& one) {
    const Code set = symbols_.code(one.text, one.minus);
    auto single = [&] { cell(one.text.starts_with("emoji") ? Test::kEmojiCode : Test::kCode, set); };
    std::vector<std::vector<std::string>> phrases = phrases_of(lexicon_, one.text);
    std::vector<uint32_t> jumps;
    for (size_t i = 0; i <= phrases.size(); ++i) {
      bool more = i < phrases.size();
      uint32_t split = more ? emit({Op::kSplit, Test::kAny, 0, here() + 1, 0}) : 0;
      if (i == 0) single();
      else for (const std::string& word : phrases[i - 1]) cell(Test::kText, symbols_.name_text(word));
      if (!more) break;
      jumps.push_back(emit({Op::kJump, Test::kAny, 0, 0, 0}));
      out_.code_[split].y = here();
    }
    for (uint32_t jump : jumps) out_.code_[jump].x = here();
  }

  // --- slots

  void any() { many([&] { cell(Test::kAny); }, false); }

  void np_word() {
    using namespace language;
    code(kDeterminer | kPossessive | kNumber | kAdjective | kNoun | kName | kKin | kAmount | kUnknown | kVerbGerund | kVerbParticiple);
  }
  void noun_phrase() {
    using namespace language;
    up_to(6, [&] { either([&] { np_word(); }, [&] { cell(Test::kOpaque); }); });
    either([&] { code(kNoun | kName | kKin | kPronoun | kUnknown | kNumber | kVerbGerund); }, [&] { cell(Test::kOpaque); });
  }
  void preposition() {
    either([&] { text("of"); }, [&] { text("for"); }, [&] { text("from"); }, [&] { text("in"); }, [&] { text("on"); }, [&] { text("at"); });
  }
  void text(std::string_view word) { cell(Test::kText, symbols_.name_text(word)); }

  void slot(const Element& one, bool open_end) {
    using namespace language;
    const Tags verbs = kVerbBase | kVerbThird | kVerbGerund | kVerbPast | kVerbParticiple;
    const uint32_t number = static_cast<uint32_t>(out_.captures_.size());
    out_.captures_.push_back(one.capture);
    save(2 * number + 2);
    bool open = false;
    auto times = [&](size_t most, auto part) { part(), most > 1 ? up_to_greedy(most - 1, part) : void(); };
    switch (one.slot) {
      case Slot::kVerb: code(verbs); break;
      case Slot::kVerbPhrase: code(verbs), any(), open = true; break;
      case Slot::kGerundPhrase: code(kVerbGerund), any(), open = true; break;
      case Slot::kNounPhrase: noun_phrase(), up_to(2, [&] { preposition(), noun_phrase(); }); break;
      case Slot::kPerson:
        either([&] { times(3, [&] { code(kName); }); }, [&] { code(kPronoun | kKin); },
               [&] { code(kPossessive | kDeterminer), up_to(2, [&] { np_word(); }), code(kNoun | kKin | kUnknown); });
        break;
      case Slot::kName: times(3, [&] { code(kName | kKin); }); break;
      case Slot::kTime: code(kTime), many([&] { code(kTime); }, true); break;
      case Slot::kNumber: code(kNumber); break;
      case Slot::kAmount: code(kAmount), many([&] { code(kAmount); }, true); break;
      case Slot::kAdjective: up_to(2, [&] { code(kAdverb); }), code(kAdjective); break;
      case Slot::kAdverb: code(kAdverb); break;
      case Slot::kClause: any(), code(verbs), any(), open = true; break;
      case Slot::kRest: cell(Test::kAny), any(), open = true; break;
      case Slot::kSet: member(one); break;
    }
    save(2 * number + 3);
    if (open && open_end) clause_end();
  }

  template <typename Part>
  void up_to_greedy(size_t most, const Part& part) {
    if (most > 0) maybe([&] { part(), up_to_greedy(most - 1, part); }, true);
  }

  Program& out_;
  Symbols& symbols_;
  const language::Lexicon& lexicon_;
  Skipping skipping_;
};

/// One call's state: first how far a match reaches from a beginning, then which way there the pattern prefers.
class Program::Runner {
 public:
  Runner(const Program& program, const language::Reading& reading, const Cells& cells)
      : program_(program), reading_(reading), cells_(cells), seen_(program.code_.size(), 0) {}

  bool may_begin(size_t at) const {
    for (uint32_t pc : program_.first_) {
      if (holds(program_.code_[pc], at)) return true;
    }
    return false;
  }

  /// Cell after the longest match that begins at `begin`, or `begin` when there is none.
  size_t longest(size_t begin) {
    now_.clear();
    ++stamp_;
    add(now_, 0);
    size_t best = begin;
    for (size_t at = begin; at < begin + kLongestMatch; ++at) {
      next_.clear();
      ++stamp_;
      for (uint32_t pc : now_) {
        const Instruction& one = program_.code_[pc];
        if (one.op == Op::kMatch) best = at;
        else if (at < cells_.row.size() && holds(one, at)) add(next_, pc + 1);
      }
      if (next_.empty()) return best;
      std::swap(now_, next_);
    }
    return best;
  }

  /// The preferred way from `begin` to exactly `end`: fills `places`. Each state is tried once at each cell.
  bool way(size_t begin, size_t end, std::vector<size_t>& places) {
    failed_.assign(program_.code_.size() * (end - begin + 1), false);
    places.assign(2 * program_.captures_.size() + 2, SIZE_MAX);
    struct Step {
      uint32_t pc;
      size_t at;
      size_t undo = SIZE_MAX;  // a place to restore instead of a state to try
      size_t value = 0;
    };
    std::vector<Step> steps{{0, begin}};
    while (!steps.empty()) {
      Step step = steps.back();
      steps.pop_back();
      if (step.undo != SIZE_MAX) {
        places[step.undo] = step.value;
        continue;
      }
      for (uint32_t pc = step.pc;;) {
        const size_t at = step.at;
        size_t mark = pc * (end - begin + 1) + (at - begin);
        if (failed_[mark]) break;
        failed_[mark] = true;
        const Instruction& one = program_.code_[pc];
        if (one.op == Op::kMatch) {
          if (at == end) return true;
          break;
        }
        if (one.op == Op::kCell) {
          if (at >= end || !holds(one, at)) break;
          step.at = at + 1;
          ++pc;
        } else if (one.op == Op::kJump) {
          pc = one.x;
        } else if (one.op == Op::kSave) {
          steps.push_back({0, 0, one.arg, places[one.arg]});
          places[one.arg] = at;
          ++pc;
        } else {
          steps.push_back({one.y, at});
          pc = one.x;
        }
      }
    }
    return false;
  }

 private:
  bool holds(const Instruction& one, size_t at) const {
    const Cell& cell = cells_.row[at];
    using Kind = Cell::Kind;
    switch (one.test) {
      case Test::kText: return cell.kind == Kind::kWord && cell.text == one.arg;
      case Test::kLemma: return cell.kind == Kind::kWord && cell.lemma == one.arg;
      case Test::kCode: return cell.kind == Kind::kWord && cells_.has(at, static_cast<Code>(one.arg));
      case Test::kMark: return cell.kind == Kind::kMark && cell.text == one.arg;
      case Test::kEmojiCode: return cell.kind == Kind::kEmoji && cells_.has(at, static_cast<Code>(one.arg));
      case Test::kRegex: return cell.kind == Kind::kWord && RE2::FullMatch(reading_.items[cell.item].text, *program_.regexes_->list[one.arg]);
      case Test::kAny: return cell.kind <= Kind::kOpaque;
      case Test::kOpaque: return cell.kind == Kind::kOpaque;
      case Test::kEmoji: return cell.kind == Kind::kEmoji;
      case Test::kMarkOrEmoji: return cell.kind == Kind::kMark || cell.kind == Kind::kEmoji;
      case Test::kClauseEdge: return cell.kind == Kind::kClauseEdge;
      case Test::kSentenceEdge: return cell.kind == Kind::kSentenceEdge;
      case Test::kMessageEdge: return cell.kind == Kind::kMessageEdge;
    }
    return false;
  }

  void add(std::vector<uint32_t>& list, uint32_t pc) {
    while (seen_[pc] != stamp_) {
      seen_[pc] = stamp_;
      const Instruction& one = program_.code_[pc];
      if (one.op == Op::kJump) pc = one.x;
      else if (one.op == Op::kSave) ++pc;
      else if (one.op == Op::kSplit) add(list, one.x), pc = one.y;
      else {
        list.push_back(pc);
        return;
      }
    }
  }

  const Program& program_;
  const language::Reading& reading_;
  const Cells& cells_;
  std::vector<uint64_t> seen_;  // by instruction: the step at which it was added last
  uint64_t stamp_ = 0;
  std::vector<uint32_t> now_, next_;
  std::vector<bool> failed_;
};

Program::Program(const rules::Pattern& pattern, Symbols& symbols, const language::Lexicon& lexicon, Skipping skipping)
    : regexes_(std::make_unique<WordRegexes>()), key_(write_regex(pattern, symbols, lexicon, skipping).key) {
  Writer(*this, symbols, lexicon, skipping).write(pattern);
  std::vector<bool> seen(code_.size(), false);
  std::vector<uint32_t> open{0};
  while (!open.empty()) {
    uint32_t pc = open.back();
    open.pop_back();
    if (seen[pc]) continue;
    seen[pc] = true;
    const Instruction& one = code_[pc];
    if (one.op == Op::kCell) first_.push_back(pc);
    if (one.op == Op::kSplit) open.push_back(one.y), open.push_back(one.x);
    if (one.op == Op::kJump) open.push_back(one.x);
    if (one.op == Op::kSave) open.push_back(pc + 1);
  }
}
Program::Program(Program&&) noexcept = default;
Program::~Program() = default;

void Program::find_all(const language::Reading& reading, const Cells& cells, std::vector<PatternMatch>& out) const {
  Runner runner(*this, reading, cells);
  std::vector<size_t> places;
  for (size_t at = 0; at < cells.row.size();) {
    size_t end = runner.may_begin(at) ? runner.longest(at) : at;
    if (end == at || !runner.way(at, end, places)) {
      ++at;
      continue;
    }
    auto item = [&](size_t cell) { return cell < cells.row.size() ? cells.row[cell].item : static_cast<uint32_t>(reading.items.size()); };
    PatternMatch match;
    match.first = item(places[0]);
    match.last = item(places[1]);
    while (match.last > match.first && reading.items[match.last - 1].kind == language::ItemKind::kMark) --match.last;
    for (size_t c = 0; c < captures_.size(); ++c) {
      if (captures_[c].empty() || places[2 * c + 2] == SIZE_MAX || places[2 * c + 3] == SIZE_MAX) continue;
      match.captures.push_back({captures_[c], item(places[2 * c + 2]), item(places[2 * c + 3])});
    }
    if (match.last > match.first) out.push_back(std::move(match));
    // An edge may serve the next match too.
    bool shared = end > at + 1 && cells.row[end - 1].kind == Cell::Kind::kClauseEdge;
    at = shared ? end - 1 : end;
  }
}

}  // namespace gently::match
