#include "language/clauses.h"

#include <algorithm>

#include "language/asides.h"
#include "language/clause_links.h"
#include "language/clause_words.h"
#include "language/function_words.h"
#include "language/names.h"

namespace gently::language {
namespace {

/// Walks one sentence and keeps count of what the current clause already has.
class ClauseWalker {
 public:
  ClauseWalker(Draft& draft, uint32_t first, uint32_t end)
      : clause_(draft, first, end), asides_(clause_), links_(clause_) {}

  void run() {
    begin_clause(clause_.first);
    for (uint32_t at = clause_.first; at < clause_.end;) at = step(at);
  }

 private:
  void begin_clause(uint32_t at) {
    clause_.draft.clause_break[at] = true;
    clause_.first = at;
    clause_.main = false;
    clause_.open_subordinate = false;
    clause_.awaits_verb = false;
    clause_.apart = false;
  }

  /// Handles the item at `at`; answers with the next one to look at.
  uint32_t step(uint32_t at) {
    Item& item = clause_.items[at];
    if (!item.is_word()) {
      if (item.kind == ItemKind::kOpaque && at > clause_.first && hard_mark_before(at))
        begin_clause(at);
      bool mention =
          item.kind == ItemKind::kOpaque && at == clause_.first && item.text.starts_with('@');
      if (mention) clause_.apart = true;
      return at + 1;
    }
    if (at > clause_.first) {
      if (hard_mark_before(at)) {
        begin_clause(at);
      } else if (clause_.is_mark(at - 1, ",")) {
        if (comma_breaks(at)) {
          uint32_t end = clause_.segment_end(at);
          begin_clause(at);
          if (asides_.tag_length(at, end) == end - at) mark(at, end, kTagQuestion);
          if (is_address(clause_.draft, at, end)) mark(at, end, kVocative);
        }
      } else if (clause_.apart && !asides_.joins_aside(at)) {
        begin_clause(at);
      }
    }
    if (uint32_t next = step_aside(at)) return next;
    if (uint32_t next = step_conjunction(at)) return next;
    if (uint32_t next = step_clause(at)) return next;
    return step_word(at);
  }

  bool hard_mark_before(uint32_t at) const {
    if (clause_.is_mark(at - 1, "(")) return at - 1 > clause_.first && holds_clause(at);
    if (clause_.is_mark(at - 1, ")")) return closed_clause(at);
    if (at - 1 == clause_.first) return false;
    return clause_.is_mark(at - 1, ";") || clause_.is_mark(at - 1, "–") ||
           clause_.is_mark(at - 1, ":");
  }

  bool holds_clause(uint32_t at) const {
    uint32_t end = clause_.segment_end(at);
    for (uint32_t i = at; i < end; ++i) {
      if (clause_.starts.statement(i, at, end) || clause_.starts.question(i, at, end) ||
          clause_.starts.is_surely_finite(i))
        return true;
    }
    return false;
  }

  /// After ")": break where the bracket held a clause, so that the one before goes on by itself.
  bool closed_clause(uint32_t at) const {
    return at >= 2 && clause_.draft.clause_break[clause_.first] && clause_.first > 0 &&
           clause_.is_mark(clause_.first - 1, "(");
  }

  bool comma_breaks(uint32_t at) const {
    uint32_t end = clause_.segment_end(at);
    if (clause_.apart || asides_.is_aside(clause_.first, at - 1)) return true;
    if (is_address(clause_.draft, at, end) && !asides_.is_list(at, end)) return true;
    if (asides_.tag_length(at, end) == end - at) return true;
    if (holds_clause(at)) return true;
    if (clause_.starts.order(at, at, end) && !asides_.is_list(at, end)) return true;
    const std::string& word = clause_.items[at].text;
    bool last_segment = end >= clause_.end || !clause_.is_mark(end, ",");
    if (word == "but" || (word == "so" && asides_.opens(at + 1))) return true;
    if (word == "as" && end - at <= 3) return last_segment;
    if (links_.is_time_subordinator(word)) return links_.clause_follows(at + 1);
    if (clause_.items[at].has(kConjunction) && word != "and" && word != "or" &&
        is_subordinator(word) && word != "like") {
      return end - at > 1 && word != "as";
    }
    return last_segment && asides_.is_remark(at) && (end - at == 1 || is_interjection(word));
  }

  void mark(uint32_t first, uint32_t last, Tags tags) {
    for (uint32_t i = first; i < last; ++i) clause_.items[i].tags |= tags;
  }

  /// Interjections, addresses and tag questions; 0 when `at` is none.
  uint32_t step_aside(uint32_t at) {
    if (uint32_t tag = at > clause_.first && clause_.main && !clause_.awaits_verb
                           ? asides_.tag_length(at, clause_.end)
                           : 0) {
      bool plain = tag == 1 && (asides_.asks_noun(at - 1) || clause_.starts.is_adverb(at - 1) ||
                                clause_.items[at].has(kLaugh));
      bool know = clause_.items[at].text == "you";
      if (!plain && !clause_.open_subordinate &&
          (asides_.ends_clause(at + tag) ||
           (!know && tag > 1 && asides_.opens(at + tag) &&
            clause_.draft.is(Fact::kFiniteAuxiliary, at) && !asides_.needs_more(at)))) {
        begin_clause(at);
        mark(at, at + tag, kTagQuestion);
        clause_.apart = true;
        return at + tag;
      }
    }
    if (uint32_t address = asides_.address_at(at)) {
      bool joined = at > clause_.first && clause_.apart;
      if (at > clause_.first && !joined) begin_clause(at);
      mark(at, at + address, kVocative);
      clause_.apart = true;
      return at + address;
    }
    if (asides_.is_interjection_at(at)) {
      if (at > clause_.first && (clause_.main || !clause_.draft.is(Fact::kLeadIn, at - 1)))
        begin_clause(at);
      uint32_t next = clause_.token_end(at);
      clause_.apart = true;
      if (uint32_t address = address_length(clause_.draft, next, clause_.end)) {
        if (asides_.opens(next + address)) {
          mark(next, next + address, kVocative);
          next += address;
        }
      }
      return next;
    }
    return 0;
  }

  /// "and", "but", "so" before a clause with a subject of its own.
  uint32_t step_conjunction(uint32_t at) {
    const std::string& word = clause_.items[at].text;
    if (word != "and" && word != "but" && word != "so" && word != "then" && word != "plus" &&
        word != "yet" && word != "also")
      return 0;
    if (at == clause_.first || !clause_.main || clause_.open_subordinate || clause_.awaits_verb)
      return 0;
    uint32_t next = at + 1;
    while (next < clause_.end && next < at + 4 &&
           (clause_.draft.is(Fact::kLeadIn, next) || clause_.items[next].text == "neither" ||
            clause_.items[next].text == "now" || clause_.starts.is_adverb(next))) {
      ++next;
    }
    if (next >= clause_.end || !clause_.items[next].is_word()) return 0;
    bool clause = clause_.starts.statement(next, next, clause_.end) ||
                  clause_.starts.question(next, next, clause_.end) || asides_.opens_with_noun(next);
    if (word == "and" && !clause)
      clause = next + 1 < clause_.end && clause_.items[next].text == "nothing" &&
               clause_.starts.is_finite(next + 1);
    if (!clause && word != "and" && word != "then")
      clause = static_cast<bool>(clause_.starts.order(next, next, clause_.end));
    bool sub = clause_.items[next].text == "if" || clause_.items[next].text == "when";
    if (!clause && !sub) return 0;
    begin_clause(at);
    return at + 1;
  }

  uint32_t step_clause(uint32_t at) {
    if (Start start = clause_.starts.question(at, clause_.first, clause_.end);
        start && !clause_.awaits_verb) {
      bool embedded = at > clause_.first && clause_.items[at].has(kWh) &&
                      (links_.is_governed(at) || clause_.open_subordinate);
      if (!embedded) {
        if (at > clause_.first && (clause_.main || links_.is_fragment(at)) &&
            !(clause_.items[at - 1].text == "or") && !clause_.open_subordinate) {
          begin_clause(links_.lead_of(at));
        }
        clause_.main = true;
        clause_.open_subordinate = false;
        clause_.awaits_verb = links_.awaited(at, start.verb);
        return std::min(start.verb + 1, clause_.end);
      }
    }
    if (Start start = clause_.starts.statement(at, clause_.first, clause_.end)) {
      bool licensed = links_.is_licensed(at);
      if (licensed) {
        clause_.open_subordinate = false;
      } else {
        if (at > clause_.first && (clause_.main || links_.is_fragment(at)))
          begin_clause(links_.lead_of(at));
        clause_.main = true;
      }
      clause_.awaits_verb =
          clause_.items[start.verb].has(kModal) || clause_.items[start.verb].lemma == "do";
      return std::min(start.verb + 1, clause_.end);
    }
    if (at > clause_.first && clause_.main && !clause_.awaits_verb && !clause_.open_subordinate) {
      if (Start start = clause_.starts.order(at, clause_.first, clause_.end);
          start && links_.order_is_free(at)) {
        begin_clause(at);
        clause_.main = true;
        return std::min(start.verb + 1, clause_.end);
      }
    }
    return 0;
  }

  uint32_t step_word(uint32_t at) {
    Item& item = clause_.items[at];
    if (clause_.starts.is_surely_finite(at) && !clause_.items[at].has(kVerbParticiple)) {
      if (clause_.open_subordinate) {
        clause_.open_subordinate = false;
      } else if (clause_.main && !clause_.awaits_verb) {
        uint32_t subject = links_.subject_of(at);
        if (subject > clause_.first && subject < at) begin_clause(subject);
        clause_.main = true;
      } else {
        clause_.main = true;
      }
      clause_.awaits_verb = clause_.items[at].has(kModal);
      return at + 1;
    }
    if (links_.opens_subordinate(at)) {
      clause_.open_subordinate = true;
    } else if (item.has(kVerb) && !item.has(kAuxiliary)) {
      bool leads = at == clause_.first && is_lead_in(item.text) && asides_.opens(at + 1);
      if (!clause_.main && !clause_.open_subordinate && !leads && links_.is_predicate(at))
        clause_.main = true;
    }
    if (!clause_.starts.is_adverb(at) && item.text != "not" && item.text != "please")
      clause_.awaits_verb = false;
    if (at == clause_.first && (is_interjection(item.text) || item.text == "thanks" ||
                                item.text == "happy" || item.text == "good"))
      clause_.main = true;
    return at + 1;
  }

  ClauseState clause_;
  const Asides asides_;
  const ClauseLinks links_;
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
