#include "compose/matter.h"

#include <algorithm>
#include <array>

#include "compose/things.h"
#include "compose/word_list.h"
#include "compose/wording.h"

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;

constexpr std::array<std::string_view, 11> kLeads = {"the ", "your ", "my ", "our ", "his ", "her ", "their ", "that ", "those ", "this ", "these "};
constexpr std::array<std::string_view, 3> kAbout = {"about", "over", "regarding"};
constexpr std::array<std::string_view, 6> kPictures = {"like", "than", "as", "not", "be", "such"};
constexpr std::array<std::string_view, 7> kNoThing = {"body-part", "kin", "relation-person", "rival-word", "child-word", "generic-person", "group-word"};
constexpr language::Tags kVerbs = language::kVerbBase | language::kVerbPast | language::kVerbThird | language::kVerbGerund | language::kVerbParticiple;
constexpr language::Tags kOtherWords = language::kPronoun | language::kAuxiliary | language::kModal | language::kDeterminer | language::kPossessive | language::kConjunction |
                                       language::kPreposition | language::kAdverb | language::kWh | language::kNegation | language::kVocative | language::kIntensifier;
constexpr language::Tags kNotAThing = kOtherWords | language::kTime | language::kName | language::kKin | language::kNumber | language::kHyperbole | language::kLaugh |
                                      language::kAmount | language::kTagQuestion;

/// "the " of "the" and "one"; empty for what leads to nothing certain ("a", "no", "every").
std::string_view lead_of(const Item& item) {
  if (!item.has(language::kDeterminer | language::kPossessive) && item.text != "one") return {};
  if (item.text == "one") return "the ";
  const auto found = std::find_if(kLeads.begin(), kLeads.end(), [&](std::string_view lead) { return lead.substr(0, lead.size() - 1) == item.text; });
  return found == kLeads.end() ? std::string_view() : *found;
}

/// After an article a word without any other class is a noun: "the trolley".
bool may_be_noun(const Item& item, bool led) {
  if (!item.is_word() || item.text.size() < 3 || item.has(kNotAThing) || item.has(language::kRespelled | language::kStretched)) return false;
  return item.has(language::kNoun) || (led && !item.has(kVerbs | language::kAdjective));
}

bool is_thing(const rules::Book& book, const Item& noun) {
  return !is_empty_noun(book, noun) && std::none_of(kNoThing.begin(), kNoThing.end(), [&](std::string_view set) {
    return book.lexicon.in_set(set, noun.lemma) || book.lexicon.in_set(set, noun.text);
  });
}

bool describes(const Item& item) {
  return item.is_word() && item.has(language::kAdjective | language::kNoun | language::kVerbGerund) && !item.has(language::kPronoun | language::kConjunction | language::kPreposition | language::kNegation | language::kTime | language::kVocative);
}

bool sharpens(const rules::Book& book, const Item& item) { return item.has(language::kIntensifier) || book.lexicon.in_set("swear", item.text); }

constexpr int kLeastWorth = 4;  // the object of a verb, what stands after "about", or a thing that people talk about

struct Found {
  FactPhrase phrase;
  int worth = 0;
};

/// A verb after a noun: "the dog | barks", "those kids | play the drums"; not "the photo frame".
bool acts(const Reading& reading, uint32_t at, uint32_t last) {
  const Item& item = reading.items[at];
  if (item.has(language::kVerbThird | language::kVerbPast)) return true;
  if (!item.has(language::kVerbBase)) return false;
  const bool takes_object = at + 1 < last && reading.items[at + 1].has(language::kDeterminer | language::kPossessive | language::kPronoun | language::kName);
  return takes_object || reading.items[at - 1].has(language::kPlural);
}

/// End of the noun phrase whose words begin at `at`, `at` when no noun ends it. A verb after a subject is none of it: "the
/// dog | barks", but "on the phone calls".
uint32_t end_of(const Reading& reading, uint32_t at, uint32_t last, bool led, bool is_object) {
  uint32_t end = at;
  for (uint32_t i = at; i < last && (describes(reading.items[i]) || may_be_noun(reading.items[i], led)); ++i) {
    if (!may_be_noun(reading.items[i], led)) continue;
    if (end > at && !is_object && acts(reading, i, last)) break;
    end = i + 1;
  }
  return end;
}

int worth_of(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t at, const Item& noun) {
  int worth = is_matter(book, noun) ? 3 : 0;
  if (at == first) return worth + 2;
  const Item& before = reading.items[at - 1];
  if (among(kAbout, before.text)) return worth + 5;
  if (before.text == "with" || before.text == "for") return worth + 1;
  if (before.has(language::kPreposition) || before.text == "of") return worth - 1;
  if (before.has(kVerbs) && !before.has(language::kAuxiliary)) return worth + 4;
  return worth + 2;
}

}  // namespace

std::optional<FactPhrase> matter_in(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last) {
  std::optional<Found> best;
  for (uint32_t i = first; i < last; ++i) {
    const Item& item = reading.items[i];
    std::string_view lead = lead_of(item);
    const bool led = !lead.empty();
    if (!led && (item.has(language::kDeterminer | language::kPossessive) || !item.has(language::kPlural) || i == first || !reading.items[i - 1].has(kVerbs) || reading.items[i - 1].has(language::kAuxiliary))) continue;
    uint32_t words = led ? i + 1 : i;
    const uint32_t behind_lead = words;
    while (led && words < last && sharpens(book, reading.items[words])) ++words;  // "your bloody bench"
    const bool is_object = i > first && reading.items[i - 1].has(kVerbs | language::kPreposition) && !reading.items[i - 1].has(language::kAuxiliary);
    const uint32_t end = end_of(reading, words, last, led, is_object);
    if (end == words || end - words > 4) continue;
    const Item& noun = reading.items[end - 1];
    const bool pictured = i > first && among(kPictures, reading.items[i - 1].lemma);
    if (pictured || noun.has(language::kPossessive) || !is_thing(book, noun) || !fit_to_repeat(book, reading, words, end, true)) {
      i = end - 1;
      continue;
    }
    const bool as_it_stands = led && words == behind_lead && item.text != "one";
    const FactPhrase phrase = as_it_stands ? FactPhrase{{}, {i, end}} : FactPhrase{led ? lead : std::string_view("the "), {words, end}};
    const int worth = worth_of(book, reading, first, i, noun) - (led ? 0 : 1);
    if (worth >= kLeastWorth && (!best || worth > best->worth)) best = Found{phrase, worth};
    i = end - 1;
  }
  if (!best) return std::nullopt;
  return best->phrase;
}

}  // namespace gently::compose
