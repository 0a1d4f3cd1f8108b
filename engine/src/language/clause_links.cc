#include "language/clause_links.h"

#include <algorithm>
#include "language/clause_words.h"
#include "language/function_words.h"

namespace gently::language {

bool ClauseLinks::is_time_subordinator(std::string_view word) {
  return word == "after" || word == "before" || word == "since" || word == "until" ||
         word == "as" || word == "than";
}

bool ClauseLinks::is_predicate(uint32_t at) const {
  const Item& item = clause_.items[at];
  if (item.has(kVerbBase)) {
    if (at - clause_.first > kLongestSubject) return false;
    for (uint32_t i = clause_.first; i < at; ++i) {
      bool leads = clause_.draft.is(Fact::kLeadIn, i) || clause_.starts.is_adverb(i) ||
                   clause_.items[i].text == "never" || clause_.items[i].text == "next" ||
                   clause_.items[i].text == "time" || clause_.items[i].has(kVocative) ||
                   clause_.items[i].text == "not" || clause_.items[i].text == "do" ||
                   !clause_.items[i].is_word();
      if (!leads) return false;
    }
    return true;
  }
  if (!item.has(kVerbPast | kVerbThird)) return false;
  return !item.has(kNoun) ||
         (at > clause_.first && clause_.items[at - 1].has(kNoun | kName | kKin) &&
          !clause_.items[at - 1].has(kVerbBase));
}

bool ClauseLinks::opens_subordinate(uint32_t at) const {
  const std::string& word = clause_.items[at].text;
  if (!is_subordinator(word)) return false;
  if (word == "like" || is_time_subordinator(word)) {
    uint32_t next = clause_.starts.skip_adverbs(at + 1, clause_.end);
    if (next < clause_.end &&
        (clause_.items[next].text == "that" || clause_.items[next].text == "this"))
      return false;
    return next < clause_.end && clause_.items[next].is_word() && clause_follows(next);
  }
  if (word == "that") {
    if (at > clause_.first && clause_.items[at - 1].has(kPreposition) &&
        !clause_.items[at - 1].has(kAdverb))
      return false;
    if (at > clause_.first && clause_.items[at - 1].text == "on") return false;
    if (at > clause_.first && clause_.items[at - 1].has(kVerb) &&
        !clause_.items[at - 1].has(kNoun | kAdjective) &&
        !takes_clause(clause_.items[at - 1].lemma))
      return false;
    uint32_t next = clause_.starts.skip_adverbs(at + 1, clause_.end);
    if (next < clause_.end && clause_.items[next].text == "that") return false;
    return next < clause_.end && clause_.items[next].is_word() &&
           (clause_follows(next) || clause_.starts.is_surely_finite(next));
  }
  if (word == "once" || word == "where" || word == "how" || word == "why" || word == "what" ||
      word == "whatever") {
    return at + 1 < clause_.end && clause_.items[at + 1].is_word();
  }
  return true;
}

bool ClauseLinks::clause_follows(uint32_t at) const {
  uint32_t end = std::min(clause_.end, at + kLongestSubject);
  for (uint32_t i = at; i < end && clause_.items[i].is_word(); ++i) {
    const std::string& word = clause_.items[i].text;
    if (word == "me" || word == "him" || word == "us" || word == "them" ||
        clause_.items[i].has(kNumber | kWh))
      return false;
    if (clause_.items[i].has(kConjunction) &&
        !clause_.items[i].has(kPreposition | kAdverb | kDeterminer))
      return false;
    if (i > at && clause_.items[i].has(kDeterminer | kPossessive)) return false;
    if (clause_.starts.statement(i, at, clause_.end) || clause_.starts.is_surely_finite(i))
      return true;
    if (clause_.items[i].has(kVerb) && !clause_.items[i].has(kNoun | kAdjective)) return false;
  }
  return false;
}

bool ClauseLinks::is_governed(uint32_t at) const {
  const Item& previous = clause_.items[at - 1];
  if (!previous.is_word()) return false;
  if (takes_clause(previous.lemma) || previous.lemma == "ask" || previous.lemma == "tell" ||
      previous.lemma == "show" || previous.has(kPreposition))
    return true;
  if (auxiliary_base(previous.text) == "be" || previous.text == "idea" || previous.text == "no")
    return true;
  return at >= clause_.first + 2 && previous.has(kPronoun | kName | kKin) &&
         (takes_person_and_clause(clause_.items[at - 2].lemma) ||
          clause_.items[at - 2].lemma == "ask" || clause_.items[at - 2].lemma == "tell");
}

bool ClauseLinks::is_licensed(uint32_t at) const {
  if (clause_.open_subordinate) return true;
  if (at == clause_.first) return false;
  uint32_t before = at - 1;
  while (before > clause_.first && clause_.starts.is_adverb(before) &&
         clause_.items[before].text != "again" && clause_.items[before].text != "anymore" &&
         clause_.items[before].text != "now") {
    --before;
  }
  const Item& item = clause_.items[before];
  if (!item.is_word()) return false;
  if (item.text == "or" || clause_.items[at - 1].text == "rather") return true;
  if (item.has(kAdjective) && !item.has(kVerb) && before > clause_.first &&
      clause_.items[before - 1].text == "not")
    return false;
  if (item.has(kNumber) && item.text != "one") return false;
  if (takes_clause(item.lemma) && !item.has(kAuxiliary)) return true;
  if (before == at - 1 && takes_relative(item.lemma) && !is_all_time(before) && is_definite(before))
    return true;
  return before > clause_.first && (item.has(kPronoun | kName | kKin)) &&
         takes_person_and_clause(clause_.items[before - 1].lemma);
}

bool ClauseLinks::is_definite(uint32_t at) const {
  if (!clause_.items[at].has(kNoun) || clause_.items[at].has(kPronoun | kDeterminer)) return true;
  if (at == clause_.first) return false;
  const Item& item = clause_.items[at - 1];
  return item.has(kDeterminer | kPossessive) || item.text == "last" || item.text == "next" ||
         item.text == "first" || item.text == "only" || item.text == "single" ||
         item.text == "same" || item.text == "second" || item.text == "other" ||
         item.has(kIntensifier);
}

bool ClauseLinks::is_all_time(uint32_t at) const {
  if (at > clause_.first && clause_.items[at - 1].text == "for" &&
      clause_.items[at].text == "nothing")
    return true;
  if (!clause_.items[at].has(kNoun)) return false;
  return (at > clause_.first &&
          (clause_.items[at - 1].text == "all" || clause_.items[at - 1].text == "this" ||
           clause_.items[at - 1].text == "on")) ||
         (at > clause_.first + 1 && clause_.items[at - 2].text == "all");
}

bool ClauseLinks::is_fragment(uint32_t at) const {
  uint32_t from = clause_.first;
  while (from < at && clause_.draft.is(Fact::kLeadIn, from)) ++from;
  if (from >= at || at - from > 6) return false;
  const Item& item = clause_.items[from];
  if (item.text == "thanks" || item.text == "no" || item.text == "not") return true;
  return item.has(kAdjective) &&
         !item.has(kNumber | kDeterminer | kPreposition | kAdverb | kNoun | kTime) &&
         item.text != "last" && item.text != "next" && item.text != "first";
}

bool ClauseLinks::order_is_free(uint32_t at) const {
  const Item& previous = clause_.items[at - 1];
  uint32_t before = at - 1;  // "nice of you to finally reply"
  while (before > clause_.first && clause_.starts.is_adverb(before)) --before;
  if (clause_.items[before].text == "to" ||
      (previous.text == "you" && at >= 2 && clause_.items[at - 2].text == "of"))
    return false;
  if (!previous.is_word() || is_lead_in(previous.text)) return false;
  if (previous.text == "to" || previous.text == "not" || previous.text == "never" ||
      previous.text == "always" || previous.has(kModal) || previous.text == "least")
    return false;
  if (previous.has(kNumber) && clause_.items[at].has(kNoun)) return false;
  if (previous.has(kPreposition) && !previous.has(kAdverb)) return false;
  if (previous.has(kConjunction | kWh) ||
      (previous.has(kDeterminer | kPossessive) && !previous.has(kPronoun)))
    return false;
  if (clause_.items[at].text == "do" && clause_.items[at].has(kExpanded)) {
    if (previous.has(kNoun) && previous.has(kPlural) && !previous.has(kAdverb)) return false;
    return true;
  }
  bool fond = clause_.items[at].text == "love" || clause_.items[at].text == "miss" ||
              clause_.items[at].text == "hope";
  if (fond && at + 1 < clause_.end && clause_.items[at + 1].text == "you") return true;
  bool led = (clause_.items[at].text == "just" || clause_.items[at].text == "please") &&
             at + 1 < clause_.end && clause_.items[at + 1].has(kVerbBase);
  bool sure_subject = previous.text == "i" || previous.text == "we" || previous.text == "they";
  if (sure_subject) return false;
  if (led) return true;
  bool bare_verb = previous.has(kVerb) && !previous.has(kNoun | kAdverb | kAdjective);
  if (bare_verb && (takes_object(previous.lemma) || takes_clause(previous.lemma) ||
                    takes_bare_verb(previous.lemma) || previous.has(kAuxiliary))) {
    return false;
  }
  if (previous.has(kPronoun) && at >= clause_.first + 2) {
    const Item& governor = clause_.items[at - 2];
    if (takes_bare_verb(governor.lemma) && clause_.items[at].text != "please") return false;
  }
  if (clause_.items[at].has(kNoun) && previous.has(kAdjective | kNoun) && !previous.has(kAdverb) &&
      clause_.items[at].text != "call" && clause_.items[at].text != "text")
    return false;
  if (clause_.items[at].text == "just" || clause_.items[at].text == "so") return false;
  return true;
}

uint32_t ClauseLinks::subject_of(uint32_t at) const {
  uint32_t begin = at;
  while (begin > clause_.first && clause_.starts.is_adverb(begin - 1)) --begin;
  uint32_t limit =
      begin > clause_.first + kLongestSubject ? begin - kLongestSubject : clause_.first;
  uint32_t noun = begin;
  while (begin > limit) {
    const Item& item = clause_.items[begin - 1];
    if (!item.is_word()) break;
    bool closes = item.has(kDeterminer | kPossessive);
    bool inside = item.has(kNoun | kAdjective | kName | kKin | kNumber | kUnknown) &&
                  !(item.has(kPronoun) && !closes) &&
                  !(item.has(kPreposition | kConjunction | kWh | kAuxiliary)) &&
                  !(item.has(kAdverb) && !item.has(kNoun)) && !item.has(kTime);
    if (!inside && !closes) break;
    --begin;
    if (closes) break;
    if (begin > limit && clause_.items[begin].has(kName | kKin) &&
        !clause_.items[begin - 1].has(kName | kDeterminer | kPossessive))
      break;
  }
  if (begin == noun) return at;
  if (begin > clause_.first) {
    const Item& before = clause_.items[begin - 1];
    if (before.has(kPreposition) && !before.has(kAdverb)) return at;
    if (before.text == "and" || before.text == "or" || before.has(kWh)) return at;
    if (takes_clause(before.lemma) && before.has(kVerb) && !before.has(kAuxiliary)) return at;
  }
  return lead_of(begin);
}

uint32_t ClauseLinks::lead_of(uint32_t at) const {
  while (at > clause_.first + 1 && clause_.items[at - 1].is_word() &&
         !clause_.same_token_as_before(at)) {
    const std::string& word = clause_.items[at - 1].text;
    if (word == "so" || word == "then" || word == "maybe" || word == "honestly" || word == "but" ||
        word == "plus" || word == "clearly" || word == "obviously" || word == "sometimes" ||
        word == "perhaps" || word == "now" || word == "apparently" || word == "besides") {
      --at;
    } else {
      break;
    }
  }
  return at;
}

bool ClauseLinks::awaited(uint32_t first, uint32_t last) const {
  for (uint32_t i = first; i <= last && i < clause_.end; ++i) {
    if (clause_.draft.is(Fact::kFiniteAuxiliary, i))
      return auxiliary_base(clause_.items[i].text) != "be";
  }
  return false;
}

}  // namespace gently::language
