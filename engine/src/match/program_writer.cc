#include "match/program.h"

#include <optional>
#include <utility>

namespace gently::match {
namespace {

using rules::Element;
using rules::Sequence;
using rules::Slot;
using Op = Instruction::Op;


constexpr uint16_t bits(std::initializer_list<CellKind> kinds) {
  uint16_t out = 0;
  for (CellKind kind : kinds) out |= static_cast<uint16_t>(1u << static_cast<unsigned>(kind));
  return out;
}
constexpr uint16_t kAny = bits({CellKind::kWord, CellKind::kMark, CellKind::kEmoji, CellKind::kOpaque});
constexpr uint16_t kSolid = bits({CellKind::kWord, CellKind::kOpaque});
constexpr uint16_t kOpaque = bits({CellKind::kOpaque});
constexpr uint16_t kMarkOrEmoji = bits({CellKind::kMark, CellKind::kEmoji});
constexpr uint16_t kClauseEdge = bits({CellKind::kClauseEdge});
constexpr uint16_t kSentenceEdge = bits({CellKind::kSentenceEdge});
constexpr uint16_t kMessageEdge = bits({CellKind::kMessageEdge});

/// Emits instructions in the order in which the pattern is read.
class Writer {
 public:
  Writer(Symbols& symbols, Traits& traits, Skipping skipping)
      : symbols_(symbols), traits_(traits), skipping_(skipping) {}

  WrittenProgram write(const rules::Pattern& pattern) {
    const Sequence& all = pattern.elements;
    size_t first = 0, last = all.size();
    if (all[first].kind == Element::Kind::kMessageStart)
      message_start(), ++first;
    else if (all[first].kind == Element::Kind::kClauseStart)
      clause_start(), ++first;
    Element::Kind end = Element::Kind::kWord;
    if (last > first && (all[last - 1].kind == Element::Kind::kMessageEnd ||
                         all[last - 1].kind == Element::Kind::kClauseEnd))
      end = all[--last].kind;
    save(0);
    for (size_t i = first; i < last; ++i)
      item(all[i], end == Element::Kind::kWord && i + 1 == last);
    save(1);
    if (end == Element::Kind::kMessageEnd) clause_end(), cell({.kinds = kMessageEdge});
    if (end == Element::Kind::kClauseEnd) clause_end();
    emit(Op::kMatch);
    return std::move(out_);
  }

 private:
  uint32_t here() const { return static_cast<uint32_t>(out_.code.size()); }
  uint32_t emit(Op op, uint32_t arg = 0, bool named = false) {
    Instruction& one = out_.code.emplace_back();
    one.op = op;
    one.arg = arg;
    out_.origins.push_back({column_, named});
    return here() - 1;
  }
  void cell(Trait trait, bool named = false) {
    emit(Op::kCell, traits_.number(std::move(trait)), named);
  }
  void many(Trait trait) { emit(Op::kMany, traits_.number(std::move(trait))); }
  void few(Trait trait) { emit(Op::kFew, traits_.number(std::move(trait))); }
  void save(uint32_t place) { emit(Op::kSave, place); }
  void land(uint32_t at) { out_.code[at].arg = here(); }
  void land(const std::vector<uint32_t>& jumps) {
    for (uint32_t jump : jumps) land(jump);
  }
  Trait tags(language::Tags tags) { return {.codes = {symbols_.code(tags)}}; }
  Trait mark(std::string_view sign) { return {.marks = {symbols_.name_text(sign)}}; }
  Trait word(std::string_view text) { return {.texts = {symbols_.name_text(text)}}; }
  static Trait either(Trait a, const Trait& b) {
    a.add(b);
    return a;
  }

  /// The first part is tried first.
  template <typename First, typename Second>
  void one_of(const First& first, const Second& second) {
    const uint32_t at = emit(Op::kSplit);
    first();
    const uint32_t jump = emit(Op::kJump);
    land(at);
    second();
    land(jump);
  }
  template <typename Part>
  void maybe(const Part& part, bool greedy) {
    const uint32_t at = emit(greedy ? Op::kSplit : Op::kSplitFar);
    part();
    land(at);
  }
  template <typename Part>
  void none_or_more(const Part& part) {
    const uint32_t at = emit(Op::kSplit);
    part();
    emit(Op::kJump, at);
    land(at);
  }
  template <typename Part>
  void once_or_more(const Part& part) {
    const uint32_t again = here();
    part();
    emit(Op::kSplitFar, again);
  }
  template <typename Part>
  void up_to(size_t most, bool greedy, const Part& part) {
    if (most == 0) return;
    maybe([&] { part(), up_to(most - 1, greedy, part); }, greedy);
  }

  // --- edges

  void clause_start() {
    using namespace language;
    cell({.kinds = kClauseEdge});
    many(either(either(tags(kSoftener | kIntensifier | kVocative | kLaugh), mark(",")),
                either(mark("."), Trait::kind(CellKind::kEmoji))));
  }
  void message_start() { cell({.kinds = kMessageEdge}), clause_start(); }
  void clause_end() {
    using namespace language;
    many(either({.kinds = kMarkOrEmoji}, tags(kLaugh | kTagQuestion | kVocative)));
    cell({.kinds = kClauseEdge});
  }

  // --- elements

  void sequence(const Sequence& elements, bool open_end, bool skipped) {
    for (size_t i = 0; i < elements.size(); ++i)
      item(elements[i], open_end && i + 1 == elements.size(), skipped && i == 0);
  }

  /// `skipped`: what may be stepped over before it has been.
  void item(const Element& one, bool open_end, bool skipped = false) {
    auto part = [&] {
      column_ = 0;
      const bool skips = skipping_ == Skipping::kIntensifiers;
      if (skips && !(skipped && !one.optional && !one.repeat)) many(tags(language::kIntensifier));
      column_ = one.column;
      element(one, open_end);
      column_ = 0;
    };
    if (one.optional && one.repeat)
      none_or_more(part);
    else if (one.optional)
      maybe(part, true);
    else if (one.repeat)
      once_or_more(part);
    else
      part();
  }

  void element(const Element& one, bool open_end) {
    if (std::optional<Trait> trait = trait_of(one, symbols_)) return cell(std::move(*trait), true);
    switch (one.kind) {
      case Element::Kind::kSet:
        return member(one);
      case Element::Kind::kSlot:
        return slot(one, open_end);
      case Element::Kind::kGap:
        return up_to(6, false, [&] { cell({.kinds = kAny | kClauseEdge}); });
      case Element::Kind::kMark:
        cell(mark(one.text), true);
        return maybe(
            [&] {
              cell({.kinds = kClauseEdge}),
                  maybe([&] { cell({.kinds = kSentenceEdge}), cell({.kinds = kClauseEdge}); },
                        true);
            },
            true);
      case Element::Kind::kClauseStart:
        return clause_start();
      case Element::Kind::kClauseEnd:
        return clause_end();
      case Element::Kind::kMessageStart:
        return message_start();
      case Element::Kind::kMessageEnd:
        return clause_end(), cell({.kinds = kMessageEdge});
      default:
        return group(one, open_end);
    }
  }

  void group(const Element& one, bool open_end) {
    std::vector<uint32_t> jumps;
    for (size_t i = 0; i < one.options.size(); ++i) {
      const bool more = i + 1 < one.options.size();
      const uint32_t at = more ? emit(Op::kSplit) : 0;
      sequence(one.options[i], open_end, true);
      if (!more) break;
      jumps.push_back(emit(Op::kJump));
      land(at);
    }
    land(jumps);
  }

  /// One member: one of the set's phrases, or a single word or emoji.
  void member(const Element& one) {
    const Code set = symbols_.code(one.text, one.minus);
    std::vector<uint32_t> jumps;
    for (const std::vector<std::string>& phrase : symbols_.phrases(one.text, one.minus)) {
      const uint32_t at = emit(Op::kSplit);
      for (const std::string& text : phrase) cell(word(text), true);
      jumps.push_back(emit(Op::kJump));
      land(at);
    }
    cell({.sets = {set}}, true);
    land(jumps);
  }

  // --- slots

  void any() { few({.kinds = kAny}); }

  Trait np_word() {
    using namespace language;
    return tags(kDeterminer | kPossessive | kNumber | kAdjective | kNoun | kName | kKin | kAmount |
                kUnknown | kVerbGerund | kVerbParticiple);
  }
  void noun_phrase() {
    using namespace language;
    up_to(6, false, [&] { cell(either({.kinds = kOpaque}, np_word())); });
    cell(either({.kinds = kOpaque},
                tags(kNoun | kName | kKin | kPronoun | kUnknown | kNumber | kVerbGerund)));
  }
  void preposition() {
    Trait all;
    for (std::string_view text : {"of", "for", "from", "in", "on", "at"}) all.add(word(text));
    cell(all, true);
  }

  void slot(const Element& one, bool open_end) {
    using namespace language;
    const Trait verb = tags(kVerbBase | kVerbThird | kVerbGerund | kVerbPast | kVerbParticiple);
    const uint32_t number = static_cast<uint32_t>(out_.captures.size());
    out_.captures.push_back(one.capture);
    save(2 * number + 2);
    bool open = false;
    auto up_to_three = [&](const Trait& trait) {
      cell(trait), up_to(2, true, [&] { cell(trait); });
    };
    switch (one.slot) {
      case Slot::kVerb:
        cell(verb);
        break;
      case Slot::kVerbPhrase:
        cell(verb), any(), open = true;
        break;
      case Slot::kGerundPhrase:
        cell(tags(kVerbGerund)), any(), open = true;
        break;
      case Slot::kNounPhrase:
        noun_phrase(), up_to(2, false, [&] { preposition(), noun_phrase(); });
        break;
      case Slot::kPerson:
        one_of([&] { up_to_three(tags(kName)); },
               [&] {
                 one_of([&] { cell(tags(kPronoun | kKin)); },
                        [&] {
                          cell(tags(kPossessive | kDeterminer)),
                              up_to(2, false, [&] { cell(np_word()); }),
                              cell(tags(kNoun | kKin | kUnknown));
                        });
               });
        break;
      case Slot::kName:
        up_to_three(tags(kName | kKin));
        break;
      case Slot::kTime:
        cell(tags(kTime)), many(tags(kTime));
        break;
      case Slot::kNumber:
        cell(tags(kNumber));
        break;
      case Slot::kAmount:
        cell(tags(kAmount)), many(tags(kAmount));
        break;
      case Slot::kAdjective:
        up_to(2, false, [&] { cell(tags(kAdverb)); }), cell(tags(kAdjective));
        break;
      case Slot::kAdverb:
        cell(tags(kAdverb));
        break;
      case Slot::kClause:
        any(), cell(verb), any(), open = true;
        break;
      case Slot::kRest:
        few({.kinds = kMarkOrEmoji}), cell({.kinds = kSolid}), any(), open = true;
        break;
      case Slot::kSet:
        member(one);
        break;
    }
    save(2 * number + 3);
    column_ = 0;
    if (open && open_end) clause_end();
  }

  WrittenProgram out_;
  Symbols& symbols_;
  Traits& traits_;
  Skipping skipping_;
  int column_ = 0;
};

}  // namespace

std::optional<Trait> trait_of(const Element& element, Symbols& symbols) {
  switch (element.kind) {
    case Element::Kind::kWord:
      return Trait{.texts = {symbols.name_text(element.text)}};
    case Element::Kind::kForms:
      return Trait{.lemmas = {symbols.name_text(element.text)}};
    case Element::Kind::kRegex:
      return Trait{.regexes = {element.text}};
    case Element::Kind::kSet: {
      const Code code = symbols.code(element.text, element.minus);
      if (!symbols.phrases(element.text, element.minus).empty()) return std::nullopt;
      return Trait{.sets = {code}};
    }
    case Element::Kind::kGroup: {
      Trait all;
      for (const Sequence& option : element.options) {
        if (option.size() != 1 || option[0].optional || option[0].repeat) return std::nullopt;
        std::optional<Trait> one = trait_of(option[0], symbols);
        if (!one) return std::nullopt;
        all.add(*one);
      }
      return all;
    }
    default:
      return std::nullopt;
  }
}

WrittenProgram write_program(const rules::Pattern& pattern, Symbols& symbols, Traits& traits,
                             Skipping skipping) {
  return Writer(symbols, traits, skipping).write(pattern);
}

}  // namespace gently::match
