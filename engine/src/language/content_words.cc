#include "language/content_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gently::language {
namespace {

constexpr std::array<std::string_view, 58> kGeneralNouns = {
    "thing",  "time",     "one",     "people",     "person",    "life",     "way",    "point",
    "wonder", "idea",     "effort",  "favour",     "honour",    "use",      "end",    "rest",
    "lot",    "bit",      "half",    "turn",       "word",      "deal",     "matter", "luck",
    "chance", "world",    "nothing", "everything", "something", "anything", "anyone", "someone",
    "nobody", "everyone", "day",     "week",       "month",     "year",     "hour",   "minute",
    "fun",    "problem",  "excuse",  "reason",     "help",      "heart",    "mind",   "truth",
    "place",  "side",     "kind",    "sort",       "sense",     "shame",    "clue",   "nerve",
    "cheek",  "drama"};

constexpr std::array<std::string_view, 44> kLightVerbs = {
    "get",   "go",     "make",     "want",  "need",  "know", "think",  "say",  "tell", "ask",  "see",
    "look",  "feel",   "come",     "take",  "give",  "let",  "keep",   "put",  "call", "try",  "care",
    "leave", "stop",   "talk",     "mean",  "like",  "love", "hate",   "forget", "mind", "wait",
    "listen", "bother", "expect",  "remember", "thank", "guess", "hope", "hear", "seem", "start",
    "happen", "act"};

constexpr Tags kNoContent = kPronoun | kDeterminer | kAuxiliary | kNegation | kWh | kPreposition |
                            kConjunction | kModal | kNumber | kAmount | kName | kKin | kVocative |
                            kUnknown;

bool holds(const auto& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

Tags content_class(const Item& item) {
  if (!item.is_word() || item.has(kNoContent) || !plain(item.text)) return 0;
  if (holds(kLightVerbs, item.lemma) || holds(kGeneralNouns, item.lemma)) return 0;
  if (item.has(kVerbGerund)) return kContentGerund;
  if (item.has(kVerbPast | kVerbParticiple)) return kContentPast;
  if (item.has(kAdverb)) return item.text.ends_with("ly") ? kContentAdverb : 0;
  if (item.has(kNoun)) return item.has(kPlural) ? kContentPlural : kContentNoun;
  if (item.has(kAdjective)) return kContentAdjective;
  return item.has(kVerbBase | kVerbThird) ? kContentVerb : 0;
}

}  // namespace

void mark_content_words(Draft& draft) {
  for (Item& item : draft.items()) item.tags |= content_class(item);
}

}  // namespace gently::language
