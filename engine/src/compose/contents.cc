#include "compose/contents.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compose/things.h"
#include "compose/word_list.h"
#include "compose/wording.h"

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;

constexpr std::array<std::string_view, 6> kPictures = {"like", "than", "as", "not", "no", "such"};
constexpr uint32_t kPictureReach = 3;  // words between "like" and its noun
constexpr language::Tags kVerbs = language::kVerbBase | language::kVerbPast | language::kVerbThird | language::kVerbGerund | language::kVerbParticiple;
constexpr language::Tags kNoThing = language::kVocative | language::kPronoun | language::kAuxiliary | language::kModal | language::kDeterminer | language::kConjunction |
                                    language::kIntensifier | language::kLaugh | language::kSoftener | language::kHyperbole | language::kTime | language::kName | language::kKin |
                                    language::kNumber | language::kTagQuestion | language::kWh | language::kNegation | language::kAmount;

constexpr language::Tags kGrammar = language::kVocative | language::kPronoun | language::kAuxiliary | language::kModal | language::kDeterminer | language::kConjunction |
                                    language::kPreposition | language::kIntensifier | language::kSoftener | language::kPossessive;

bool leads(const Item& item) { return item.is_word() && item.has(language::kDeterminer | language::kPossessive | language::kAdjective | language::kNumber) && !item.has(language::kPronoun); }

/// A noun, or a word that is one here: "the pan", "my run".
bool names(const Reading& reading, uint32_t at) {
  const Item& item = reading.items[at];
  if (!item.is_word() || item.has(kNoThing) || item.text.size() < 3) return false;
  if (item.has(language::kUnknown)) return !item.has(language::kRespelled | language::kStretched) && at > 0 && leads(reading.items[at - 1]);
  if (!item.has(language::kNoun)) return false;
  if (!item.has(kVerbs | language::kAdjective | language::kAdverb | language::kPreposition)) return true;
  const bool goes_on = at + 1 < reading.items.size() && reading.items[at + 1].is_word() && reading.items[at + 1].has(language::kNoun) && !reading.items[at + 1].has(kVerbs);
  return at > 0 && leads(reading.items[at - 1]) && (!goes_on || !item.has(language::kAdjective));
}

bool is_pictured(const Reading& reading, uint32_t at) {
  for (uint32_t i = at; i-- > 0 && at - i <= kPictureReach && reading.items[i].is_word();) {
    if (among(kPictures, reading.items[i].text)) return true;
  }
  return false;
}

/// The rule's own words: in its match, in none of its captures.
bool is_of_the_rule(const match::RuleMatch& match, uint32_t at) {
  if (match.rule->kind != rules::Kind::kShape || at < match.first || at >= match.last) return false;
  return std::none_of(match.captures.begin(), match.captures.end(), [&](const match::Capture& c) { return c.first <= at && at < c.last; });
}

bool is_of_a_rule(const match::Finding& finding, uint32_t at) {
  return is_of_the_rule(finding.main, at) || std::any_of(finding.also.begin(), finding.also.end(), [&](const match::RuleMatch& m) { return is_of_the_rule(m, at); });
}

std::string small(std::string_view words) {
  std::string out(words);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

std::string_view words_of(const Reading& reading, const Phrase& phrase) {
  return Span{reading.items[phrase.first].source.begin, reading.items[phrase.last - 1].source.end}.in(reading.text);
}

bool holds_noun(const Reading& reading, uint32_t at, const std::string& said) {
  const Item& item = reading.items[at];
  return said.find(small(item.source.in(reading.text))) != std::string::npos || said.find(item.lemma) != std::string::npos;
}

/// Its verb may stand in another form.
bool holds_act(const Reading& reading, const Act& act, const std::string& said) {
  if (act.last == act.first + 1) return said.find(reading.items[act.first].text) != std::string::npos;
  const Span rest{reading.items[act.first + 1].source.begin, reading.items[act.last - 1].source.end};
  return said.find(small(rest.in(reading.text))) != std::string::npos;
}

}  // namespace

std::vector<uint32_t> contents_in(const rules::Book& book, const match::Judgement& judgement, const Unit& unit) {
  const Reading& reading = judgement.reading;
  std::vector<uint32_t> out;
  for (uint32_t i = 0; i < reading.items.size(); ++i) {
    const Item& item = reading.items[i];
    const bool here = std::any_of(unit.regions.begin(), unit.regions.end(), [&](const Region& region) { return region.source.contains(item.source); });
    if (!here || !names(reading, i) || is_empty_noun(book, item) || is_pictured(reading, i)) continue;
    const bool fact = std::any_of(unit.facts.begin(), unit.facts.end(), [&](const Fact& f) { return f.first <= i && i < f.last; });
    const bool of_rule = is_of_a_rule(*unit.head, i) || std::any_of(unit.riders.begin(), unit.riders.end(), [&](const match::Finding* rider) { return is_of_a_rule(*rider, i); });
    const bool wished = std::any_of(unit.acts.begin(), unit.acts.end(), [&](const Act& act) { return act.sense == Act::Sense::kWanted && act.first <= i && i < act.last; });
    if (!fact && (wished || !of_rule)) out.push_back(i);
  }
  return out;
}

size_t unsaid(const match::Judgement& judgement, const Unit& unit, Telling telling, const std::string& answer) {
  const Reading& reading = judgement.reading;
  const std::string said = small(answer);
  auto covered = [&](uint32_t at) {
    return telling.by_card && std::any_of(judgement.topics.begin(), judgement.topics.end(), [&](const match::TopicHit& hit) {
      return hit.topic == unit.topic && hit.first <= at && at < hit.last;
    });
  };
  size_t out = 0;
  bool told = telling.by_captures;  // the clause, in other words
  for (uint32_t at : unit.contents) {
    if (!holds_noun(reading, at, said) && !covered(at)) ++out;
  }
  if (unit.seen && !holds_act(reading, *unit.seen, said)) ++out;
  if (unit.fact_clause && !told && said.find(small(words_of(reading, *unit.fact_clause))) == std::string::npos) ++out;
  return out;
}

std::string untold(const match::Judgement& judgement, const Unit& unit, const std::string& answer) {
  const Reading& reading = judgement.reading;
  const std::string said = small(answer);
  for (uint32_t s : unit.told) {
    size_t words = 0, held = 0;
    for (uint32_t i = reading.sentences[s].first; i < reading.sentences[s].last; ++i) {
      if (!reading.items[i].is_word() || reading.items[i].has(kGrammar)) continue;
      ++words;
      held += holds_noun(reading, i, said) ? 1 : 0;
    }
    if (2 * held < words) return "“" + std::string(reading.sentences[s].source.in(reading.text)) + "” found no place";
  }
  return {};
}

}  // namespace gently::compose
