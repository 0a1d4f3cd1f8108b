#include "compose/act_fitness.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compose/word_list.h"

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;
using Sense = Act::Sense;

// What goes on inside the reader is not asked for as if it were a favour.
constexpr std::array<std::string_view, 35> kInner = {"wonder", "think", "know", "believe", "want", "mean", "seem", "feel", "wish", "hope", "look",
                                                     "sound", "deserve", "matter", "enjoy", "prefer", "need", "claim", "dare", "become", "notice", "prove", "remember",
                                                     "imagine", "guess", "choose", "decide", "like", "love", "care", "miss", "respect", "trust", "appreciate", "understand"};
// What one is or has is no act to be hurt by.
constexpr std::array<std::string_view, 12> kStates = {"live", "own", "belong", "earn", "weigh", "cost", "consist", "exist", "lack", "resemble", "remain", "contain"};
// "get out of here fast enough", "lift a finger", "listen to a word", "keep your mouth shut": nobody asks for that.
constexpr std::array<std::string_view, 15> kFarFetched = {"yourself", "enough", "finger", "toss", "eyelid", "damn", "fuss", "earth", "mouth", "gob", "trap", "face", "word", "blue", "mind"};
// To be cut off from somebody is not asked for.
constexpr std::array<std::string_view, 4> kCuttingOff = {"block", "unfollow", "unfriend", "delete"};
constexpr std::array<std::string_view, 3> kToCome = {"next", "tomorrow", "tonight"};

template <size_t n>
bool holds(const Reading& reading, const Act& act, const std::array<std::string_view, n>& words) {
  return std::any_of(reading.items.begin() + act.first, reading.items.begin() + act.last, [&](const Item& one) { return among(words, one.text); });
}

/// "sell the bike or find another": the second is what happens otherwise.
bool gives_a_choice(const Reading& reading, const Act& act) {
  for (uint32_t i = act.first + 1; i + 1 < act.last; ++i) {
    if (reading.items[i].text == "or" && reading.items[i + 1].has(language::kVerbBase)) return true;
  }
  return false;
}

bool is_far_fetched(const Reading& reading, const Act& act) {
  const bool picks = reading.items[act.first].lemma == "pick" && act.first + 2 == act.last && reading.items[act.first + 1].text == "one";
  return picks || holds(reading, act, kFarFetched);
}

/// "be" tells only where or when one was; what one was called is not said again. Bare help verbs say nothing.
bool complement_is_fit(const Reading& reading, const Act& act) {
  const Item& verb = reading.items[act.first];
  const Item* next = act.first + 1 < act.last ? &reading.items[act.first + 1] : nullptr;
  if (verb.lemma == "be" && act.sense == Sense::kWanted) return next != nullptr && next->has(language::kPreposition | language::kAdverb | language::kAdjective);
  if (verb.lemma == "be") return next != nullptr && (next->has(language::kTime | language::kNumber) || (next->has(language::kPreposition) && !next->has(language::kConjunction)) || next->text == "late");
  if (verb.lemma == "do" || verb.lemma == "have") return next != nullptr && act.last - act.first > 2;
  if (verb.lemma == "tell" || verb.lemma == "say" || verb.lemma == "answer") return act.last > act.first + 2;  // "tell me"
  if (verb.lemma == "let") return !holds(reading, act, std::array<std::string_view, 1>{"down"});
  return true;
}

/// Of the paragraph that holds the item: what an earlier one names stays where it is.
uint32_t paragraph_begin(const Reading& reading, uint32_t at) {
  uint32_t paragraph = 0, first = at;
  for (const language::Sentence& sentence : reading.sentences) {
    if (sentence.first <= at && at < sentence.last) paragraph = sentence.paragraph;
  }
  for (const language::Sentence& sentence : reading.sentences) {
    if (sentence.paragraph == paragraph) first = std::min(first, sentence.first);
  }
  return first;
}

}  // namespace

bool points_outside(const rules::Book& book, const Reading& reading, const Act& act) {
  static constexpr std::array<std::string_view, 4> kPersons = {"him", "her", "he", "she"};
  static constexpr std::array<std::string_view, 5> kSpeakers = {"me", "i", "you", "us", "we"};
  const auto begin = reading.items.begin();
  const bool persons = std::any_of(begin + act.first, begin + act.last, [](const Item& one) { return among(kPersons, one.text); });
  const bool things = std::any_of(begin + act.first, begin + act.last, [](const Item& one) {
    return one.has(language::kPronoun | language::kDeterminer) && !among(kPersons, one.text) && !among(kSpeakers, one.text);
  });
  return std::none_of(begin + paragraph_begin(reading, act.first), begin + act.first, [&](const Item& one) {
    if (one.has(language::kVocative | language::kPronoun | language::kAuxiliary)) return false;
    const bool somebody = one.has(language::kName | language::kKin | language::kUnknown) || book.lexicon.in_set("kin", one.lemma) || book.lexicon.in_set("relation-person", one.lemma) || book.lexicon.in_set("generic-person", one.lemma);
    return (persons && somebody) || (things && (somebody || one.has(language::kNoun)));
  });
}

bool is_feeling(std::string_view verb) {
  static constexpr std::array<std::string_view, 13> kFeelings = {"know", "wonder", "realise", "like", "love", "care", "miss", "want", "need", "respect", "trust", "hate", "mean"};
  return among(kFeelings, verb);
}

bool is_fit(const Reading& reading, const Act& act, bool wished) {
  const Item& verb = reading.items[act.first];
  if (act.sense == Sense::kWanted && (among(kInner, verb.lemma) || among(kCuttingOff, verb.lemma))) return false;
  // "you're bringing the turkey next year": neither done nor a habit
  if (act.sense == Sense::kDone && act.time == Act::Time::kHabit && holds(reading, act, kToCome)) return false;
  if (act.sense == Sense::kDone && act.time == Act::Time::kHabit && among(kStates, verb.lemma)) return false;
  const Item& end = reading.items[act.last - 1];
  if (act.last > act.first + 1 && end.has(language::kDeterminer | language::kPossessive) && !end.has(language::kNumber) && !end.has(language::kPronoun | language::kNoun)) return false;
  const bool cut_short = (end.text == "this" || end.text == "that" || end.text == "my") && act.last < reading.items.size() && reading.items[act.last].is_word();  // "on this | call"
  if (cut_short) return false;
  return !is_far_fetched(reading, act) && !(wished && gives_a_choice(reading, act)) && complement_is_fit(reading, act);
}

}  // namespace gently::compose
