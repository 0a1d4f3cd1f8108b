#include "language/clause_starts.h"

#include "language/clause_words.h"
#include "language/function_words.h"
#include "language/string_map.h"

namespace gently::language {
namespace {

using Words = StringSet;

constexpr uint32_t kMostAdverbs = 4;

bool is_sure_subject(std::string_view word) {
  return word == "i" || word == "he" || word == "she" || word == "we" || word == "they";
}

bool is_asked_person(std::string_view word) {
  static const Words kWords = {"you", "i", "he", "she", "we", "they", "it", "this", "that", "there", "anyone", "anybody", "everyone"};
  return kWords.contains(word);
}

}  // namespace

bool ClauseStarts::is_adverb(uint32_t at) const {
  const Item& item = items_[at];
  return item.is_word() && item.has(kAdverb | kIntensifier) &&
         !item.has(kVerb | kModal | kPreposition | kWh | kDeterminer | kPronoun | kConjunction | kNumber) &&
         text(at) != "here" && text(at) != "yes" && text(at) != "no";
}

uint32_t ClauseStarts::skip_adverbs(uint32_t at, uint32_t end) const {
  for (uint32_t skipped = 0; at < end && skipped < kMostAdverbs; ++at, ++skipped) {
    bool quantifier = text(at) == "all" || text(at) == "both" || text(at) == "so";
    if (!items_[at].is_word() || !(is_adverb(at) || quantifier)) break;
  }
  return at;
}

bool ClauseStarts::is_finite(uint32_t at) const {
  const Item& item = items_[at];
  if (!item.is_word() || text(at) == "be" || text(at) == "cause") return false;
  if (text(at) == "may" && !item.has(kModal)) return false;  // the month
  return item.has(kModal) || draft_.is(Fact::kFiniteAuxiliary, at) || (item.has(kFinite) && !item.has(kPossessive));
}

bool ClauseStarts::is_surely_finite(uint32_t at) const {
  const Item& item = items_[at];
  if (!item.is_word() || (text(at) == "may" && !item.has(kModal))) return false;
  if (draft_.is(Fact::kFiniteAuxiliary, at) && text(at) != "have" && text(at) != "do") return true;
  if (item.has(kVerbThird) && !item.has(kNoun | kPlural)) return true;
  return item.has(kVerbPast) && !item.has(kVerbParticiple | kVerbBase | kNoun | kAdjective);
}

/// "love you", "about it": the pronoun belongs to the word before it.
bool ClauseStarts::is_object(uint32_t at, uint32_t first) const {
  if (at == first || is_sure_subject(text(at)) || text(at) == "there") return false;
  if (at + 1 < items_.size() && items_[at + 1].source == items_[at].source) return false;  // "it's", "youre"
  const Item& previous = items_[at - 1];
  if (!previous.is_word()) return false;
  if (previous.has(kPreposition) && !previous.has(kAdverb | kConjunction)) return true;
  if (!previous.has(kVerb) || previous.has(kModal)) return false;
  if (previous.has(kAuxiliary)) return previous.has(kVerbGerund | kVerbParticiple);
  if (text(at) != "you" && text(at) != "it") return takes_object(previous.lemma) || previous.has(kVerbGerund);
  return takes_object(previous.lemma);
}

Start ClauseStarts::statement(uint32_t at, uint32_t first, uint32_t end) const {
  if (at >= end || !items_[at].is_word() || !draft_.is(Fact::kSubjectPronoun, at) || items_[at].has(kWh)) return {};
  if (same_token(at) && text(at) != "it" && at > first && items_[at - 1].source == items_[at].source && at > 0 &&
      items_[at].has(kExpanded) && text(at - 1) == "let") {
    return {};
  }
  if (is_object(at, first)) return {};
  uint32_t verb = skip_adverbs(at + 1, end);
  if (text(at) == "you" && verb < end && (text(verb) == "two" || text(verb) == "lot" || text(verb) == "guys")) {
    verb = skip_adverbs(verb + 1, end);
  }
  if (verb >= end || !items_[verb].is_word()) return {};
  bool points = items_[at].has(kDeterminer);
  if (points && text(at) != "that" && verb != at + 1 && !draft_.is(Fact::kFiniteAuxiliary, verb)) return {};
  if (points && !(is_surely_finite(verb) || items_[verb].text == "hurt")) return {};
  if (text(at) == "there" && !(draft_.is(Fact::kFiniteAuxiliary, verb))) return {};
  if (is_finite(verb)) return {StartKind::kStatement, verb};
  bool guess = is_sure_subject(text(at)) || (text(at) == "you" && verb > at + 1);
  if (guess && (items_[verb].has(kUnknown | kVerb))) return {StartKind::kStatement, verb};
  // "you a liar", "he late": without a verb only at the very start of a clause, where it changes nothing.
  return {};
}

Start ClauseStarts::question(uint32_t at, uint32_t first, uint32_t end) const {
  if (at >= end || !items_[at].is_word()) return {};
  uint32_t auxiliary = at;
  bool wh = items_[at].has(kWh) && text(at) != "whatever" && text(at) != "whoever";
  if (wh) {
    uint32_t limit = std::min(end, at + 5);
    auxiliary = at + 1;
    while (auxiliary < limit && items_[auxiliary].is_word() && !draft_.is(Fact::kFiniteAuxiliary, auxiliary) &&
           !draft_.is(Fact::kSubjectPronoun, auxiliary)) {
      ++auxiliary;
    }
    if (auxiliary >= limit) return {};
    if (draft_.is(Fact::kSubjectPronoun, auxiliary) && (text(at) == "why" || text(at + 1) == "come")) {
      return {StartKind::kQuestion, skip_adverbs(auxiliary + 1, end)};  // "why you always"
    }
  }
  if (auxiliary >= end || !draft_.is(Fact::kFiniteAuxiliary, auxiliary)) return {};
  if (!wh && at > first && items_[at - 1].is_word() && draft_.is(Fact::kSubjectPronoun, at - 1) && !is_object(at - 1, first) &&
      text(at - 1) != "this" && text(at - 1) != "that") {
    return {};
  }
  uint32_t subject = auxiliary + 1;
  if (subject < end && text(subject) == "not") ++subject;
  bool plain = text(auxiliary) == "do" || text(auxiliary) == "have";
  bool third = subject < end && (text(subject) == "it" || text(subject) == "this" || text(subject) == "that" ||
                                 text(subject) == "he" || text(subject) == "she" || text(subject) == "there");
  if (plain && third) return {};  // "do it", "have that" are no questions
  if (subject < end && items_[subject].is_word() && is_asked_person(text(subject))) return {StartKind::kQuestion, subject};
  bool asks_subject = wh && auxiliary == at + 1 && (text(at) == "who" || text(at) == "what" || text(at) == "where" ||
                                                    text(at) == "how" || text(at) == "why" || text(at) == "when");
  if (asks_subject) return {StartKind::kQuestion, auxiliary};
  if (wh && subject < end && items_[subject].has(kPossessive | kDeterminer | kName | kKin)) {
    return {StartKind::kQuestion, auxiliary};
  }
  return {};
}

Start ClauseStarts::order(uint32_t at, uint32_t first, uint32_t end) const {
  if (at >= end || !items_[at].is_word()) return {};
  uint32_t verb = at;
  while (verb < end && verb < at + 3 && (text(verb) == "please" || text(verb) == "just" || text(verb) == "so" ||
                                         text(verb) == "then" || text(verb) == "now")) {
    ++verb;
  }
  bool led = verb > at;
  if (verb + 1 < end && text(verb) == "do" && text(verb + 1) == "not") {
    uint32_t base = skip_adverbs(verb + 2, end);
    if (base < end && (items_[base].has(kVerbBase) || items_[base].has(kUnknown)) && !draft_.is(Fact::kSubjectPronoun, base)) {
      return {StartKind::kOrder, base};
    }
    return {};
  }
  if (verb >= end || !items_[verb].has(kVerbBase) || items_[verb].has(kModal)) return {};
  if (!led && !opens_order(text(verb))) return {};
  if (!led && at > first && items_[at - 1].has(kDeterminer | kPossessive) && !items_[at - 1].has(kPronoun)) return {};
  if (text(verb) == "have" || text(verb) == "do" || text(verb) == "be") {
    if (verb + 1 >= end) return {};
    if (verb + 1 < end && draft_.is(Fact::kSubjectPronoun, verb + 1) && text(verb + 1) != "it" && text(verb + 1) != "that") return {};
  }
  return {StartKind::kOrder, verb};
}

}  // namespace gently::language
