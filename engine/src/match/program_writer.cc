#include "match/program.h"

namespace gently::match {
namespace {

using rules::Element;
using rules::Sequence;
using rules::Slot;
using Op = Instruction::Op;
using Test = Instruction::Test;

/// Emits instructions in the order in which the pattern is read.
class Writer {
 public:
  Writer(Symbols& symbols, Skipping skipping) : symbols_(symbols), skipping_(skipping) {}

  WrittenProgram write(const rules::Pattern& pattern) {
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
    emit(Op::kMatch);
    return std::move(out_);
  }

 private:
  uint32_t here() const { return static_cast<uint32_t>(out_.code.size()); }
  uint32_t emit(Op op, Test test = Test::kAny, uint32_t arg = 0) {
    out_.code.push_back({op, test, column_, arg, 0, 0});
    return here() - 1;
  }
  void cell(Test test, uint32_t arg = 0) { emit(Op::kCell, test, arg); }
  void save(uint32_t place) { emit(Op::kSave, Test::kAny, place); }
  /// A way that goes on right here or, once `other` is known, there.
  uint32_t split() {
    uint32_t at = emit(Op::kSplit);
    out_.code[at].x = here();
    return at;
  }
  void otherwise(uint32_t at) { out_.code[at].y = here(); }
  void turn(uint32_t at, bool greedy) {  // a split made before `at + 1`: ends here
    out_.code[at].x = greedy ? at + 1 : here();
    out_.code[at].y = greedy ? here() : at + 1;
  }
  void land(const std::vector<uint32_t>& jumps) {
    for (uint32_t jump : jumps) out_.code[jump].x = here();
  }
  void code(language::Tags tags) { cell(Test::kCode, symbols_.code(tags)); }

  /// One of several; the first is tried first.
  template <typename... Parts>
  void either(const Parts&... parts) {
    std::vector<uint32_t> jumps;
    size_t left = sizeof...(parts);
    auto one = [&](const auto& part) {
      const bool more = --left > 0;
      const uint32_t at = more ? split() : 0;
      part();
      if (!more) return;
      jumps.push_back(emit(Op::kJump));
      otherwise(at);
    };
    (one(parts), ...);
    land(jumps);
  }

  template <typename Part>
  void many(const Part& part, bool greedy) {  // none or more
    const uint32_t at = emit(Op::kSplit);
    part();
    out_.code[emit(Op::kJump)].x = at;
    turn(at, greedy);
  }

  template <typename Part>
  void once_or_more(const Part& part) {
    const uint32_t again = here();
    part();
    const uint32_t at = emit(Op::kSplit);
    out_.code[at].x = again;
    out_.code[at].y = here();
  }

  template <typename Part>
  void maybe(const Part& part, bool greedy) {
    const uint32_t at = emit(Op::kSplit);
    part();
    turn(at, greedy);
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
      column_ = 0;
      if (skipping_ == Skipping::kIntensifiers) many([&] { code(language::kIntensifier); }, true);
      column_ = static_cast<uint16_t>(one.column);
      element(one, open_end);
      column_ = 0;
    };
    if (one.optional && one.repeat) many(part, true);
    else if (one.optional) maybe(part, true);
    else if (one.repeat) once_or_more(part);
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
        out_.regexes.push_back(one.text);
        return cell(Test::kRegex, static_cast<uint32_t>(out_.regexes.size() - 1));
      case Element::Kind::kGroup: return group(one, open_end);
    }
  }

  void group(const Element& one, bool open_end) {
    std::vector<uint32_t> jumps;
    for (size_t i = 0; i < one.options.size(); ++i) {
      const bool more = i + 1 < one.options.size();
      const uint32_t at = more ? split() : 0;
      sequence(one.options[i], open_end);
      if (!more) break;
      jumps.push_back(emit(Op::kJump));
      otherwise(at);
    }
    land(jumps);
  }

  /// One member: a single word or emoji, or one of the set's phrases.
  void member(const Element& one) {
    const Code set = symbols_.code(one.text, one.minus);
    const std::vector<std::vector<std::string>> phrases = symbols_.phrases(one.text, one.minus);
    std::vector<uint32_t> jumps;
    for (const std::vector<std::string>& phrase : phrases) {
      const uint32_t at = split();
      for (const std::string& word : phrase) text(word);
      jumps.push_back(emit(Op::kJump));
      otherwise(at);
    }
    cell(Test::kSet, set);
    land(jumps);
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
    const uint32_t number = static_cast<uint32_t>(out_.captures.size());
    out_.captures.push_back(one.capture);
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
      case Slot::kRest: many([&] { cell(Test::kMarkOrEmoji); }, false), cell(Test::kSolid), any(), open = true; break;
      case Slot::kSet: member(one); break;
    }
    save(2 * number + 3);
    column_ = 0;
    if (open && open_end) clause_end();
  }

  template <typename Part>
  void up_to_greedy(size_t most, const Part& part) {
    if (most > 0) maybe([&] { part(), up_to_greedy(most - 1, part); }, true);
  }

  WrittenProgram out_;
  Symbols& symbols_;
  Skipping skipping_;
  uint16_t column_ = 0;
};

}  // namespace

WrittenProgram write_program(const rules::Pattern& pattern, Symbols& symbols, Skipping skipping) {
  return Writer(symbols, skipping).write(pattern);
}

}  // namespace gently::match
