#include "compose/facts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compose/captures.h"
#include "compose/word_list.h"
#include "language/lexicon_data.h"

namespace gently::compose {
namespace {

using language::EntityKind;
using language::Item;
using language::Reading;

constexpr std::array<std::string_view, 9> kBeforeMonths = {"in", "since", "by", "until", "till", "last", "next", "of", "mid"};
constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
constexpr std::array<std::string_view, 4> kPlaces = {"on", "in", "near", "by"};

bool within(const std::vector<Region>& regions, Span span) {
  return std::any_of(regions.begin(), regions.end(), [&](const Region& r) { return r.source.contains(span); });
}

/// "Kak Long": the name goes on in a word that is no name by itself.
bool goes_on_in_capitals(const Reading& reading, uint32_t at) {
  const Item& item = reading.items[at];
  const bool adjoins = item.source.begin == reading.items[at - 1].source.end + 1;
  return adjoins && item.is_word() && item.text != "i" && item.has(language::kCapital) && !item.has(language::kVocative | language::kCaps) && !reading.items[at - 1].has(language::kPossessive) &&
         std::none_of(reading.sentences.begin(), reading.sentences.end(), [&](const language::Sentence& s) { return s.first == at; });
}

/// "at Thanksgiving", "about sunday": what must survive is the day. A time of day keeps its own word.
bool is_led_to_occasion(const Reading& reading, const language::Entity& entity) {
  if (entity.kind != EntityKind::kDate && entity.kind != EntityKind::kTime) return false;
  const std::string& lead = reading.items[entity.first].text;
  if (entity.last < entity.first + 2 || (lead != "about" && lead != "at" && lead != "over")) return false;
  return std::none_of(reading.items.begin() + entity.first, reading.items.begin() + entity.last, [](const Item& item) { return item.has(language::kNumber); });
}

Fact::Kind kind_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::kTime:
    case EntityKind::kDate: return Fact::Kind::kWhen;
    case EntityKind::kDuration: return Fact::Kind::kDuration;
    case EntityKind::kAmount: return Fact::Kind::kAmount;
    case EntityKind::kName: return Fact::Kind::kName;
    case EntityKind::kLink: return Fact::Kind::kLink;
    default: return Fact::Kind::kNumber;
  }
}

/// "a fraud", "the bins out": a noun phrase is complete here, though its last word could be a verb or lead on elsewhere.
bool closes_phrase(const Reading& reading, uint32_t at) {
  static constexpr std::array<std::string_view, 8> kParticles = {"out", "up", "down", "off", "in", "on", "away", "back"};
  auto is_led_noun = [&](uint32_t i) {
    return i > 0 && reading.items[i].has(language::kNoun) && reading.items[i - 1].has(language::kDeterminer | language::kPossessive | language::kAdjective);
  };
  return is_led_noun(at) || (at > 0 && among(kParticles, reading.items[at].text) && is_led_noun(at - 1));
}

/// A given name where no grammar of the clause leads to it: "… without me Malcolm", "a school play Steph, not …".
bool stands_apart(const rules::Book& book, const Reading& reading, uint32_t at) {
  const Item& item = reading.items[at];
  if (!item.has(language::kName) || item.has(language::kUnknown | language::kPossessive) || at == 0) return false;
  const Item& before = reading.items[at - 1];
  constexpr language::Tags kLeads = language::kPreposition | language::kConjunction | language::kVerbBase | language::kVerbPast | language::kVerbThird | language::kVerbGerund |
                                    language::kVerbParticiple | language::kAuxiliary | language::kModal | language::kPossessive | language::kDeterminer | language::kName | language::kKin | language::kNumber | language::kWh;
  const bool led = before.has(kLeads) && before.text != "you" && before.text != "me" && before.text != "it" && !closes_phrase(reading, at - 1);
  if (!before.is_word() || led || book.lexicon.in_set("relation-person", before.text) || book.lexicon.in_set("kin", before.text)) return false;
  if (at + 1 >= reading.items.size()) return true;
  const Item& next = reading.items[at + 1];
  const bool joins = next.has(language::kConjunction) && next.text != "and" && next.text != "or";
  return next.kind == language::ItemKind::kMark || joins || next.text == "you" || next.text == "i" || next.text == "not" || next.text == "we";
}

/// "do whatever you want with him Emeka", "or not suresh", "do what you want vikram": the clause is complete without it.
bool comes_after_all(const Reading& reading, uint32_t at) {
  static constexpr std::array<std::string_view, 18> kLast = {"now", "today", "tonight", "me", "him", "her", "it", "us", "them", "not", "here", "there", "again", "anymore", "too", "you", "mine", "yours"};
  const Item& item = reading.items[at];
  if (!item.has(language::kName) || item.has(language::kPossessive) || at < 2) return false;
  const auto clause = std::find_if(reading.clauses.begin(), reading.clauses.end(), [&](const language::Clause& c) { return c.first <= at && at < c.last; });
  const bool closes = clause == reading.clauses.end() || at + 1 >= clause->last || !reading.items[at + 1].is_word();
  if (!closes || clause == reading.clauses.end() || clause->first == at) return false;
  const Item& before = reading.items[at - 1];
  const bool has_object = std::any_of(reading.items.begin() + clause->first, reading.items.begin() + at, [](const Item& one) { return one.text == "what" || one.text == "whatever" || one.text == "whenever" || one.text == "wherever"; });
  const bool names = std::any_of(reading.items.begin() + clause->first, reading.items.begin() + at, [](const Item& one) { return one.lemma == "call" || one.lemma == "name"; });
  return (among(kLast, before.text) && !names) || (has_object && before.text == "want");
}

/// A name at the head of its sentence, with nothing but the message itself after it: "Claire it's plasterboard", "Tash
/// don't ring".
bool heads_sentence(const Reading& reading, uint32_t at) {
  const Item& item = reading.items[at];
  if (!item.has(language::kName) || item.has(language::kPossessive) || at + 1 >= reading.items.size()) return false;
  if (std::none_of(reading.sentences.begin(), reading.sentences.end(), [&](const language::Sentence& s) { return s.first == at; })) return false;
  const Item& next = reading.items[at + 1];
  return next.has(language::kPronoun | language::kWh) || next.text == "do" || next.text == "stop" || next.text == "quit" ||
         (next.has(language::kVerbBase) && !next.has(language::kNoun | language::kAuxiliary | language::kModal));
}

/// "Honestly Mum you're …"
bool kin_before_you(const Reading& reading, uint32_t at) {
  const Item& item = reading.items[at];
  if (!item.has(language::kKin) || !item.has(language::kCapital) || item.has(language::kPossessive) || at + 1 >= reading.items.size()) return false;
  const bool led = at > 0 && reading.items[at - 1].has(language::kPossessive | language::kDeterminer | language::kPreposition | language::kVerbBase | language::kVerbPast | language::kVerbThird | language::kConjunction);
  return !led && reading.items[at + 1].text == "you";
}

/// "in Leeds.", "a room on Brudenell": at the end of its sentence like a name to call by, and none.
bool after_preposition(const Reading& reading, uint32_t at) {
  if (at > 0 && among(kMonths, reading.items[at].text) && among(kBeforeMonths, reading.items[at - 1].text)) return true;
  if (at == 0 || !reading.items[at - 1].is_word() || !reading.items[at - 1].has(language::kPreposition)) return false;
  if (!reading.items[at - 1].has(language::kAdverb | language::kConjunction)) return true;
  const bool urges = at > 1 && reading.items[at - 2].lemma == "come";  // "come on Brid"
  return !urges && reading.items[at].has(language::kUnknown) && among(kPlaces, reading.items[at - 1].text);
}

/// "Friargate Tap", "Christmas Eve", "row Q", "February, March, April": part of another name or of a row, nobody to call.
bool is_part_of_more(const Reading& reading, uint32_t at) {
  const Item& item = reading.items[at];
  if (item.source.end - item.source.begin < 2) return true;
  const auto own = std::find_if(reading.sentences.begin(), reading.sentences.end(), [&](const language::Sentence& s) { return s.first == at; });
  const bool alone = own != reading.sentences.end() && (at + 1 >= own->last || (at + 2 == own->last && !reading.items[at + 1].is_word()));
  if (alone && item.has(language::kAdjective)) return true;  // "Lovely."
  if (at == 0) return false;
  const Item& before = reading.items[at - 1];
  if (before.has(language::kDeterminer | language::kPossessive) && before.is_word() && !before.has(language::kNumber) && !(item.has(language::kName) && before.text == "that")) return true;  // "this baby"
  if (!item.has(language::kCapital)) return false;
  if (before.has(language::kCapital) && before.has(language::kName | language::kUnknown | language::kTime) && !before.has(language::kVocative)) return true;
  return among(kMonths, item.text) && std::any_of(reading.items.begin(), reading.items.end(), [&](const Item& other) { return other.text != item.text && among(kMonths, other.text); });
}

/// "it's her or us lee", "deb how many times": a name in small letters that no grammar of the sentence leads to.
bool calls_in_small_letters(const rules::Book& book, const Reading& reading, uint32_t at) {
  const Item& item = reading.items[at];
  if (!item.has(language::kUnknown) || item.has(language::kCapital) || !book.lexicon.data().ambiguous_given.contains(item.text)) return false;
  const auto sentence = std::find_if(reading.sentences.begin(), reading.sentences.end(), [&](const language::Sentence& s) { return s.first <= at && at < s.last; });
  const bool last = at + 1 >= sentence->last || !reading.items[at + 1].is_word();
  if (at > sentence->first) return last && reading.items[at - 1].has(language::kPronoun | language::kAdverb) && !reading.items[at - 1].has(language::kDeterminer);
  return !last && reading.items[at + 1].has(language::kPronoun | language::kWh | language::kAuxiliary | language::kModal);
}

/// "Hope you're pleased", "Trust me", "i have to chase you": no name, though it could be one.
bool is_verb_here(const Reading& reading, uint32_t at) {
  static constexpr std::array<std::string_view, 3> kVerbs = {"hope", "trust", "wish"};
  const Item& item = reading.items[at];
  if (at + 1 >= reading.items.size() || !reading.items[at + 1].has(language::kPronoun | language::kDeterminer | language::kPossessive)) return false;
  const bool led = at > 0 && !item.has(language::kCapital) && (reading.items[at - 1].text == "to" || reading.items[at - 1].has(language::kModal));
  return among(kVerbs, item.text) || led;
}

bool calls(const rules::Book& book, const Reading& reading, uint32_t at) {
  const Item& item = reading.items[at];
  if (is_verb_here(reading, at)) return false;
  if (calls_in_small_letters(book, reading, at)) return true;
  if (after_preposition(reading, at) || is_part_of_more(reading, at)) return false;
  if (!item.has(language::kVocative)) return heads_sentence(reading, at) || comes_after_all(reading, at) || stands_apart(book, reading, at) || kin_before_you(reading, at);
  if (item.has(language::kName) && !item.has(language::kUnknown)) return true;
  const bool alone = at + 1 >= reading.items.size() || !reading.items[at + 1].has(language::kVocative);
  const bool first = at == 0 || !reading.items[at - 1].has(language::kVocative);
  return book.lexicon.data().given.contains(item.text) || item.has(language::kKin) || book.lexicon.in_set("kin", item.text) || book.lexicon.in_set("pet-name", item.text) ||
         (item.has(language::kUnknown) && alone && first);
}

}  // namespace

std::vector<Fact> facts_in(const Reading& reading, const std::vector<Region>& regions) {
  std::vector<Fact> facts;
  for (const language::Entity& entity : reading.entities) {
    if (!within(regions, entity.source)) continue;
    bool real = false, called = true;
    for (uint32_t i = entity.first; i < entity.last; ++i) {
      real = real || !reading.items[i].has(language::kHyperbole);
      called = called && reading.items[i].has(language::kVocative);
    }
    called = called && !after_preposition(reading, entity.first);
    // "mum" in small letters is somebody's, not a name.
    const bool only_kin = entity.kind == EntityKind::kName && reading.items[entity.first].has(language::kKin) && !reading.items[entity.first].has(language::kCapital);
    if (!real || called || only_kin || is_verb_here(reading, entity.first)) continue;
    uint32_t first = entity.first, last = entity.last;
    if (is_led_to_occasion(reading, entity)) ++first;
    while (entity.kind == EntityKind::kName && last < reading.items.size() && goes_on_in_capitals(reading, last)) ++last;
    facts.push_back({kind_of(entity.kind), first, last, source_of(reading, first, last)});
  }
  return facts;
}

Span vocative_in(const rules::Book& book, const Reading& reading, const std::vector<Region>& regions) {
  Span found;
  std::string_view name;
  for (uint32_t i = 0; i < reading.items.size(); ++i) {
    const Item& item = reading.items[i];
    if (!calls(book, reading, i)) continue;
    if (!within(regions, item.source)) {
      if (name.empty() || name == item.text) return {};
      continue;
    }
    if (!found.empty()) continue;
    found = item.source;
    name = item.text;
    uint32_t last = i;
    while (last + 1 < reading.items.size() && calls(book, reading, last + 1)) ++last;
    found.end = reading.items[last].source.end;
    if (i > 0 && book.lexicon.in_set("greeting", reading.items[i - 1].text) && within(regions, reading.items[i - 1].source)) {
      found.begin = reading.items[i - 1].source.begin;
    }
    i = last;
  }
  return found;
}

}  // namespace gently::compose
