#include "compose/things.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compose/word_list.h"
#include "compose/wording.h"

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;

// Their words name no thing of the message.
constexpr std::array<std::string_view, 12> kEmptySets = {"empty-noun", "insult-noun", "label-noun", "insult-adjective", "time-unit", "part-of-day", "weekday",
                                                         "feeling-noun", "need-noun", "swear", "generic-person", "third-person"};
constexpr std::array<std::string_view, 5> kPictures = {"like", "than", "as", "not", "from"};
constexpr std::array<std::string_view, 18> kPlaces = {"in", "on", "at", "under", "near", "by", "into", "after", "behind", "to", "onto", "inside", "outside", "across", "through", "around", "before", "during"};

bool leads(const Item& item) {
  return item.has(language::kDeterminer | language::kPossessive) && !item.has(language::kNegation) && item.text != "all" && item.text != "every" &&
         item.text != "any" && item.text != "no" && item.text != "such" && item.text != "what" && item.text != "each" && item.text != "this" && item.text != "whose";
}

bool carries(const Item& item) {
  return item.is_word() && item.has(language::kNoun | language::kUnknown) && !item.has(language::kVocative | language::kAuxiliary | language::kPreposition);
}

bool describes(const Item& item) {
  return item.is_word() && item.has(language::kAdjective | language::kNoun | language::kUnknown | language::kNumber) &&
         !item.has(language::kVocative | language::kPronoun | language::kConjunction | language::kNegation | language::kPreposition | language::kAuxiliary);
}

}  // namespace

bool is_empty_noun(const rules::Book& book, const Item& noun) {
  return std::any_of(kEmptySets.begin(), kEmptySets.end(), [&](std::string_view set) { return book.lexicon.in_set(set, noun.lemma) || book.lexicon.in_set(set, noun.text); });
}

namespace {

std::vector<Phrase> all_in(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last) {
  std::vector<Phrase> out;
  for (uint32_t i = first; i + 1 < last; ++i) {
    if (!leads(reading.items[i])) continue;
    uint32_t end = i + 1;
    for (uint32_t k = i + 1; k < last && describes(reading.items[k]); ++k) {
      if (carries(reading.items[k])) end = k + 1;
    }
    if (end == i + 1) continue;
    const Item& noun = reading.items[end - 1];
    const bool pictured = i > first && among(kPictures, reading.items[i - 1].text);
    const bool owns = end < last && noun.has(language::kPossessive);
    const bool owner_is_cut = i > first && reading.items[i].has(language::kNoun) && leads(reading.items[i - 1]);  // "your | buddies' birthdays"
    const bool fit = end - i <= 5 && fit_to_repeat(book, reading, i, end, true);
    if (!pictured && !owns && !owner_is_cut && fit && !noun.has(language::kTime | language::kName | language::kHyperbole) && !is_empty_noun(book, noun)) out.push_back({i, end});
    i = end - 1;
  }
  return out;
}

}  // namespace

std::vector<Phrase> things_in(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last) {
  std::vector<Phrase> out = all_in(book, reading, first, last);
  std::erase_if(out, [&](const Phrase& thing) {
    const bool place = thing.first > first && among(kPlaces, reading.items[thing.first - 1].text);
    return place || reading.items[thing.first].text == "your";
  });
  return out;
}

bool names_a_thing(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last) { return !all_in(book, reading, first, last).empty(); }

}  // namespace gently::compose
