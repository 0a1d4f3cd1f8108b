#include "language/features.h"

#include <algorithm>
#include <array>

namespace gently::language {
namespace {

constexpr uint32_t kLongestPhrase = 7;  // words of a set member

/// Words of a member of `set` that begins at `at`, longest first; 0 when there is none.
uint32_t phrase_length(const Draft& draft, NamedSet set, uint32_t at, uint32_t end) {
  if (!draft.may_begin(set, at)) return 0;
  const std::string_view name = kNamedSets[static_cast<size_t>(set)];
  const std::vector<Item>& items = draft.reading.items;
  std::string phrase;
  uint32_t longest = 0;
  uint32_t limit = std::min(end, at + kLongestPhrase);
  for (uint32_t i = at; i < limit && items[i].is_word(); ++i) {
    if (i > at) phrase += ' ';
    phrase += items[i].text;
    if (phrase.size() > 64) break;
    if (draft.lexicon.in_set(name, phrase)) longest = i + 1 - at;
  }
  return longest;
}

void mark_softeners(Draft& draft, uint32_t first, uint32_t end) {
  static constexpr std::array<NamedSet, 3> kSets = {NamedSet::kSoftener, NamedSet::kHollowSoftener, NamedSet::kDiscourseOpener};
  std::vector<Item>& items = draft.items();
  for (uint32_t at = first; at < end;) {
    if (!items[at].is_word() || items[at].has(kVocative)) {
      ++at;
      continue;
    }
    uint32_t length = 0;
    for (NamedSet set : kSets) length = std::max(length, phrase_length(draft, set, at, end));
    if (length == 0 || at + length >= end) return;  // a clause that is nothing else keeps its words
    for (uint32_t i = at; i < at + length; ++i) items[i].tags |= kSoftener;
    at += length;
  }
}

}  // namespace

void mark_features(Draft& draft) {
  std::vector<Item>& items = draft.items();
  uint32_t end = 0;
  for (uint32_t at = 0; at < items.size(); ++at) {
    if (draft.clause_break[at]) {
      end = at + 1;
      while (end < items.size() && !draft.clause_break[end]) ++end;
      mark_softeners(draft, at, end);
    }
    Item& item = items[at];
    if (!item.is_word()) continue;
    if (draft.in(NamedSet::kIntensifier, at) || draft.in(NamedSet::kSwearIntensifier, at)) item.tags |= kIntensifier;
    if (item.has(kLaugh)) continue;
    uint32_t laugh = phrase_length(draft, NamedSet::kLaugh, at, end);
    for (uint32_t i = at; i < at + laugh; ++i) items[i].tags |= kLaugh;
  }
}

void note_case(Reading& reading) {
  uint32_t capital = 0;
  uint32_t caps = 0;
  uint32_t words = 0;
  uint32_t names = 0;  // inside a sentence, where those who write small give names their capital too
  for (const Sentence& sentence : reading.sentences) {
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Item& item = reading.items[i];
      if (!item.is_word()) continue;
      ++words;
      if (item.has(kCapital)) ++capital;
      if (item.has(kCapital) && item.has(kName | kKin) && i > sentence.first) ++names;
      if (item.has(kCaps)) ++caps;
    }
  }
  reading.lower_case = words > 0 && capital == names;
  reading.shouted = words > 1 && caps * 2 > words && capital * 10 >= words * 8;
}

}  // namespace gently::language
