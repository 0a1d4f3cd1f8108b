#include "language/classes.h"

#include "language/function_words.h"
#include "language/lexicon_data.h"

namespace gently::language {
namespace {

using Words = StringSet;

constexpr Tags kOpen = kVerb | kNoun | kPlural | kAdjective | kAdverb;

bool has_digit(std::string_view word) {
  for (char c : word) {
    if (c >= '0' && c <= '9') return true;
  }
  return false;
}

Tags known_tags(const std::string& word, const KnownWord& known) {
  const Tags tags = known.tags;
  if (tags != kUnknown && tags != 0) return tags;
  if (has_digit(word)) return kNumber;  // a set may hold "at 3"
  if (tags != kUnknown) return tags;
  if (word.ends_with("'s") || word.ends_with("s'")) return kPossessive;
  if (word.size() > 5 && word.ends_with("ly")) return kAdverb | kUnknown;
  return kUnknown;
}

/// One pass from left to right; `drop` never takes a word's last class.
class Pruner {
 public:
  explicit Pruner(Draft& draft) : draft_(draft), items_(draft.items()) {}

  void run() {
    for (uint32_t i = 0; i < items_.size(); ++i) {
      if (draft_.sentence_break[i] || !items_[i].is_word()) reset();
      if (items_[i].is_word()) look_at(i);
    }
  }

 private:
  /// What the words before leave open: each flag is about the next word that is no adverb.
  struct State {
    bool noun_phrase = false;   // a determiner or possessive came, perhaps with adjectives
    bool plain_verb = false;    // to, a modal or do came: a base form is due
    bool after_be = false;
    bool after_have = false;
    bool subject = false;       // a subject pronoun came: a finite verb is due
    bool preposition = false;
  };

  void reset() { state_ = {}; }

  static void drop(Item& item, Tags tags) {
    if (item.tags & kOpen & ~tags) item.tags &= ~tags;
  }

  const Item* before(uint32_t i) const {
    return i > 0 && !draft_.sentence_break[i] && items_[i - 1].is_word() ? &items_[i - 1] : nullptr;
  }
  const Item* after(uint32_t i) const {
    return i + 1 < items_.size() && !draft_.sentence_break[i + 1] && items_[i + 1].is_word() ? &items_[i + 1] : nullptr;
  }

  void look_at(uint32_t i) {
    Item& item = items_[i];
    if (item.text == "like") settle_like(item);
    if (item.text == "her" || item.text == "his") settle_her(i);
    if (draft_.origins[i].facts->function == 0) prune(i);
    if (item.text == "need" || item.text == "back") prune(i);
    advance(i);
  }

  /// A verb after a subject or an auxiliary, else a preposition.
  void settle_like(Item& item) {
    bool verb = state_.plain_verb || state_.subject;
    item.tags &= verb ? ~Tags{kConjunction | kPreposition | kAdjective | kNoun} : ~Tags{kVerbBase | kAdjective | kNoun};
  }

  void settle_her(uint32_t i) {
    const Item* next = after(i);
    if (!next) {
      items_[i].tags &= ~Tags{kPossessive};
      return;
    }
    Tags tags = known_tags(next->text, *draft_.origins[i + 1].known);
    if (tags & (kNoun | kAdjective) && !(tags & (kAdverb | kPreposition | kDeterminer))) {
      items_[i].tags &= ~Tags{kPronoun};
    } else if (!(tags & (kUnknown | kNoun | kAdjective))) {
      items_[i].tags &= ~Tags{kPossessive};
    }
  }

  void prune(uint32_t i) {
    Item& item = items_[i];
    if (state_.noun_phrase) {
      // "the lights": what a determiner leads to is a noun, even one the lexicon knows as a verb only.
      bool verb_only = item.has(kVerbBase | kVerbThird) && !(item.tags & kOpen & ~kFinite);
      if (verb_only) item.tags |= item.has(kVerbThird) ? kNoun | kPlural : Tags{kNoun};
      drop(item, kFinite);
    } else if (state_.preposition) {
      drop(item, kFinite);
    } else if (state_.plain_verb && item.has(kVerbBase)) {
      const Item* previous = before(i);
      bool place = previous && previous->text == "to" && goes_to_places(i);
      drop(item, (place ? Tags{0} : Tags{kNoun | kPlural}) | kVerbThird | kVerbPast | kVerbParticiple | kAdjective);
    } else if (state_.after_be) {
      drop(item, kFinite);
    } else if (state_.after_have) {
      if (item.has(kVerbParticiple)) {
        drop(item, kFinite);
      } else if (item.has(kNoun | kAdjective)) {
        drop(item, kFinite);
      }
    } else if (state_.subject && item.has(kFinite)) {
      drop(item, kNoun | kPlural | kAdjective | kVerbParticiple);
    }
  }

  /// go to bed, back to work: "to" is a preposition there.
  bool goes_to_places(uint32_t i) const {
    static const Words kMoves = {"go", "get", "come", "walk", "drive", "run", "move", "head", "take", "bring", "be", "back", "fly"};
    return i >= 2 && items_[i - 2].is_word() && kMoves.contains(items_[i - 2].lemma);
  }

  static bool is_stepped_over(const Item& item) {
    return item.has(kAdverb) && !item.has(kVerb | kNoun | kAdjective | kPreposition | kWh | kDeterminer | kConjunction);
  }

  bool is_object(uint32_t i) const {
    const Item* previous = before(i);
    if (!previous || items_[i].has(kExpanded)) return false;
    const std::string& word = items_[i].text;
    if (word != "you" && word != "it" && word != "this" && word != "that") return false;
    bool particle = previous->has(kPreposition) && previous->has(kAdverb);
    return (previous->has(kVerb) && !previous->has(kAuxiliary | kNoun)) || (previous->has(kPreposition) && !particle);
  }

  void advance(uint32_t i) {
    const Item& item = items_[i];
    const std::string& word = item.text;
    if (word == "not" || word == "never" || word == "always" || is_stepped_over(item)) {
      if (word == "never" || word == "always") state_.noun_phrase = false;
      return;
    }
    State next;
    std::string_view base = draft_.origins[i].facts->auxiliary_base;
    if (word == "to" || item.has(kModal)) {
      next.plain_verb = true;
    } else if (base == "do" && word != "doing" && word != "done") {
      next.plain_verb = !state_.plain_verb;
    } else if (base == "be") {
      next.after_be = true;
    } else if (base == "have") {
      next.after_have = true;
    } else if (draft_.is(Fact::kSubjectPronoun, i) && !(item.has(kDeterminer) && state_.noun_phrase)) {
      // An inverted subject hands on what its auxiliary asked for: "do you text", "are you mad".
      if (state_.plain_verb || state_.after_be || state_.after_have) {
        next = state_;
      } else {
        next.subject = !is_object(i);
      }
      next.noun_phrase = false;
    } else if (item.has(kNumber) && !item.has(kPronoun | kAdjective)) {
      next.noun_phrase = true;
    } else if (item.has(kPossessive) || (item.has(kDeterminer) && !item.has(kPronoun | kAdverb))) {
      next.noun_phrase = !item.has(kPronoun) || item.has(kPossessive);
    } else if (item.has(kPreposition) && !item.has(kAdverb | kConjunction)) {
      next.preposition = true;
    } else if (state_.noun_phrase && item.has(kAdjective) && !item.has(kNoun)) {
      next.noun_phrase = true;
    }
    state_ = next;
  }

  Draft& draft_;
  std::vector<Item>& items_;
  State state_;
};

/// The classes that a lemma depends on.
constexpr Tags kLemmaTags = kVerb | kNoun | kPossessive;

void set_lemma(const Lexicon& lexicon, const ItemOrigin& origin, Item& item) {
  std::string_view lemma = lemma_of(lexicon, *origin.known, item.has(kVerb) || !item.has(kNoun));
  bool base_only = item.has(kVerbBase) && !item.has(kVerbPast | kVerbParticiple) && origin.facts->function == 0;
  if (base_only && origin.known->has(KnownWord::kVerbOfItsOwn)) lemma = {};  // "i resent that" is no resend
  item.lemma = lemma.empty() ? std::string_view(item.text) : lemma;
  if (!item.has(kPossessive) || item.text.size() <= 2) return;
  if (item.text.ends_with("'s")) item.lemma = item.text.substr(0, item.text.size() - 2);
  if (item.text.ends_with("s'")) item.lemma = lexicon.lemma(item.text.substr(0, item.text.size() - 1), false);
}

}  // namespace

void classify(Draft& draft) {
  std::vector<Tags> first(draft.size());
  for (uint32_t i = 0; i < draft.size(); ++i) {
    Item& item = draft.items()[i];
    if (!item.is_word()) continue;
    item.tags |= known_tags(item.text, *draft.origins[i].known);
    if (item.text == "may" && item.has(kCapital) && !item.has(kCaps) && !draft.sentence_break[i]) {
      item.tags = (item.tags & ~Tags{kModal}) | kNoun;
    }
    set_lemma(draft.lexicon, draft.origins[i], item);
    first[i] = item.tags;
  }
  Pruner(draft).run();
  for (uint32_t i = 0; i < draft.size(); ++i) {
    Item& item = draft.items()[i];
    if (item.is_word() && ((item.tags ^ first[i]) & kLemmaTags) != 0) set_lemma(draft.lexicon, draft.origins[i], item);
  }
}

}  // namespace gently::language
