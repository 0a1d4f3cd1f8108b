#include "language/classes.h"

#include "language/function_words.h"
#include "language/lexicon_data.h"

namespace gently::language {
namespace {

constexpr Tags kVerb = kVerbBase | kVerbThird | kVerbGerund | kVerbPast | kVerbParticiple;
constexpr Tags kClosed = kPronoun | kDeterminer | kPossessive | kPreposition | kConjunction | kWh | kModal | kAuxiliary;

bool has_digit(std::string_view word) {
  for (char c : word) {
    if (c >= '0' && c <= '9') return true;
  }
  return false;
}

Tags known_tags(const Lexicon& lexicon, const std::string& word) {
  Tags tags = lexicon.tags(word);
  if (tags != kUnknown) return tags;
  if (has_digit(word)) return kNumber;
  if (word.ends_with("'s") || word.ends_with("s'")) return kPossessive | (lexicon.tags(word.substr(0, word.size() - 2)) & kUnknown);
  return tags;
}

}  // namespace

void classify(Draft& draft) {
  std::vector<Item>& items = draft.items();
  for (uint32_t i = 0; i < items.size(); ++i) {
    Item& item = items[i];
    if (!item.is_word()) continue;
    item.tags |= known_tags(draft.lexicon, item.text);
    item.lemma = draft.lexicon.lemma(item.text, item.has(kVerb));
    if (item.has(kPossessive) && item.text.size() > 2) {
      if (item.text.ends_with("'s")) item.lemma = item.text.substr(0, item.text.size() - 2);
      if (item.text.ends_with("s'")) item.lemma = draft.lexicon.lemma(item.text.substr(0, item.text.size() - 1), false);
    }
  }
}

}  // namespace gently::language
