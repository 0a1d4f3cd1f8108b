#include "compose/order.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compose/word_list.h"

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;

constexpr std::array<std::string_view, 6> kPassedOver = {"just", "now", "then", "go", "actually", "simply"};
constexpr std::array<std::string_view, 24> kWellMeant = {"have", "enjoy", "hope", "love",  "miss", "thank", "see",  "let",   "sleep", "drive", "rest",  "mind",
                                                         "look", "wish",  "trust", "bless", "get",  "say",   "give", "guess", "sound", "welcome", "please", "be"};
constexpr std::array<std::string_view, 7> kNoWorry = {"worry", "forget", "mind", "stress", "rush", "need", "have"};

/// "need to", "have to", "must": what the reader is bound to.
bool binds(const Reading& reading, uint32_t at, uint32_t last) {
  const auto text = [&](uint32_t ahead) { return at + ahead < last ? std::string_view(reading.items[at + ahead].text) : std::string_view(); };
  if (text(0) == "must" || text(0) == "should") return text(1) != "be" && text(1) != "have";
  return (text(0) == "need" || text(0) == "have") && text(1) == "to" && text(2) != "be";
}

/// A noun that could be a verb is one where an object or a particle follows: "move that van", "stop it".
bool takes_something(const Reading& reading, uint32_t at, uint32_t last) {
  if (at + 1 >= last || !reading.items[at + 1].is_word()) return !reading.items[at].has(language::kNoun | language::kAdjective);
  const Item& next = reading.items[at + 1];
  if (next.has(language::kAuxiliary | language::kModal | language::kVerbThird) && !next.has(language::kNoun)) return false;
  if (!reading.items[at].has(language::kNoun | language::kAdjective | language::kAdverb | language::kPreposition)) return true;
  return next.has(language::kDeterminer | language::kPossessive | language::kPronoun | language::kName | language::kKin) || (reading.items[at].text == "stop" && next.has(language::kVerbGerund));
}

}  // namespace

bool orders(const Reading& reading, uint32_t s) {
  const language::Sentence& sentence = reading.sentences[s];
  if (sentence.quoted || reading.items[sentence.last - 1].text == "?") return false;
  const auto polite = [](const Item& item) { return item.text == "please" || item.has(language::kLaugh) || item.kind == language::ItemKind::kEmoji; };
  if (std::any_of(reading.items.begin() + sentence.first, reading.items.begin() + sentence.last, polite)) return false;
  uint32_t i = sentence.first;
  const auto steps = [&](const Item& item) {
    return !item.is_word() || item.has(language::kConjunction | language::kSoftener | language::kVocative | language::kIntensifier) || among(kPassedOver, item.text);
  };
  while (i + 1 < sentence.last && steps(reading.items[i])) ++i;
  const Item& head = reading.items[i];
  if (head.text == "you") return binds(reading, i + 1, sentence.last);
  if (head.text == "do" && i + 2 < sentence.last && reading.items[i + 1].text == "not") return !among(kNoWorry, reading.items[i + 2].text);
  const bool verb = head.has(language::kVerbBase) && !head.has(language::kAuxiliary | language::kModal | language::kPronoun | language::kDeterminer | language::kName);
  return verb && !among(kWellMeant, head.text) && takes_something(reading, i, sentence.last);
}

}  // namespace gently::compose
