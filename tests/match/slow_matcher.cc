#include "match/slow_matcher.h"

#include <re2/re2.h>

#include <algorithm>
#include <functional>
#include <map>

#include "language/reader.h"
#include "rules/word_class.h"

namespace gently::match {
namespace {

using namespace language;
using rules::Element;
using rules::Sequence;
using rules::Slot;

/// What stands in a row: items, and the edges between them.
struct Spot {
  enum class Kind { kItem, kClauseEdge, kSentenceEdge, kMessageEdge } kind = Kind::kItem;
  uint32_t item = 0;  // for an edge the item after it
  bool quoted = false;
};

std::vector<Spot> spots_of(const Reading& reading) {
  std::vector<Spot> row{{Spot::Kind::kMessageEdge, 0}, {Spot::Kind::kClauseEdge, 0}};
  for (size_t s = 0; s < reading.sentences.size(); ++s) {
    const Sentence& sentence = reading.sentences[s];
    const bool apart = s > 0 && sentence.paragraph != reading.sentences[s - 1].paragraph;
    if (s > 0) row.push_back({apart ? Spot::Kind::kMessageEdge : Spot::Kind::kSentenceEdge, sentence.first}), row.push_back({Spot::Kind::kClauseEdge, sentence.first});
    for (uint32_t c = sentence.first_clause; c < sentence.last_clause; ++c) {
      for (uint32_t i = reading.clauses[c].first; i < reading.clauses[c].last; ++i) row.push_back({Spot::Kind::kItem, i, sentence.quoted});
      row.push_back({Spot::Kind::kClauseEdge, reading.clauses[c].last});
    }
  }
  row.push_back({Spot::Kind::kMessageEdge, static_cast<uint32_t>(reading.items.size())});
  return row;
}

/// A way goes on from a position; true ends the search.
using Then = std::function<bool(size_t)>;
using Part = std::function<bool(size_t, const Then&)>;

class Matcher {
 public:
  Matcher(const Lexicon& lexicon, const rules::Pattern& pattern, const Reading& reading, Skipping skipping, size_t budget)
      : lexicon_(lexicon), pattern_(pattern), reading_(reading), row_(spots_of(reading)), skip_(skipping == Skipping::kIntensifiers), budget_(budget) {}

  std::optional<std::vector<PatternMatch>> all() {
    std::vector<PatternMatch> out;
    for (size_t at = 0; at < row_.size();) {
      size_t end = longest(at);
      if (budget_ == 0) return std::nullopt;
      if (end == at) {
        ++at;
        continue;
      }
      PatternMatch match = way(at, end);
      if (budget_ == 0) return std::nullopt;
      if (match.last > match.first) out.push_back(std::move(match));
      at = end > at + 1 && row_[end - 1].kind == Spot::Kind::kClauseEdge ? end - 1 : end;
    }
    return out;
  }

 private:
  // --- single spots

  const Item* item(size_t at) const { return at < row_.size() && row_[at].kind == Spot::Kind::kItem ? &reading_.items[row_[at].item] : nullptr; }
  bool legible(size_t at) const { return item(at) != nullptr && item(at)->kind != ItemKind::kOpaque && !row_[at].quoted; }
  bool word(size_t at, std::string_view text) const { return legible(at) && item(at)->is_word() && item(at)->text == text; }
  bool tagged(size_t at, Tags tags) const { return legible(at) && item(at)->is_word() && item(at)->has(tags); }
  bool is(size_t at, ItemKind kind) const { return item(at) != nullptr && item(at)->kind == kind; }
  bool edge(size_t at, Spot::Kind kind) const { return at < row_.size() && row_[at].kind == kind; }

  bool in(std::string_view name, size_t at) const {
    if (!legible(at)) return false;
    const Item& one = *item(at);
    if (one.kind != ItemKind::kWord && one.kind != ItemKind::kEmoji) return false;
    if (const std::vector<std::string>* set = lexicon_.set(name)) {
      auto holds = [&](const std::string& text) {
        return std::any_of(set->begin(), set->end(), [&](const std::string& member) {
          std::vector<std::string> words = normal_words(lexicon_, member);
          return words.size() < 2 && (member == text || (words.size() == 1 && words[0] == text));
        });
      };
      return holds(one.text) || (one.is_word() && holds(one.lemma));
    }
    for (const rules::WordClass& word_class : rules::kWordClasses) {
      if (word_class.name == name) return one.has(word_class.tags);
    }
    return false;
  }

  std::vector<std::vector<std::string>> phrases(std::string_view name) const {
    std::vector<std::vector<std::string>> out;
    if (const std::vector<std::string>* set = lexicon_.set(name)) {
      for (const std::string& member : *set) {
        std::vector<std::string> words = normal_words(lexicon_, member);
        if (words.size() > 1) out.push_back(std::move(words));
      }
    }
    return out;
  }

  // --- ways on

  template <typename Test>
  bool one(size_t at, const Test& test, const Then& then) {
    if (budget_ == 0 || --budget_ == 0) return true;
    return test(at) && then(at + 1);
  }
  /// `least` to `most` times, few first or many first.
  bool times(size_t at, size_t least, size_t most, bool few, const Part& part, const Then& then) {
    if (budget_ == 0 || --budget_ == 0) return true;
    if (least > 0) return part(at, [&](size_t next) { return times(next, least - 1, most - 1, few, part, then); });
    if (most == 0) return then(at);
    auto more = [&] { return part(at, [&](size_t next) { return next > at && times(next, 0, most - 1, few, part, then); }); };
    return few ? then(at) || more() : more() || then(at);
  }
  template <typename Test>
  Part spot(Test test) {
    return [this, test](size_t at, const Then& then) { return one(at, test, then); };
  }
  Part of(Tags tags) {
    return spot([this, tags](size_t at) { return tagged(at, tags); });
  }
  Part any() {
    return spot([this](size_t at) { return item(at) != nullptr; });
  }

  bool lead(size_t at, const Then& then) {
    return times(at, 0, SIZE_MAX, false, spot([this](size_t i) {
      return tagged(i, kSoftener | kIntensifier | kVocative | kLaugh) || is(i, ItemKind::kEmoji) ||
             (is(i, ItemKind::kMark) && legible(i) && (item(i)->text == "," || item(i)->text == "."));
    }), then);
  }
  bool clause_start(size_t at, const Then& then) { return edge(at, Spot::Kind::kClauseEdge) && lead(at + 1, then); }
  bool message_start(size_t at, const Then& then) { return edge(at, Spot::Kind::kMessageEdge) && clause_start(at + 1, then); }
  bool clause_end(size_t at, const Then& then) {
    return times(at, 0, SIZE_MAX, false, spot([this](size_t i) { return is(i, ItemKind::kMark) || is(i, ItemKind::kEmoji) || tagged(i, kLaugh | kTagQuestion | kVocative); }),
                 [&](size_t end) { return edge(end, Spot::Kind::kClauseEdge) && then(end + 1); });
  }
  bool message_end(size_t at, const Then& then) {
    return clause_end(at, [&](size_t end) { return edge(end, Spot::Kind::kMessageEdge) && then(end + 1); });
  }

  bool sequence(const Sequence& list, size_t i, size_t at, bool last, const Then& then) {
    if (i == list.size()) return then(at);
    const Element& here = list[i];
    const bool open_end = last && i + 1 == list.size();
    Part once = [&](size_t from, const Then& go) {
      if (!skip_) return element(here, from, open_end, go);
      return times(from, 0, SIZE_MAX, false, of(kIntensifier), [&](size_t next) { return element(here, next, open_end, go); });
    };
    const size_t least = here.optional ? 0 : 1, most = here.repeat ? SIZE_MAX : 1;
    return times(at, least, most, false, once, [&](size_t next) { return sequence(list, i + 1, next, last, then); });
  }

  bool element(const Element& e, size_t at, bool open_end, const Then& then) {
    switch (e.kind) {
      case Element::Kind::kWord: return one(at, [&](size_t i) { return word(i, e.text); }, then);
      case Element::Kind::kForms: return one(at, [&](size_t i) { return legible(i) && item(i)->is_word() && item(i)->lemma == e.text; }, then);
      case Element::Kind::kSet: return member(e, at, then);
      case Element::Kind::kSlot: return slot(e, at, open_end, then);
      case Element::Kind::kGroup:
        return std::any_of(e.options.begin(), e.options.end(), [&](const Sequence& option) { return sequence(option, 0, at, open_end, then); });
      case Element::Kind::kGap: return times(at, 0, 6, true, spot([this](size_t i) { return item(i) != nullptr || edge(i, Spot::Kind::kClauseEdge); }), then);
      case Element::Kind::kMark:
        if (!is(at, ItemKind::kMark) || !legible(at) || item(at)->text != e.text) return false;
        if (edge(at + 1, Spot::Kind::kClauseEdge)) {
          if (edge(at + 2, Spot::Kind::kSentenceEdge) && then(at + 4)) return true;
          if (then(at + 2)) return true;
        }
        return then(at + 1);
      case Element::Kind::kClauseStart: return clause_start(at, then);
      case Element::Kind::kClauseEnd: return clause_end(at, then);
      case Element::Kind::kMessageStart: return message_start(at, then);
      case Element::Kind::kMessageEnd: return message_end(at, then);
      case Element::Kind::kRegex: return one(at, [&](size_t i) { return legible(i) && item(i)->is_word() && RE2::FullMatch(item(i)->text, e.text); }, then);
    }
    return false;
  }

  bool member(const Element& e, size_t at, const Then& then) {
    std::vector<std::vector<std::string>> lost = e.minus.empty() ? std::vector<std::vector<std::string>>{} : phrases(e.minus);
    for (const std::vector<std::string>& phrase : phrases(e.text)) {
      if (std::find(lost.begin(), lost.end(), phrase) != lost.end()) continue;
      size_t next = at;
      for (const std::string& text : phrase) next = next != SIZE_MAX && word(next, text) ? next + 1 : SIZE_MAX;
      if (next != SIZE_MAX && then(next)) return true;
    }
    return one(at, [&](size_t i) { return in(e.text, i) && (e.minus.empty() || !in(e.minus, i)); }, then);
  }

  // --- slots

  bool noun_phrase(size_t at, const Then& then) {
    Part before = spot([this](size_t i) {
      return tagged(i, kDeterminer | kPossessive | kNumber | kAdjective | kNoun | kName | kKin | kAmount | kUnknown | kVerbGerund | kVerbParticiple) || is(i, ItemKind::kOpaque);
    });
    Part head = spot([this](size_t i) { return tagged(i, kNoun | kName | kKin | kPronoun | kUnknown | kNumber | kVerbGerund) || is(i, ItemKind::kOpaque); });
    return times(at, 0, 6, true, before, [&](size_t next) { return head(next, then); });
  }

  bool fill(const Element& e, size_t at, const Then& then) {
    const Tags verbs = kVerbBase | kVerbThird | kVerbGerund | kVerbPast | kVerbParticiple;
    auto run = [&](Tags tags, size_t most) { return times(at, 1, most, false, of(tags), then); };
    auto rest = [&](size_t from) { return times(from, 0, SIZE_MAX, true, any(), then); };
    switch (e.slot) {
      case Slot::kVerb: return run(verbs, 1);
      case Slot::kVerbPhrase: return of(verbs)(at, rest);
      case Slot::kGerundPhrase: return of(kVerbGerund)(at, rest);
      case Slot::kNounPhrase: {
        Part more = [&](size_t from, const Then& go) {
          auto preposition = [&](size_t i) {
            for (const char* text : {"of", "for", "from", "in", "on", "at"}) {
              if (word(i, text)) return true;
            }
            return false;
          };
          return one(from, preposition, [&](size_t next) { return noun_phrase(next, go); });
        };
        return noun_phrase(at, [&](size_t next) { return times(next, 0, 2, true, more, then); });
      }
      case Slot::kPerson: {
        if (run(kName, 3) || run(kPronoun | kKin, 1)) return true;
        Part between = of(kDeterminer | kPossessive | kNumber | kAdjective | kNoun | kName | kKin | kAmount | kUnknown | kVerbGerund | kVerbParticiple);
        return of(kPossessive | kDeterminer)(at, [&](size_t next) {
          return times(next, 0, 2, true, between, [&](size_t head) { return of(kNoun | kKin | kUnknown)(head, then); });
        });
      }
      case Slot::kName: return run(kName | kKin, 3);
      case Slot::kTime: return run(kTime, SIZE_MAX);
      case Slot::kNumber: return run(kNumber, 1);
      case Slot::kAmount: return run(kAmount, SIZE_MAX);
      case Slot::kAdjective: return times(at, 0, 2, true, of(kAdverb), [&](size_t next) { return of(kAdjective)(next, then); });
      case Slot::kAdverb: return run(kAdverb, 1);
      case Slot::kClause: return times(at, 0, SIZE_MAX, true, any(), [&](size_t verb) { return of(verbs)(verb, rest); });
      case Slot::kRest: {
        Part sign = spot([this](size_t i) { return is(i, ItemKind::kMark) || is(i, ItemKind::kEmoji); });
        return times(at, 0, SIZE_MAX, true, sign, [&](size_t solid) {
          return one(solid, [&](size_t i) { return is(i, ItemKind::kWord) || is(i, ItemKind::kOpaque); }, rest);
        });
      }
      case Slot::kSet: return member(e, at, then);
    }
    return false;
  }

  bool slot(const Element& e, size_t at, bool open_end, const Then& then) {
    const bool open = e.slot == Slot::kVerbPhrase || e.slot == Slot::kGerundPhrase || e.slot == Slot::kClause || e.slot == Slot::kRest;
    return fill(e, at, [&](size_t end) {
      const std::optional<Place> before = places_[&e];
      places_[&e] = Place{at, end};
      if (open && open_end ? clause_end(end, then) : then(end)) return true;
      places_[&e] = before;
      return false;
    });
  }

  // --- the whole

  bool whole(size_t at, const Then& then) {
    Sequence body = pattern_.elements;
    using Kind = Element::Kind;
    Kind start = body.front().kind == Kind::kMessageStart || body.front().kind == Kind::kClauseStart ? body.front().kind : Kind::kWord;
    if (start != Kind::kWord) body.erase(body.begin());
    Kind end = !body.empty() && (body.back().kind == Kind::kMessageEnd || body.back().kind == Kind::kClauseEnd) ? body.back().kind : Kind::kWord;
    if (end != Kind::kWord) body.pop_back();
    body_ = &body;
    auto go = [&](size_t first) {
      return sequence(body, 0, first, end == Kind::kWord, [&](size_t last) {
        bounds_ = {first, last};
        if (end == Kind::kMessageEnd) return message_end(last, then);
        if (end == Kind::kClauseEnd) return clause_end(last, then);
        return then(last);
      });
    };
    if (start == Kind::kMessageStart) return message_start(at, go);
    if (start == Kind::kClauseStart) return clause_start(at, go);
    return go(at);
  }

  size_t longest(size_t at) {
    size_t best = at;
    whole(at, [&](size_t end) {
      best = std::max(best, end);
      return false;
    });
    return best;
  }

  PatternMatch way(size_t at, size_t end) {
    places_.clear();
    PatternMatch match;
    whole(at, [&](size_t here) {
      if (here != end) return false;
      match.first = row_[std::min(bounds_.first, row_.size() - 1)].item;
      match.last = bounds_.second < row_.size() ? row_[bounds_.second].item : static_cast<uint32_t>(reading_.items.size());
      auto is_sign = [&](uint32_t i) { return reading_.items[i].kind == ItemKind::kMark || reading_.items[i].kind == ItemKind::kEmoji; };
      while (match.last > match.first && reading_.items[match.last - 1].kind == ItemKind::kMark) --match.last;
      rules::for_each_element(*body_, [&](const Element& e) {
        auto place = places_.find(&e);
        if (e.capture.empty() || place == places_.end() || !place->second) return;
        uint32_t first = row_[place->second->first].item, last = row_[place->second->second].item;
        while (last > first && is_sign(last - 1)) --last;
        while (last > first && is_sign(first)) ++first;
        if (last > first) match.captures.push_back({e.capture, first, last});
      });
      return true;
    });
    return match;
  }

  using Place = std::pair<size_t, size_t>;
  const Lexicon& lexicon_;
  const rules::Pattern& pattern_;
  const Reading& reading_;
  std::vector<Spot> row_;
  bool skip_;
  size_t budget_;
  const Sequence* body_ = nullptr;
  Place bounds_;
  std::map<const Element*, std::optional<Place>> places_;
};

}  // namespace

std::optional<std::vector<PatternMatch>> slow_matches(const Lexicon& lexicon, const rules::Pattern& pattern, const Reading& reading, Skipping skipping, size_t budget) {
  return Matcher(lexicon, pattern, reading, skipping, budget).all();
}

}  // namespace gently::match
