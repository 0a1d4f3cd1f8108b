// Slots that say when, since when, for how long and until when.
#include <algorithm>

#include "compose/slots.h"
#include "compose/word_list.h"

namespace gently::compose {
namespace {

using rules::Form;

/// Whether the time was spent waiting: "it's only been 4 days", not "ten years of marriage".
bool tells_of_waiting(const language::Reading& reading, const Fact& fact) {
  static constexpr std::array<std::string_view, 17> kWaits = {"wait", "waited", "waiting", "reply", "replied", "answer", "text", "call", "ring", "finally", "late", "hear", "heard", "silence", "write", "owe", "quiet"};
  if (fact.last < reading.items.size() && reading.items[fact.last].text == "of") return false;
  for (const language::Sentence& sentence : reading.sentences) {
    if (fact.first < sentence.first || fact.first >= sentence.last) continue;
    return std::any_of(reading.items.begin() + sentence.first, reading.items.begin() + sentence.last, [](const language::Item& item) { return among(kWaits, item.text); });
  }
  return false;
}

/// "have … for a week"; "carried him for nine months" is over.
bool is_still_so(const language::Reading& reading, const Fact& fact) {
  const auto clause = std::find_if(reading.clauses.begin(), reading.clauses.end(), [&](const language::Clause& c) { return c.first <= fact.first && fact.first < c.last; });
  return clause != reading.clauses.end() && std::any_of(reading.items.begin() + clause->first, reading.items.begin() + fact.first, [](const language::Item& item) {
    return item.lemma == "have" && item.has(language::kAuxiliary) && item.text != "had";
  });
}

}  // namespace

bool Slots::when(bool with_preposition, Pieces& out) {
  for (const Fact& fact : unit_.facts) {
    if ((fact.kind != Fact::Kind::kWhen && fact.kind != Fact::Kind::kDuration) || printed(fact)) continue;
    uint32_t first = fact.first;
    while (!with_preposition && first + 1 < fact.last && judgement_.reading.items[first].has(language::kPreposition)) ++first;
    return phrase(first, fact.last, Form::kVerbatim, out);
  }
  return false;
}

/// How long it has been so: "since Friday", "you haven't rung for a week".
bool Slots::since(Pieces& out) {
  for (const Fact& fact : unit_.facts) {
    if (printed(fact)) continue;
    const std::string& head = judgement_.reading.items[fact.first].text;
    const bool goes_on = head == "for" && fact.kind == Fact::Kind::kDuration && is_still_so(judgement_.reading, fact);
    const bool lasts = goes_on || (head == "since" && (fact.kind == Fact::Kind::kWhen || fact.kind == Fact::Kind::kDuration));
    return lasts && phrase(fact.first, fact.last, Form::kVerbatim, out);
  }
  return false;
}

/// A measured time that was too long: "four days".
bool Slots::long_time(Pieces& out) {
  for (const Fact& fact : unit_.facts) {
    if (printed(fact)) continue;
    if (fact.kind != Fact::Kind::kDuration) return false;
    uint32_t first = fact.first;
    while (first + 1 < fact.last && judgement_.reading.items[first].has(language::kPreposition)) ++first;
    const language::Item& head = judgement_.reading.items[first];
    if (!head.has(language::kNumber) || fact.last - first < 2 || !tells_of_waiting(judgement_.reading, fact) || !phrase(first, fact.last, Form::kVerbatim, out)) return false;
    begin_small(out.back());
    return true;
  }
  return false;
}

/// "by the 30th", "before Friday".
bool Slots::deadline(Pieces& out) {
  for (const Fact& fact : unit_.facts) {
    if (printed(fact) || fact.kind != Fact::Kind::kWhen) continue;
    auto leads = [&](uint32_t i) { return judgement_.reading.items[i].text == "by" || judgement_.reading.items[i].text == "before"; };
    if (leads(fact.first)) return phrase(fact.first, fact.last, Form::kVerbatim, out);
    return fact.first > 0 && leads(fact.first - 1) && phrase(fact.first - 1, fact.last, Form::kVerbatim, out);
  }
  return false;
}

}  // namespace gently::compose
