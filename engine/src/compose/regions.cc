#include "compose/regions.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gently::compose {
namespace {

using language::Clause;
using language::Item;
using language::ItemKind;
using language::Reading;

constexpr std::array<std::string_view, 24> kHanging = {"when", "if", "because", "that", "who", "which", "while", "after",
                                                       "before", "until", "since", "as", "than", "unless", "to", "like",
                                                       "though", "although", "whenever", "wherever", "whether", "not", "or", "nor"};

bool joins(const Item& item) { return item.text == "and" || item.text == "but" || item.text == "so"; }

/// First word of a clause that is not a joining word, softener or address.
uint32_t opening(const Reading& reading, const Clause& clause) {
  uint32_t i = clause.first;
  while (i < clause.last && (!reading.items[i].is_word() || joins(reading.items[i]) || reading.items[i].has(language::kSoftener | language::kVocative))) ++i;
  return i;
}

/// Has its own subject (not "you") and finite verb, and hangs on nothing.
bool stands_alone(const Reading& reading, const Clause& clause) {
  uint32_t first = opening(reading, clause);
  if (first >= clause.last) return false;
  const Item& item = reading.items[first];
  if (std::find(kHanging.begin(), kHanging.end(), item.text) != kHanging.end()) return false;
  if (item.has(language::kWh)) return false;
  bool subject = false, verb = false;
  for (uint32_t i = first; i < clause.last; ++i) {
    const Item& word = reading.items[i];
    if (word.text == "you" || word.text == "your" || word.text == "yours" || word.text == "yourself") return false;
    if (!verb && word.has(language::kPronoun | language::kNoun | language::kName | language::kKin | language::kUnknown)) subject = true;
    bool finite = word.has(language::kVerbBase | language::kVerbThird | language::kVerbPast | language::kAuxiliary | language::kModal);
    if (subject && i > first && finite) verb = true;
  }
  return subject && verb;
}

/// "I love you but …": a warm clause of one's own may hold "you".
bool is_warm(const Reading& reading, const Clause& clause) {
  uint32_t first = opening(reading, clause);
  return first + 2 < clause.last && reading.items[first].text == "i" &&
         (reading.items[first + 1].text == "love" || reading.items[first + 1].text == "like" || reading.items[first + 1].text == "know") &&
         reading.items[first + 2].text == "you" && reading.items[first + 1].text != "know";
}

}  // namespace

std::vector<Region> regions_of(const match::Judgement& judgement, const match::Finding& finding) {
  const Reading& reading = judgement.reading;
  const language::Sentence& sentence = reading.sentences[finding.sentence];
  auto kept = [&](uint32_t c) {
    const Clause& clause = reading.clauses[c];
    return stands_alone(reading, clause) || is_warm(reading, clause);
  };
  uint32_t first = finding.clauses.front(), last = finding.clauses.back();
  while (first > sentence.first_clause && !kept(first - 1)) --first;
  while (last + 1 < sentence.last_clause && !kept(last + 1)) ++last;
  Region region;
  region.sentence = finding.sentence;
  region.after_kept = first > sentence.first_clause;
  region.before_kept = last + 1 < sentence.last_clause;
  region.source.begin = region.after_kept ? reading.clauses[first - 1].source.end : sentence.source.begin;
  region.source.end = region.before_kept ? reading.clauses[last + 1].source.begin : sentence.source.end;
  if (region.after_kept) {  // marks between the kept words and the region go with the region
    for (uint32_t i = reading.clauses[first - 1].last; i > reading.clauses[first - 1].first; --i) {
      const Item& item = reading.items[i - 1];
      if (item.kind != ItemKind::kMark) break;
      region.source.begin = item.source.begin;
    }
  }
  if (region.before_kept) {
    const Clause& next = reading.clauses[last + 1];
    uint32_t i = next.first;
    while (i + 1 < next.last && (joins(reading.items[i]) || reading.items[i].kind == ItemKind::kMark)) ++i;
    region.source.end = reading.items[i].source.begin;
  }
  return {region};
}

std::vector<Fact> facts_in(const Reading& reading, const std::vector<Region>& regions, Span& vocative) {
  std::vector<Fact> facts;
  auto in_region = [&](Span span) {
    return std::any_of(regions.begin(), regions.end(), [&](const Region& r) { return r.source.contains(span); });
  };
  for (uint32_t i = 0; i < reading.items.size(); ++i) {
    if (reading.items[i].has(language::kVocative) && reading.items[i].has(language::kName | language::kKin) && vocative.empty() && in_region(reading.items[i].source)) {
      vocative = reading.items[i].source;
    }
  }
  for (const language::Entity& entity : reading.entities) {
    if (!in_region(entity.source) || entity.source == vocative || vocative.contains(entity.source)) continue;
    bool real = false;
    for (uint32_t i = entity.first; i < entity.last; ++i) real = real || !reading.items[i].has(language::kHyperbole);
    bool called = true;
    for (uint32_t i = entity.first; i < entity.last; ++i) called = called && reading.items[i].has(language::kVocative);
    if (!real || called) continue;
    Fact fact;
    using language::EntityKind;
    switch (entity.kind) {
      case EntityKind::kTime:
      case EntityKind::kDate:
      case EntityKind::kDuration: fact.kind = Fact::Kind::kWhen; break;
      case EntityKind::kAmount: fact.kind = Fact::Kind::kAmount; break;
      case EntityKind::kName: fact.kind = Fact::Kind::kName; break;
      case EntityKind::kLink: fact.kind = Fact::Kind::kLink; break;
      default: fact.kind = Fact::Kind::kNumber; break;
    }
    fact.first = entity.first;
    fact.last = entity.last;
    fact.source = entity.source;
    facts.push_back(fact);
  }
  return facts;
}

}  // namespace gently::compose
