#include "language/clauses.h"

#include "language/clause_starts.h"
#include "language/clause_words.h"
#include "language/function_words.h"
#include "language/names.h"

namespace gently::language {
namespace {

constexpr uint32_t kLongestSubject = 6;  // words of a noun phrase that a verb may own

bool is_mark(const Item& item, std::string_view sign) { return item.kind == ItemKind::kMark && item.text == sign; }

/// Walks one sentence and keeps count of what the current clause already has.
class ClauseWalker {
 public:
  ClauseWalker(Draft& draft, uint32_t first, uint32_t end)
      : draft_(draft), items_(draft.items()), starts_(draft), end_(end), first_(first) {}

  void run() {
    begin_clause(first_);
    for (uint32_t at = first_; at < end_;) at = step(at);
  }

 private:
  void begin_clause(uint32_t at) {
    draft_.clause_break[at] = true;
    first_ = at;
    main_ = false;
    open_subordinate_ = false;
    awaits_verb_ = false;
    apart_ = false;
  }

  /// Handles the item at `at`; answers with the next one to look at.
  uint32_t step(uint32_t at) {
    Item& item = items_[at];
    if (!item.is_word()) {
      if (item.kind == ItemKind::kOpaque && at > first_ && hard_mark_before(at)) begin_clause(at);
      bool mention = item.kind == ItemKind::kOpaque && at == first_ && item.text.starts_with('@');
      if (mention) apart_ = true;
      return at + 1;
    }
    if (at > first_) {
      if (hard_mark_before(at)) {
        begin_clause(at);
      } else if (is_mark(items_[at - 1], ",")) {
        if (comma_breaks(at)) {
          uint32_t end = segment_end(at);
          begin_clause(at);
          if (tag_length(at, end) == end - at) mark(at, end, kTagQuestion);
          if (is_address(draft_, at, end)) mark(at, end, kVocative);
        }
      } else if (apart_ && !joins_aside(at)) {
        begin_clause(at);
      }
    }
    if (uint32_t next = step_aside(at)) return next;
    if (uint32_t next = step_conjunction(at)) return next;
    if (uint32_t next = step_clause(at)) return next;
    return step_word(at);
  }

  // --- marks

  bool hard_mark_before(uint32_t at) const {
    const Item& last = items_[at - 1];
    if (is_mark(last, "(")) return at - 1 > first_ && holds_clause(at);
    if (is_mark(last, ")")) return closed_clause(at);
    if (at - 1 == first_) return false;
    return is_mark(last, ";") || is_mark(last, "–") || is_mark(last, ":");
  }

  uint32_t segment_end(uint32_t at) const {
    while (at < end_ && items_[at].kind != ItemKind::kMark && items_[at].kind != ItemKind::kEmoji) ++at;
    return at;
  }

  bool holds_clause(uint32_t at) const {
    uint32_t end = segment_end(at);
    for (uint32_t i = at; i < end; ++i) {
      if (starts_.statement(i, at, end) || starts_.question(i, at, end) || starts_.is_surely_finite(i)) return true;
    }
    return false;
  }

  /// After ")": break where the bracket held a clause, so that the one before goes on by itself.
  bool closed_clause(uint32_t at) const {
    return at >= 2 && draft_.clause_break[first_] && first_ > 0 && is_mark(items_[first_ - 1], "(");
  }

  bool comma_breaks(uint32_t at) const {
    uint32_t end = segment_end(at);
    if (apart_ || is_aside(first_, at - 1)) return true;
    if (is_address(draft_, at, end) && !is_list(at, end)) return true;
    if (tag_length(at, end) == end - at) return true;
    if (holds_clause(at)) return true;
    if (starts_.order(at, at, end) && !is_list(at, end)) return true;
    const std::string& word = items_[at].text;
    bool last_segment = end >= end_ || !is_mark(items_[end], ",");
    if (word == "but" || (word == "so" && opens(at + 1))) return true;
    if (word == "as" && end - at <= 3) return last_segment;
    if (is_time_subordinator(word)) return clause_follows(at + 1);
    if (items_[at].has(kConjunction) && word != "and" && word != "or" && is_subordinator(word) && word != "like") {
      return end - at > 1 && word != "as";
    }
    return last_segment && is_remark(at) && (end - at == 1 || is_interjection(word));
  }

  /// Words that are more often prepositions: "after ten years".
  static bool is_time_subordinator(std::string_view word) {
    return word == "after" || word == "before" || word == "since" || word == "until" || word == "as" || word == "than";
  }

  /// A trailing "again", "typical", "ever".
  bool is_remark(uint32_t at) const {
    const std::string& word = items_[at].text;
    return is_interjection(word) || word == "again" || word == "ever" || word == "obviously" || word == "apparently" || word == "clearly";
  }

  /// "Sam, Priya and Tom": names in a row call nobody.
  bool is_list(uint32_t at, uint32_t end) const {
    if (end < end_ && is_mark(items_[end], ",") && end + 1 < end_) return false;
    return at >= 2 && items_[at - 2].has(kName) && first_ < at - 2;
  }

  // --- asides: interjections, greetings, addresses, tags

  bool is_aside(uint32_t first, uint32_t last) const {
    if (last <= first || last - first > 4) return false;
    for (uint32_t i = first; i < last;) {
      uint32_t address = address_length(draft_, i, last);
      if (address > 0) {
        i += address;
      } else if (is_interjection(items_[i].text) || is_lead_in(items_[i].text) || items_[i].has(kLaugh) ||
                 is_interjection(draft_.written(i)) || in_greeting(i)) {
        ++i;
      } else {
        return false;
      }
    }
    return true;
  }

  bool in_greeting(uint32_t at) const {
    return draft_.lexicon.in_set("greeting", items_[at].text) || draft_.lexicon.in_set("sign-off", items_[at].text) ||
           draft_.lexicon.in_set("discourse-opener", items_[at].text);
  }

  uint32_t token_end(uint32_t at) const {
    uint32_t next = at + 1;
    while (next < end_ && items_[next].source == items_[at].source) ++next;
    return next;
  }

  /// Whether something that can stand by itself begins at `at`: only then is "fine" or "mum" cut off before it.
  bool opens(uint32_t at) const {
    if (at >= end_ || !items_[at].is_word()) return true;
    uint32_t from = at;
    while (from < end_ && from < at + 3 && is_lead_in(items_[from].text) && !starts_.order(from, at, end_)) ++from;
    if (starts_.statement(from, from, end_) || starts_.question(from, from, end_) || starts_.order(from, from, end_)) return true;
    if (is_interjection(items_[at].text) || is_interjection(draft_.written(at))) return true;
    return opens_with_noun(from) || (is_subordinator(items_[at].text) && items_[at].has(kConjunction | kWh));
  }

  /// "your mum called", "the kids are asleep".
  bool opens_with_noun(uint32_t at) const {
    if (at >= end_ || !items_[at].has(kDeterminer | kPossessive | kName | kKin | kNoun)) return false;
    for (uint32_t i = at; i < end_ && i < at + kLongestSubject; ++i) {
      if (!items_[i].is_word() || (i > at && items_[i].has(kPronoun) && !items_[i].has(kDeterminer | kPossessive))) return false;
      if (i > at && (starts_.is_surely_finite(i))) return true;
    }
    return false;
  }

  uint32_t tag_length(uint32_t at, uint32_t end) const {
    uint32_t i = at;
    const std::string& word = items_[at].text;
    if (word == "innit" || word == "huh" || word == "eh" || word == "right" || word == "yeah") return 1;
    if (word == "ok" && at > 0 && is_mark(items_[at - 1], ",")) return 1;
    if (word == "you" && at + 1 < end && items_[at + 1].text == "know") return 2;
    if (!is_finite_auxiliary(word)) return 0;
    bool plain = word == "do" || word == "have";
    if (plain && i + 1 < end && (items_[i + 1].text == "it" || items_[i + 1].text == "this")) return 0;
    ++i;
    if (i < end && items_[i].text == "not") ++i;
    if (i < end && (is_subject_pronoun(items_[i].text)) && items_[i].text != "that") ++i; else return 0;
    if (i < end && items_[i].text == "not") ++i;
    return i - at;
  }

  bool ends_clause(uint32_t at) const {
    if (at >= end_ || !items_[at].is_word()) return true;
    return false;
  }

  bool asks_complement(uint32_t at) const {
    const Item& item = items_[at];
    if (!item.is_word()) return false;
    if (item.has(kPreposition) && !item.has(kAdverb)) return true;
    if (item.has(kPossessive) && !item.has(kPronoun)) return true;
    if (item.has(kDeterminer) && !item.has(kPronoun | kAdverb)) return true;
    if (item.has(kModal | kConjunction | kWh) || item.text == "not") return true;
    return item.has(kAuxiliary);
  }

  bool asks_noun(uint32_t at) const {
    const Item& item = items_[at];
    return asks_complement(at) || (item.has(kAdjective) && !item.has(kNoun | kAdverb)) || (item.has(kVerb) && !item.has(kNoun | kAdverb));
  }

  void mark(uint32_t first, uint32_t last, Tags tags) {
    for (uint32_t i = first; i < last; ++i) items_[i].tags |= tags;
  }

  bool is_interjection_at(uint32_t at) const {
    const std::string& word = items_[at].text;
    const std::string& written = draft_.written(at);
    if (items_[at].has(kLaugh)) return true;
    bool known = is_interjection(word) || is_interjection(written);
    if (!known) return false;
    uint32_t next = token_end(at);
    if (at > first_ && (same_token_as_before(at) || items_[at - 1].lemma == "say")) return false;
    if (word == "sorry" && starts_.statement(next, next, end_)) return false;
    if (written == "wtf" && next < end_ && is_finite_auxiliary(items_[next].text)) return false;
    if (word == "whatever" && next < end_ && items_[next].text == "you" && next + 1 < end_ && !is_finite_auxiliary(items_[next + 1].text)) {
      return false;
    }
    if (!is_ordinary_interjection(word)) return true;
    if (at > first_ && !apart_) {
      if (!main_ || !items_[at - 1].is_word() || asks_noun(at - 1) || is_degree(at - 1) || items_[at - 1].has(kNumber)) return false;
      bool answer = word == "ok" || word == "okay" || word == "fine" || word == "alright" || word == "sure" || word == "night" || word == "morning";
      if (answer && (next >= end_ || !items_[next].is_word())) return false;
      if ((word == "night" || word == "morning") && items_[at - 1].text != "you") return false;
    }
    return opens(next) || address_length(draft_, next, end_) > 0;
  }

  /// so, too, very: "so nice" is no interjection.
  bool is_degree(uint32_t at) const {
    const std::string& word = items_[at].text;
    return starts_.is_adverb(at) && word != "again" && word != "anymore" && word != "now" && word != "here" && word != "back" &&
           word != "tonight" && word != "today" && word != "later" && word != "home" && word != "too" && word != "then";
  }

  bool same_token_as_before(uint32_t at) const { return items_[at].source == items_[at - 1].source; }

  /// Laughs run on, an address may follow a greeting, and "so" leads from "ok" into the clause.
  bool joins_aside(uint32_t at) const {
    if (items_[at].kind == ItemKind::kEmoji || !items_[at - 1].is_word()) return items_[at].kind == ItemKind::kEmoji;
    if (items_[at].has(kLaugh) && items_[at - 1].has(kLaugh)) return true;
    if (same_token_as_before(at)) return true;
    if (aside_is_address_ && at == first_) return true;
    return false;
  }

  /// Interjections, addresses and tag questions; 0 when `at` is none.
  uint32_t step_aside(uint32_t at) {
    if (uint32_t tag = at > first_ && main_ && !awaits_verb_ ? tag_length(at, end_) : 0) {
      bool plain = tag == 1 && (asks_noun(at - 1) || starts_.is_adverb(at - 1) || items_[at].has(kLaugh));
      bool know = items_[at].text == "you";
      if (!plain && !open_subordinate_ && (ends_clause(at + tag) || (!know && tag > 1 && opens(at + tag) && is_finite_auxiliary(items_[at].text) && !needs_more(at)))) {
        begin_clause(at);
        mark(at, at + tag, kTagQuestion);
        apart_ = true;
        return at + tag;
      }
    }
    if (uint32_t address = address_at(at)) {
      bool joined = at > first_ && apart_;
      if (at > first_ && !joined) begin_clause(at);
      mark(at, at + address, kVocative);
      apart_ = true;
      return at + address;
    }
    if (is_interjection_at(at)) {
      if (at > first_ && (main_ || !is_lead_in(items_[at - 1].text))) begin_clause(at);
      uint32_t next = token_end(at);
      apart_ = true;
      if (uint32_t address = address_length(draft_, next, end_)) {
        if (opens(next + address)) {
          mark(next, next + address, kVocative);
          next += address;
        }
      }
      return next;
    }
    return 0;
  }

  /// "are you" with more to come is a question, no tag.
  bool needs_more(uint32_t at) const { return at + 2 < end_; }

  uint32_t address_at(uint32_t at) const {
    uint32_t length = address_length(draft_, at, end_);
    if (length == 0) return 0;
    uint32_t next = at + length;
    bool at_end = next >= end_ || !items_[next].is_word();
    if (at == first_) {
      if (length == 1 && items_[at].has(kVerbBase) && !at_end) return 0;
      if (at_end) return next >= end_ || is_mark(items_[next], ",") || is_mark(items_[next], ".") || is_mark(items_[next], "!") || is_mark(items_[next], "?") ? length : 0;
      if (Start statement = starts_.statement(next, next, end_)) {
        const std::string& who = items_[next].text;
        return who == "you" || who == "i" || who == "we" || who == "it" || who == "that" || who == "this" ? length : 0;
      }
      if (starts_.question(next, next, end_)) return length;
      if (is_finite_auxiliary(items_[next].text)) return 0;
      return starts_.order(next, next, end_) || is_interjection(items_[next].text) ? length : 0;
    }
    if (is_mark(items_[at - 1], ",")) return at_end ? length : 0;
    if (!items_[at - 1].is_word()) return 0;
    const Item& previous = items_[at - 1];
    bool free = !asks_noun(at - 1) && !previous.has(kPossessive) && (previous.has(kPronoun | kAdverb) || (main_ && previous.has(kNoun)) || apart_);
    if (previous.text == "your" || previous.text == "and" || previous.text == "a") free = false;
    if (previous.has(kName | kKin) && !apart_) free = false;
    if (!free) return 0;
    if (at_end) return (main_ || apart_) ? length : 0;
    bool followed = starts_.question(next, next, end_) || starts_.order(next, next, end_);
    if (Start statement = starts_.statement(next, next, end_)) followed = true;
    return followed && (main_ || apart_) ? length : 0;
  }

  // --- clauses

  /// "and", "but", "so" before a clause with a subject of its own.
  uint32_t step_conjunction(uint32_t at) {
    const std::string& word = items_[at].text;
    if (word != "and" && word != "but" && word != "so" && word != "then" && word != "plus" && word != "yet" && word != "also") return 0;
    if (at == first_ || !main_ || open_subordinate_ || awaits_verb_) return 0;
    uint32_t next = at + 1;
    while (next < end_ && next < at + 4 &&
           (is_lead_in(items_[next].text) || items_[next].text == "neither" || items_[next].text == "now" || starts_.is_adverb(next))) {
      ++next;
    }
    if (next >= end_ || !items_[next].is_word()) return 0;
    bool clause = starts_.statement(next, next, end_) || starts_.question(next, next, end_) || opens_with_noun(next);
    if (word == "and" && !clause) clause = next + 1 < end_ && items_[next].text == "nothing" && starts_.is_finite(next + 1);
    if (!clause && word != "and" && word != "then") clause = static_cast<bool>(starts_.order(next, next, end_));
    bool sub = items_[next].text == "if" || items_[next].text == "when";
    if (!clause && !sub) return 0;
    begin_clause(at);
    return at + 1;
  }

  uint32_t step_clause(uint32_t at) {
    if (Start start = starts_.question(at, first_, end_); start && !awaits_verb_) {
      bool embedded = at > first_ && items_[at].has(kWh) && (is_governed(at) || open_subordinate_);
      if (!embedded) {
        if (at > first_ && (main_ || is_fragment(at)) && !(items_[at - 1].text == "or") && !open_subordinate_) {
          begin_clause(lead_of(at));
        }
        main_ = true;
        open_subordinate_ = false;
        awaits_verb_ = awaited(at, start.verb);
        return std::min(start.verb + 1, end_);
      }
    }
    if (Start start = starts_.statement(at, first_, end_)) {
      bool licensed = is_licensed(at);
      if (licensed) {
        open_subordinate_ = false;
      } else {
        if (at > first_ && (main_ || is_fragment(at))) begin_clause(lead_of(at));
        main_ = true;
      }
      awaits_verb_ = items_[start.verb].has(kModal) || items_[start.verb].lemma == "do";
      return std::min(start.verb + 1, end_);
    }
    if (at > first_ && main_ && !awaits_verb_ && !open_subordinate_) {
      if (Start start = starts_.order(at, first_, end_); start && order_is_free(at)) {
        begin_clause(at);
        main_ = true;
        return std::min(start.verb + 1, end_);
      }
    }
    return 0;
  }

  /// Whether the auxiliary of a question wants a verb after its subject.
  bool awaited(uint32_t first, uint32_t last) const {
    for (uint32_t i = first; i <= last && i < end_; ++i) {
      if (is_finite_auxiliary(items_[i].text)) return auxiliary_base(items_[i].text) != "be";
    }
    return false;
  }

  uint32_t step_word(uint32_t at) {
    Item& item = items_[at];
    if (starts_.is_surely_finite(at) && !items_[at].has(kVerbParticiple)) {
      if (open_subordinate_) {
        open_subordinate_ = false;
      } else if (main_ && !awaits_verb_) {
        uint32_t subject = subject_of(at);
        if (subject > first_ && subject < at) begin_clause(subject);
        main_ = true;
      } else {
        main_ = true;
      }
      awaits_verb_ = items_[at].has(kModal);
      return at + 1;
    }
    if (opens_subordinate(at)) {
      open_subordinate_ = true;
    } else if (item.has(kVerb) && !item.has(kAuxiliary)) {
      bool leads = at == first_ && is_lead_in(item.text) && opens(at + 1);
      if (!main_ && !open_subordinate_ && !leads && is_predicate(at)) main_ = true;
    }
    if (!starts_.is_adverb(at) && item.text != "not" && item.text != "please") awaits_verb_ = false;
    if (at == first_ && (is_interjection(item.text) || item.text == "thanks" || item.text == "happy" || item.text == "good")) main_ = true;
    return at + 1;
  }

  /// A verb that can be the clause's own: an order at its start, a past after a noun.
  bool is_predicate(uint32_t at) const {
    const Item& item = items_[at];
    if (item.has(kVerbBase)) {
      if (at - first_ > kLongestSubject) return false;
      for (uint32_t i = first_; i < at; ++i) {
        bool leads = is_lead_in(items_[i].text) || starts_.is_adverb(i) || items_[i].text == "never" || items_[i].text == "next" || items_[i].text == "time" ||
                     items_[i].has(kVocative) || items_[i].text == "not" || items_[i].text == "do" || !items_[i].is_word();
        if (!leads) return false;
      }
      return true;
    }
    if (!item.has(kVerbPast | kVerbThird)) return false;
    return !item.has(kNoun) || (at > first_ && items_[at - 1].has(kNoun | kName | kKin) && !items_[at - 1].has(kVerbBase));
  }

  bool opens_subordinate(uint32_t at) const {
    const std::string& word = items_[at].text;
    if (!is_subordinator(word)) return false;
    if (word == "like" || is_time_subordinator(word)) {
      uint32_t next = starts_.skip_adverbs(at + 1, end_);
      if (next < end_ && (items_[next].text == "that" || items_[next].text == "this")) return false;
      return next < end_ && items_[next].is_word() && clause_follows(next);
    }
    if (word == "that") {
      if (at > first_ && items_[at - 1].has(kPreposition) && !items_[at - 1].has(kAdverb)) return false;
      if (at > first_ && items_[at - 1].text == "on") return false;
      if (at > first_ && items_[at - 1].has(kVerb) && !items_[at - 1].has(kNoun | kAdjective) && !takes_clause(items_[at - 1].lemma)) return false;
      uint32_t next = starts_.skip_adverbs(at + 1, end_);
      if (next < end_ && items_[next].text == "that") return false;
      return next < end_ && items_[next].is_word() && (clause_follows(next) || starts_.is_surely_finite(next));
    }
    if (word == "once" || word == "where" || word == "how" || word == "why" || word == "what" || word == "whatever") {
      return at + 1 < end_ && items_[at + 1].is_word();
    }
    return true;
  }

  bool clause_follows(uint32_t at) const {
    uint32_t end = std::min(end_, at + kLongestSubject);
    for (uint32_t i = at; i < end && items_[i].is_word(); ++i) {
      const std::string& word = items_[i].text;
      if (word == "me" || word == "him" || word == "us" || word == "them" || items_[i].has(kNumber | kWh)) return false;
      if (items_[i].has(kConjunction) && !items_[i].has(kPreposition | kAdverb | kDeterminer)) return false;
      if (i > at && items_[i].has(kDeterminer | kPossessive)) return false;
      if (starts_.statement(i, at, end_) || starts_.is_surely_finite(i)) return true;
      if (items_[i].has(kVerb) && !items_[i].has(kNoun | kAdjective)) return false;
    }
    return false;
  }

  bool is_governed(uint32_t at) const {
    const Item& previous = items_[at - 1];
    if (!previous.is_word()) return false;
    if (takes_clause(previous.lemma) || previous.lemma == "ask" || previous.lemma == "tell" || previous.lemma == "show" || previous.has(kPreposition)) return true;
    if (auxiliary_base(previous.text) == "be" || previous.text == "idea" || previous.text == "no") return true;
    return at >= first_ + 2 && previous.has(kPronoun | kName | kKin) &&
           (takes_person_and_clause(items_[at - 2].lemma) || items_[at - 2].lemma == "ask" || items_[at - 2].lemma == "tell");
  }

  bool is_licensed(uint32_t at) const {
    if (open_subordinate_) return true;
    if (at == first_) return false;
    uint32_t before = at - 1;
    while (before > first_ && starts_.is_adverb(before) && items_[before].text != "again" && items_[before].text != "anymore" &&
           items_[before].text != "now") {
      --before;
    }
    const Item& item = items_[before];
    if (!item.is_word()) return false;
    if (item.text == "or" || items_[at - 1].text == "rather") return true;
    if (item.has(kAdjective) && !item.has(kVerb) && before > first_ && items_[before - 1].text == "not") return false;
    if (item.has(kNumber) && item.text != "one") return false;
    if (takes_clause(item.lemma) && !item.has(kAuxiliary)) return true;
    if (before == at - 1 && takes_relative(item.lemma) && !is_all_time(before) && is_definite(before)) return true;
    return before > first_ && (item.has(kPronoun | kName | kKin)) && takes_person_and_clause(items_[before - 1].lemma);
  }

  /// "the things you say", "every time i try": a noun without such a word before it takes no bare relative clause.
  bool is_definite(uint32_t at) const {
    if (!items_[at].has(kNoun) || items_[at].has(kPronoun | kDeterminer)) return true;
    if (at == first_) return false;
    const Item& item = items_[at - 1];
    return item.has(kDeterminer | kPossessive) || item.text == "last" || item.text == "next" || item.text == "first" || item.text == "only" ||
           item.text == "single" || item.text == "same" || item.text == "second" || item.text == "other" || item.has(kIntensifier);
  }

  /// "all the time", "all day": no relative clause follows.
  bool is_all_time(uint32_t at) const {
    if (at > first_ && items_[at - 1].text == "for" && items_[at].text == "nothing") return true;
    if (!items_[at].has(kNoun)) return false;
    return (at > first_ && (items_[at - 1].text == "all" || items_[at - 1].text == "this" || items_[at - 1].text == "on")) ||
           (at > first_ + 1 && items_[at - 2].text == "all");
  }

  /// "late again you always …": words without a verb of their own before the first clause.
  bool is_fragment(uint32_t at) const {
    uint32_t from = first_;
    while (from < at && is_lead_in(items_[from].text)) ++from;
    if (from >= at || at - from > 6) return false;
    const Item& item = items_[from];
    if (item.text == "thanks" || item.text == "no" || item.text == "not") return true;
    return item.has(kAdjective) && !item.has(kNumber | kDeterminer | kPreposition | kAdverb | kNoun | kTime) && item.text != "last" && item.text != "next" &&
           item.text != "first";
  }

  bool order_is_free(uint32_t at) const {
    const Item& previous = items_[at - 1];
    uint32_t before = at - 1;  // "nice of you to finally reply"
    while (before > first_ && starts_.is_adverb(before)) --before;
    if (items_[before].text == "to" || (previous.text == "you" && at >= 2 && items_[at - 2].text == "of")) return false;
    if (!previous.is_word() || is_lead_in(previous.text)) return false;
    if (previous.text == "to" || previous.text == "not" || previous.text == "never" || previous.text == "always" || previous.has(kModal) || previous.text == "least") return false;
    if (previous.has(kNumber) && items_[at].has(kNoun)) return false;
    if (previous.has(kPreposition) && !previous.has(kAdverb)) return false;
    if (previous.has(kConjunction | kWh) || (previous.has(kDeterminer | kPossessive) && !previous.has(kPronoun))) return false;
    if (items_[at].text == "do" && items_[at].has(kExpanded)) {
      if (previous.has(kNoun) && previous.has(kPlural) && !previous.has(kAdverb)) return false;
      return true;
    }
    bool fond = items_[at].text == "love" || items_[at].text == "miss" || items_[at].text == "hope";
    if (fond && at + 1 < end_ && items_[at + 1].text == "you") return true;
    bool led = (items_[at].text == "just" || items_[at].text == "please") && at + 1 < end_ && items_[at + 1].has(kVerbBase);
    bool sure_subject = previous.text == "i" || previous.text == "we" || previous.text == "they";
    if (sure_subject) return false;
    if (led) return true;
    bool bare_verb = previous.has(kVerb) && !previous.has(kNoun | kAdverb | kAdjective);
    if (bare_verb && (takes_object(previous.lemma) || takes_clause(previous.lemma) || takes_bare_verb(previous.lemma) || previous.has(kAuxiliary))) {
      return false;
    }
    if (previous.has(kPronoun) && at >= first_ + 2) {
      const Item& governor = items_[at - 2];
      if (takes_bare_verb(governor.lemma) && items_[at].text != "please") return false;
    }
    if (items_[at].has(kNoun) && previous.has(kAdjective | kNoun) && !previous.has(kAdverb) && items_[at].text != "call" && items_[at].text != "text") return false;
    if (items_[at].text == "just" || items_[at].text == "so") return false;
    return true;
  }

  /// Where the noun phrase before the verb at `at` begins; `at` when there is none.
  uint32_t subject_of(uint32_t at) const {
    uint32_t begin = at;
    while (begin > first_ && starts_.is_adverb(begin - 1)) --begin;
    uint32_t limit = begin > first_ + kLongestSubject ? begin - kLongestSubject : first_;
    uint32_t noun = begin;
    while (begin > limit) {
      const Item& item = items_[begin - 1];
      if (!item.is_word()) break;
      bool closes = item.has(kDeterminer | kPossessive);
      bool inside = item.has(kNoun | kAdjective | kName | kKin | kNumber | kUnknown) && !(item.has(kPronoun) && !closes) &&
                    !(item.has(kPreposition | kConjunction | kWh | kAuxiliary)) && !(item.has(kAdverb) && !item.has(kNoun)) && !item.has(kTime);
      if (!inside && !closes) break;
      --begin;
      if (closes) break;
      if (begin > limit && items_[begin].has(kName | kKin) && !items_[begin - 1].has(kName | kDeterminer | kPossessive)) break;
    }
    if (begin == noun) return at;
    if (begin > first_) {
      const Item& before = items_[begin - 1];
      if (before.has(kPreposition) && !before.has(kAdverb)) return at;
      if (before.text == "and" || before.text == "or" || before.has(kWh)) return at;
      if (takes_clause(before.lemma) && before.has(kVerb) && !before.has(kAuxiliary)) return at;
    }
    return lead_of(begin);
  }

  /// The first of the words that lead into the clause at `at`.
  uint32_t lead_of(uint32_t at) const {
    while (at > first_ + 1 && items_[at - 1].is_word() && !same_token_as_before(at)) {
      const std::string& word = items_[at - 1].text;
      if (word == "so" || word == "then" || word == "maybe" || word == "honestly" || word == "but" || word == "plus" || word == "clearly" ||
          word == "obviously" || word == "sometimes" || word == "perhaps" || word == "now" || word == "apparently" || word == "besides") {
        --at;
      } else {
        break;
      }
    }
    return at;
  }

  Draft& draft_;
  std::vector<Item>& items_;
  ClauseStarts starts_;
  uint32_t end_;
  uint32_t first_;                  // of the current clause
  bool main_ = false;               // it has its finite verb, or stands without one
  bool open_subordinate_ = false;   // "when", "that" … waits for its subject and verb
  bool awaits_verb_ = false;        // "can you" waits for a verb
  bool apart_ = false;              // an interjection, address or tag: whatever follows is another clause
  bool aside_is_address_ = false;
};

}  // namespace

void break_clauses(Draft& draft) {
  draft.clause_break.assign(draft.size(), false);
  for (uint32_t first = 0; first < draft.size();) {
    uint32_t end = first + 1;
    while (end < draft.size() && !draft.sentence_break[end]) ++end;
    ClauseWalker(draft, first, end).run();
    first = end;
  }
}

}  // namespace gently::language
