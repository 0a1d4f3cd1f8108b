#include "language/content_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gently::language {
namespace {

constexpr std::array<std::string_view, 58> kGeneralNouns = {
    "anyone", "anything", "bit", "chance", "cheek", "clue", "day", "deal", "drama", "effort",
    "end", "everyone", "everything", "excuse", "favour", "fun", "half", "heart", "help", "honour",
    "hour", "idea", "kind", "life", "lot", "luck", "matter", "mind", "minute", "month", "nerve",
    "nobody", "nothing", "one", "people", "person", "place", "point", "problem", "reason", "rest",
    "sense", "shame", "side", "someone", "something", "sort", "thing", "time", "truth", "turn",
    "use", "way", "week", "wonder", "word", "world", "year"};

constexpr std::array<std::string_view, 44> kLightVerbs = {
    "act", "ask", "bother", "call", "care", "come", "expect", "feel", "forget", "get", "give",
    "go", "guess", "happen", "hate", "hear", "hope", "keep", "know", "leave", "let", "like",
    "listen", "look", "love", "make", "mean", "mind", "need", "put", "remember", "say", "see",
    "seem", "start", "stop", "take", "talk", "tell", "thank", "think", "try", "wait", "want"};

constexpr Tags kNoContent = kPronoun | kDeterminer | kAuxiliary | kNegation | kWh | kPreposition |
                            kConjunction | kModal | kNumber | kAmount | kName | kKin | kVocative |
                            kUnknown;

static_assert(std::is_sorted(kGeneralNouns.begin(), kGeneralNouns.end()));
static_assert(std::is_sorted(kLightVerbs.begin(), kLightVerbs.end()));

bool holds(const auto& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

Tags content_class(const Item& item) {
  if (!item.has(kVerb | kNoun | kAdjective | kAdverb) || item.has(kNoContent)) return 0;
  if (!item.is_word() || !plain(item.text)) return 0;
  if (holds(kLightVerbs, item.lemma) || holds(kGeneralNouns, item.lemma)) return 0;
  if (item.has(kVerbGerund)) return kContentGerund;
  if (item.has(kVerbPast | kVerbParticiple)) return kContentPast;
  if (item.has(kAdverb)) return item.text.ends_with("ly") ? kContentAdverb : Tags{0};
  if (item.has(kNoun)) return item.has(kPlural) ? Tags{kContentPlural} : Tags{kContentNoun};
  if (item.has(kAdjective)) return kContentAdjective;
  return item.has(kVerbBase | kVerbThird) ? kContentVerb : Tags{0};
}

}  // namespace

void mark_content_words(Draft& draft) {
  for (Item& item : draft.items()) item.tags |= content_class(item);
}

}  // namespace gently::language
