#include "language/asides.h"

#include "language/clause_words.h"
#include "language/function_words.h"
#include "language/names.h"

namespace gently::language {

bool Asides::is_remark(uint32_t at) const {
  const std::string& word = clause_.items[at].text;
  return clause_.draft.is(Fact::kInterjection, at) || word == "again" || word == "ever" || word == "obviously" ||
         word == "apparently" || word == "clearly";
}

bool Asides::is_list(uint32_t at, uint32_t end) const {
  if (end < clause_.end && clause_.is_mark(end, ",") && end + 1 < clause_.end) return false;
  return at >= 2 && clause_.items[at - 2].has(kName) && clause_.first < at - 2;
}

bool Asides::is_aside(uint32_t first, uint32_t last) const {
  if (last <= first || last - first > 4) return false;
  for (uint32_t i = first; i < last;) {
    uint32_t address = address_length(clause_.draft, i, last);
    if (address > 0) {
      i += address;
    } else if (clause_.draft.is(Fact::kInterjection, i) || clause_.draft.is(Fact::kLeadIn, i) ||
               clause_.items[i].has(kLaugh) || clause_.draft.written_is(Fact::kInterjection, i) ||
               in_greeting(i)) {
      ++i;
    } else {
      return false;
    }
  }
  return true;
}

bool Asides::in_greeting(uint32_t at) const {
  return clause_.draft.in(NamedSet::kGreeting, at) ||
         clause_.draft.in(NamedSet::kSignOff, at) ||
         clause_.draft.in(NamedSet::kDiscourseOpener, at);
}

bool Asides::opens(uint32_t at) const {
  if (at >= clause_.end || !clause_.items[at].is_word()) return true;
  uint32_t from = at;
  while (from < clause_.end && from < at + 3 && clause_.draft.is(Fact::kLeadIn, from) &&
         !clause_.starts.order(from, at, clause_.end))
    ++from;
  if (clause_.starts.statement(from, from, clause_.end) ||
      clause_.starts.question(from, from, clause_.end) ||
      clause_.starts.order(from, from, clause_.end))
    return true;
  if (clause_.draft.is(Fact::kInterjection, at) || clause_.draft.written_is(Fact::kInterjection, at))
    return true;
  return opens_with_noun(from) ||
         (clause_.draft.is(Fact::kSubordinator, at) && clause_.items[at].has(kConjunction | kWh));
}

bool Asides::opens_with_noun(uint32_t at) const {
  if (at >= clause_.end || !clause_.items[at].has(kDeterminer | kPossessive | kName | kKin | kNoun))
    return false;
  for (uint32_t i = at; i < clause_.end && i < at + kLongestSubject; ++i) {
    if (!clause_.items[i].is_word() || (i > at && clause_.items[i].has(kPronoun) &&
                                        !clause_.items[i].has(kDeterminer | kPossessive)))
      return false;
    if (i > at && (clause_.starts.is_surely_finite(i))) return true;
  }
  return false;
}

uint32_t Asides::tag_length(uint32_t at, uint32_t end) const {
  uint32_t i = at;
  const std::string_view word = clause_.items[at].text;
  if (word == "innit" || word == "huh" || word == "eh" || word == "right" || word == "yeah")
    return 1;
  if (word == "ok" && at > 0 && clause_.is_mark(at - 1, ",")) return 1;
  if (word == "you" && at + 1 < end && clause_.items[at + 1].text == "know") return 2;
  if (!is_finite_auxiliary(word)) return 0;
  bool plain = word == "do" || word == "have";
  if (plain && i + 1 < end &&
      (clause_.items[i + 1].text == "it" || clause_.items[i + 1].text == "this"))
    return 0;
  ++i;
  if (i < end && clause_.items[i].text == "not") ++i;
  if (i < end && (clause_.draft.is(Fact::kSubjectPronoun, i)) && clause_.items[i].text != "that")
    ++i;
  else
    return 0;
  if (i < end && clause_.items[i].text == "not") ++i;
  return i - at;
}

bool Asides::ends_clause(uint32_t at) const {
  return at >= clause_.end || !clause_.items[at].is_word();
}

bool Asides::asks_complement(uint32_t at) const {
  const Item& item = clause_.items[at];
  if (!item.is_word()) return false;
  if (item.has(kPreposition) && !item.has(kAdverb)) return true;
  if (item.has(kPossessive) && !item.has(kPronoun)) return true;
  if (item.has(kDeterminer) && !item.has(kPronoun | kAdverb)) return true;
  if (item.has(kModal | kConjunction | kWh) || item.text == "not") return true;
  return item.has(kAuxiliary);
}

bool Asides::asks_noun(uint32_t at) const {
  const Item& item = clause_.items[at];
  return asks_complement(at) || (item.has(kAdjective) && !item.has(kNoun | kAdverb)) ||
         (item.has(kVerb) && !item.has(kNoun | kAdverb));
}

bool Asides::is_interjection_at(uint32_t at) const {
  const std::string& word = clause_.items[at].text;
  const std::string& written = clause_.draft.written(at);
  if (clause_.items[at].has(kLaugh)) return true;
  bool known = clause_.draft.is(Fact::kInterjection, at) || clause_.draft.written_is(Fact::kInterjection, at);
  if (!known) return false;
  uint32_t next = clause_.token_end(at);
  if (at > clause_.first &&
      (clause_.same_token_as_before(at) || clause_.items[at - 1].lemma == "say"))
    return false;
  if (word == "sorry" && clause_.starts.statement(next, next, clause_.end)) return false;
  if (written == "wtf" && next < clause_.end && clause_.draft.is(Fact::kFiniteAuxiliary, next))
    return false;
  if (word == "whatever" && next < clause_.end && clause_.items[next].text == "you" &&
      next + 1 < clause_.end && !clause_.draft.is(Fact::kFiniteAuxiliary, next + 1)) {
    return false;
  }
  if (!is_ordinary_interjection(word)) return true;
  if (at > clause_.first && !clause_.apart) {
    if (!clause_.main || !clause_.items[at - 1].is_word() || asks_noun(at - 1) ||
        is_degree(at - 1) || clause_.items[at - 1].has(kNumber))
      return false;
    bool answer = word == "ok" || word == "okay" || word == "fine" || word == "alright" ||
                  word == "sure" || word == "night" || word == "morning";
    if (answer && (next >= clause_.end || !clause_.items[next].is_word())) return false;
    if ((word == "night" || word == "morning") && clause_.items[at - 1].text != "you") return false;
  }
  return opens(next) || address_length(clause_.draft, next, clause_.end) > 0;
}

bool Asides::is_degree(uint32_t at) const {
  const std::string& word = clause_.items[at].text;
  return clause_.starts.is_adverb(at) && word != "again" && word != "anymore" && word != "now" &&
         word != "here" && word != "back" && word != "tonight" && word != "today" &&
         word != "later" && word != "home" && word != "too" && word != "then";
}

bool Asides::joins_aside(uint32_t at) const {
  if (clause_.items[at].kind == ItemKind::kEmoji || !clause_.items[at - 1].is_word())
    return clause_.items[at].kind == ItemKind::kEmoji;
  if (clause_.items[at].has(kLaugh) && clause_.items[at - 1].has(kLaugh)) return true;
  return clause_.same_token_as_before(at);
}

bool Asides::needs_more(uint32_t at) const { return at + 2 < clause_.end; }

uint32_t Asides::address_at(uint32_t at) const {
  uint32_t length = address_length(clause_.draft, at, clause_.end);
  if (length == 0) return 0;
  uint32_t next = at + length;
  bool at_end = next >= clause_.end || !clause_.items[next].is_word();
  if (at == clause_.first) {
    if (length == 1 && clause_.items[at].has(kVerbBase) && !at_end) return 0;
    if (at_end)
      return next >= clause_.end || clause_.is_mark(next, ",") || clause_.is_mark(next, ".") ||
                     clause_.is_mark(next, "!") || clause_.is_mark(next, "?")
                 ? length
                 : 0;
    if (Start statement = clause_.starts.statement(next, next, clause_.end)) {
      const std::string& who = clause_.items[next].text;
      return who == "you" || who == "i" || who == "we" || who == "it" || who == "that" ||
                     who == "this"
                 ? length
                 : 0;
    }
    if (clause_.starts.question(next, next, clause_.end)) return length;
    if (clause_.draft.is(Fact::kFiniteAuxiliary, next)) return 0;
    return clause_.starts.order(next, next, clause_.end) ||
                   clause_.draft.is(Fact::kInterjection, next)
               ? length
               : 0;
  }
  if (clause_.is_mark(at - 1, ",")) return at_end ? length : 0;
  if (!clause_.items[at - 1].is_word()) return 0;
  const Item& previous = clause_.items[at - 1];
  bool free =
      !asks_noun(at - 1) && !previous.has(kPossessive) &&
      (previous.has(kPronoun | kAdverb) || (clause_.main && previous.has(kNoun)) || clause_.apart);
  if (previous.text == "your" || previous.text == "and" || previous.text == "a") free = false;
  if (previous.has(kName | kKin) && !clause_.apart) free = false;
  if (!free) return 0;
  if (at_end) return (clause_.main || clause_.apart) ? length : 0;
  bool followed = clause_.starts.question(next, next, clause_.end) ||
                  clause_.starts.order(next, next, clause_.end);
  if (Start statement = clause_.starts.statement(next, next, clause_.end)) followed = true;
  return followed && (clause_.main || clause_.apart) ? length : 0;
}

}  // namespace gently::language
