#include "compose/phrases.h"

#include <algorithm>
#include <array>

#include "compose/things.h"
#include "compose/wording.h"
#include "compose/word_list.h"

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;

constexpr std::array<std::string_view, 9> kPlaces = {"in", "at", "near", "outside", "on", "during", "over", "around", "before"};
constexpr std::array<std::string_view, 6> kPeople = {"child-word", "kin", "relation-person", "generic-person", "group-word", "rival-word"};
constexpr std::array<std::string_view, 13> kMatters = {"positive-event", "holiday-event", "trip-word", "school-thing", "work-thing", "medical-thing", "appointment-word",
                                                       "bill-word", "family-event", "credit-word", "care-relative-thing", "plan-word", "chore-thing"};
constexpr std::array<std::string_view, 8> kTails = {"for", "of", "at", "in", "on", "with", "from", "about"};

bool opens(const Item& item) {
  return item.has(language::kDeterminer | language::kPossessive) && !item.has(language::kPronoun | language::kNegation) && item.text != "all" &&
         item.text != "every" && item.text != "a" && item.text != "an" && item.text != "any" && item.text != "some" && item.text != "no" &&
         item.text != "another" && item.text != "such" && item.text != "what" && item.text != "half" && item.text != "more";
}

bool is_noun(const Item& item) {
  return item.is_word() && item.has(language::kNoun | language::kName | language::kAmount) && !item.has(language::kVocative);
}

bool modifies(const Item& item) {
  return item.is_word() && item.has(language::kAdjective | language::kNoun | language::kNumber | language::kName | language::kUnknown | language::kAmount) &&
         !item.has(language::kVocative | language::kPronoun | language::kIntensifier | language::kConjunction | language::kNegation);
}

/// End of the noun phrase that begins at `first`; `first` when there is none.
uint32_t noun_phrase(const Reading& reading, uint32_t first, uint32_t last) {
  uint32_t i = first;
  if (i >= last || !(opens(reading.items[i]) || reading.items[i].has(language::kName))) return first;
  uint32_t end = first;
  if (reading.items[i].has(language::kName)) end = i + 1;
  for (++i; i < last && modifies(reading.items[i]); ++i) {
    if (is_noun(reading.items[i])) end = i + 1;
  }
  return end == first + 1 && !reading.items[first].has(language::kName) ? first : end;
}

uint32_t with_tails(const Reading& reading, uint32_t end, uint32_t last) {
  while (end + 1 < last && among(kTails, reading.items[end].text)) {
    uint32_t more = noun_phrase(reading, end + 1, last);
    if (more == end + 1) break;
    end = more;
  }
  return end;
}

}  // namespace

bool is_noun_phrase(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last) {
  uint32_t end = noun_phrase(reading, first, last);
  return end != first && with_tails(reading, end, last) == last && last - first <= 8 && fit_to_repeat(book, reading, first, last, false);
}

std::optional<Phrase> object_in(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last) {
  uint32_t stop = first;
  while (stop < last && (reading.items[stop].is_word() || stop == first)) ++stop;
  stop = before_barbs(reading, first, stop);
  bool verb = false;
  std::optional<Phrase> found;
  for (uint32_t i = first; i + 1 < stop; ++i) {
    const Item& item = reading.items[i];
    bool finite = item.has(language::kVerbBase | language::kVerbThird | language::kVerbPast | language::kVerbGerund) && !item.has(language::kAuxiliary | language::kNoun);
    verb = verb || finite;
    bool place = (finite && (is_verdict(book, item) || item.lemma == "forget" || item.lemma == "miss" || item.lemma == "skip")) || (verb && (item.text == "about" || item.text == "over"));
    if (!place) continue;
    uint32_t end = noun_phrase(reading, i + 1, stop);
    if (end == i + 1 || reading.items[i + 1].has(language::kName | language::kKin)) continue;
    end = with_tails(reading, end, stop);
    if (end - i - 1 > 8 || !fit_to_repeat(book, reading, i + 1, end, false)) continue;
    found = Phrase{i + 1, end};
  }
  return found;
}

namespace {

/// Where the reader is made the cause: "… because of you", "… thanks to your", else `last`.
uint32_t before_cause(const Reading& reading, uint32_t first, uint32_t last) {
  auto text = [&](uint32_t i) { return i < last ? std::string_view(reading.items[i].text) : std::string_view(); };
  auto reader = [&](uint32_t i) { return text(i) == "you" || text(i) == "your"; };
  for (uint32_t i = first + 1; i < last; ++i) {
    const bool because = (text(i) == "because" || text(i) == "cause") && (reader(i + 1) || (text(i + 1) == "of" && reader(i + 2)));
    const bool thanks = text(i) == "thanks" && text(i + 1) == "to" && reader(i + 2);
    if (because || thanks) return i > first + 1 && (text(i - 1) == "all" || text(i - 1) == "and" || text(i - 1) == "just") ? i - 1 : i;
  }
  return last;
}

/// "Because of you Eli missed swimming": where what happened begins, else `first`.
uint32_t after_cause(const Reading& reading, uint32_t first, uint32_t last) {
  auto text = [&](uint32_t i) { return i < last ? std::string_view(reading.items[i].text) : std::string_view(); };
  const bool because = first > 0 && reading.items[first - 1].text == "because" && text(first) == "of";  // the conjunction is stepped over
  const bool thanks = text(first) == "thanks" && text(first + 1) == "to";
  const uint32_t you = because ? first + 1 : thanks ? first + 2 : last;
  if (text(you) != "you") return first;
  return text(you + 1) == "," ? you + 2 : you + 1;
}

/// "if I stayed at my mother's": nobody has said that it was so.
bool supposes(const Item& item) { return item.text == "if" || item.text == "unless" || item.text == "whether"; }

/// "she", "they": told of as the writer told it.
bool is_third_person(const Item& item) { return item.text == "he" || item.text == "she" || item.text == "they"; }

bool names_what_happened(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last) {
  const bool fact = std::any_of(reading.entities.begin(), reading.entities.end(), [&](const language::Entity& e) { return first <= e.first && e.last <= last; });
  return fact || names_a_thing(book, reading, first, last);
}

}  // namespace

std::optional<Phrase> fact_clause_in(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last) {
  while (first < last && (!reading.items[first].is_word() || reading.items[first].has(language::kSoftener | language::kVocative | language::kConjunction))) {
    if (supposes(reading.items[first])) return std::nullopt;
    ++first;
  }
  first = after_cause(reading, first, last);
  const uint32_t cause = before_cause(reading, first, last);
  uint32_t stop = first;
  while (stop < cause && reading.items[stop].is_word()) ++stop;
  if (stop < last && cause == last && std::any_of(reading.items.begin() + stop, reading.items.begin() + last, [](const Item& item) { return item.is_word() && !is_tail(item); })) {
    return std::nullopt;  // words after a mark would be lost
  }
  const uint32_t whole = stop;
  stop = before_barbs(reading, first, stop);
  if (stop + 1 < whole && reading.items[stop + 1].text == "not") return std::nullopt;  // "rang you and not me"
  while (stop > first && is_tail(reading.items[stop - 1])) --stop;
  if (stop < first + 3) return std::nullopt;
  const Item& head = reading.items[first];
  const bool third = is_third_person(head) || (head.has(language::kKin) && head.has(language::kCapital) && !head.has(language::kPossessive));
  const bool we = head.text == "i" || head.text == "we" || third;
  if (!we && noun_phrase(reading, first, stop) == first) return std::nullopt;
  const uint32_t subject = we ? first + 1 : noun_phrase(reading, first, stop);
  if (subject >= stop) return std::nullopt;
  const Item& verb = reading.items[subject];
  if (!verb.has(language::kAuxiliary | language::kModal | language::kVerbPast | language::kVerbThird | (we && !third ? language::kVerbBase : language::Tags{0})) || verb.text == "will" || verb.text == "would") return std::nullopt;
  if (!fit_to_repeat(book, reading, subject, stop, false)) return std::nullopt;
  return names_what_happened(book, reading, first, stop) ? std::optional<Phrase>({first, stop}) : std::nullopt;
}

std::optional<FactPhrase> adjunct_of(const Reading& reading, const Fact& fact) {
  const uint32_t first = fact.first, last = fact.last;
  const Item& head = reading.items[first];
  const Item* before = first > 0 ? &reading.items[first - 1] : nullptr;
  auto followed = [&](uint32_t end) {
    while (end < reading.items.size() && reading.items[end].has(language::kNoun) && !reading.items[end].has(language::kVocative | language::kTime | language::kVerbThird)) ++end;
    return end;
  };
  switch (fact.kind) {
    case Fact::Kind::kWhen: {
      if (before != nullptr && (before->text == "by" || before->text == "until" || before->text == "half" || before->text == "quarter" || before->text == "a")) return std::nullopt;
      if (head.has(language::kPreposition)) {
        const bool at_a_time = head.text == "on" || head.text == "at" || head.text == "in" || head.text == "during" || head.text == "over" || head.text == "around";
        return at_a_time ? std::optional<FactPhrase>({{}, {first, last}}) : std::nullopt;
      }
      if (head.text == "last" || head.text == "this" || head.text == "yesterday" || head.text == "today" || head.text == "tonight") return FactPhrase{{}, {first, last}};
      if (before != nullptr && (before->text == "on" || before->text == "at" || before->text == "in" || before->text == "during")) return FactPhrase{{}, {first - 1, last}};
      const bool day = head.has(language::kNoun) && head.has(language::kCapital);
      if (day) return FactPhrase{"on ", {first, last}};
      return std::nullopt;
    }
    case Fact::Kind::kName: {
      const bool owner = reading.items[last - 1].has(language::kPossessive);
      uint32_t end = owner ? followed(last) : last;
      if (owner && end == last) return std::nullopt;
      if (before != nullptr && among(kPlaces, before->text)) return FactPhrase{{}, {first - 1, end}};
      if (before != nullptr && before->text == "of" && first >= 3 && reading.items[first - 2].text == "front") return FactPhrase{{}, {first - 3, end}};
      const bool person = std::all_of(reading.items.begin() + first, reading.items.begin() + last, [](const Item& item) { return !item.has(language::kUnknown); });
      if (!person || (before != nullptr && before->has(language::kDeterminer | language::kPossessive))) return std::nullopt;
      return FactPhrase{"with ", {first, end}};
    }
    case Fact::Kind::kAmount: return FactPhrase{before != nullptr && opens(*before) ? "with " : "with the ", {before != nullptr && opens(*before) ? first - 1 : first, last}};
    case Fact::Kind::kNumber: {
      uint32_t end = followed(last);
      const bool counts = before != nullptr && opens(*before) && end != last && !reading.items[last].has(language::kTime);
      return counts ? std::optional<FactPhrase>({"with ", {first - 1, end}}) : std::nullopt;
    }
    default: return std::nullopt;
  }
}

std::optional<FactPhrase> thing_of(const rules::Book& book, const Reading& reading, const Fact& fact) {
  uint32_t first = fact.first;
  const Item* before = first > 0 ? &reading.items[first - 1] : nullptr;
  auto nouns_after = [&](uint32_t end) {
    while (end < reading.items.size() && reading.items[end].has(language::kNoun) && !reading.items[end].has(language::kVocative | language::kTime | language::kVerbThird | language::kVerbBase)) ++end;
    return end;
  };
  switch (fact.kind) {
    case Fact::Kind::kWhen: {
      const std::string& head = reading.items[first].text;
      if (head == "since" || head == "by" || head == "until" || head == "till" || head == "before" || head == "after") return std::nullopt;
      if (before != nullptr && (before->text == "since" || before->text == "by" || before->text == "until" || before->text == "till" || before->text == "before" || before->text == "after" || before->text == "every")) return std::nullopt;
      while (first + 1 < fact.last && reading.items[first].has(language::kPreposition)) ++first;
      const Item& item = reading.items[first];
      const bool clock = std::any_of(reading.items.begin() + first, reading.items.begin() + fact.last, [](const Item& one) { return one.has(language::kNumber); });
      const bool span = (item.text == "this" || item.text == "next" || item.text == "last" || item.text == "today" || item.text == "tomorrow") && reading.items[fact.last - 1].text != "night" && reading.items[fact.last - 1].text != "weekend";
      if (clock || span || item.text == "every" || item.text == "all" || item.text == "now" || item.text == "later" || item.text == "soon") return std::nullopt;
      return item.has(language::kNoun | language::kTime) || item.has(language::kDeterminer) ? std::optional<FactPhrase>({{}, {first, fact.last}}) : std::nullopt;
    }
    case Fact::Kind::kAmount: {
      const bool owned = before != nullptr && opens(*before);
      return FactPhrase{owned ? "" : "the ", {owned ? first - 1 : first, fact.last}};
    }
    case Fact::Kind::kNumber: {
      const uint32_t end = nouns_after(fact.last);
      if (end == fact.last || !reading.items[end - 1].has(language::kPlural) || !fit_to_repeat(book, reading, first, end, false)) return std::nullopt;
      const bool people = std::any_of(kPeople.begin(), kPeople.end(), [&](std::string_view set) { return book.lexicon.in_set(set, reading.items[end - 1].lemma); });
      if (people || is_empty_noun(book, reading.items[end - 1]) || reading.items[end - 1].text == "words") return std::nullopt;
      const bool owned = before != nullptr && opens(*before);
      return FactPhrase{owned ? "" : "the ", {owned ? first - 1 : first, end}};
    }
    case Fact::Kind::kName: {  // what belongs to somebody, not the person
      const bool owner = reading.items[fact.last - 1].has(language::kPossessive);
      const uint32_t end = owner ? nouns_after(fact.last) : fact.last;
      if (!owner || end == fact.last || !fit_to_repeat(book, reading, first, end, false)) return std::nullopt;
      return FactPhrase{{}, {first, end}};
    }
    default: return std::nullopt;
  }
}

bool is_somebody(const Reading& reading, const Fact& fact) {
  const Item& head = reading.items[fact.first];
  if (reading.items[fact.last - 1].has(language::kPossessive) || head.has(language::kKin)) return false;
  const auto sentence = std::find_if(reading.sentences.begin(), reading.sentences.end(), [&](const language::Sentence& s) { return s.first <= fact.first && fact.first < s.last; });
  const bool opens_sentence = sentence->first == fact.first;
  if (head.has(language::kUnknown) && (opens_sentence || !reading.items[fact.first - 1].is_word())) return false;
  if (!opens_sentence) {
    const Item& before = reading.items[fact.first - 1];
    if (before.has(language::kDeterminer | language::kPossessive | language::kAdjective) || before.text == "like" || before.text == "as" || before.text == "from") return false;
  }
  if (fact.last >= sentence->last) return true;
  const Item& next = reading.items[fact.last];
  return !next.has(language::kNoun | language::kUnknown) || next.has(language::kVocative | language::kTime | language::kVerbBase);
}

bool is_matter(const rules::Book& book, const Item& noun) {
  return std::any_of(kMatters.begin(), kMatters.end(), [&](std::string_view set) { return book.lexicon.in_set(set, noun.lemma) || book.lexicon.in_set(set, noun.text); });
}

std::optional<Phrase> amount_of(const rules::Book& book, const Reading& reading, const Fact& fact) {
  uint32_t stop = fact.last;
  while (stop < reading.items.size() && reading.items[stop].is_word()) ++stop;
  uint32_t end = with_tails(reading, fact.last, before_barbs(reading, fact.first, stop));
  if (!fit_to_repeat(book, reading, fact.first, end, false)) return std::nullopt;
  return Phrase{fact.first, end};
}

}  // namespace gently::compose
