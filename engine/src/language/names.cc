#include "language/names.h"

#include <algorithm>
#include <array>

#include "language/function_words.h"
#include "language/lexicon_data.h"

namespace gently::language {
namespace {

constexpr uint32_t kLongestAddress = 4;  // words: "you two", "my love", "mr o connor"

class NameFinder {
 public:
  explicit NameFinder(Draft& draft) : draft_(draft), items_(draft.items()) {
    uint32_t capital = 0;
    uint32_t words = 0;
    for (const Item& item : items_) {
      if (!item.is_word()) continue;
      ++words;
      if (item.has(kCapital) && item.text != "i") ++capital;
    }
    mostly_capital_ = words > 3 && capital * 2 > words;
  }

  void run() {
    for (uint32_t i = 0; i < items_.size(); ++i) {
      Item& item = items_[i];
      if (!item.is_word()) continue;
      if (is_name(i)) item.tags |= kName;
      if (is_kin_name(i)) item.tags |= kKin;
    }
  }

 private:
  const Item* before(uint32_t i) const {
    return i > 0 && !draft_.sentence_break[i] && items_[i - 1].is_word() ? &items_[i - 1] : nullptr;
  }
  const Item* after(uint32_t i) const {
    return i + 1 < items_.size() && !draft_.sentence_break[i + 1] ? &items_[i + 1] : nullptr;
  }

  static std::string_view host(const Item& item) {
    std::string_view word = item.text;
    if (word.ends_with("'s")) word.remove_suffix(2);
    return word;
  }

  const KnownWord& known_host(uint32_t i, std::string_view word) const {
    return word.size() == items_[i].text.size() ? *draft_.origins[i].known : known_word(draft_.lexicon, word);
  }

  bool follows_determiner(uint32_t i) const {
    const Item* previous = before(i);
    return previous && (previous->has(kPossessive) || (previous->has(kDeterminer) && !previous->has(kPronoun)));
  }

  bool is_name(uint32_t i) const {
    const Item& item = items_[i];
    if (item.has(kExpanded) && i > 0 && items_[i - 1].source == item.source) return false;
    std::string_view word = host(item);
    const KnownWord& known = known_host(i, word);
    const bool ambiguous = known.has(KnownWord::kAmbiguousGiven);
    if (numbered_facts(known.facts).function != 0 && !ambiguous) return false;
    if (known.has(KnownWord::kGiven)) return true;
    bool capital = item.has(kCapital) && !mostly_capital_;
    const Item* previous = before(i);
    bool after_title = previous && draft_.origins[i - 1].known->has(KnownWord::kTitle);
    if (after_title && (capital || known.tags == kUnknown)) return true;
    bool month = word == "may" && previous && (previous->has(kPreposition | kNumber) || previous->text == "last" || previous->text == "next");
    if (month) return false;
    if (ambiguous) return capital ? !draft_.sentence_break[i] || stands_apart(i) : is_called(i);
    if (item.has(kRespelled | kStretched | kLaugh | kNumber)) return false;
    if (known.tags != kUnknown) return previous && previous->has(kName) && capital && is_surname(i);
    if (capital && !item.has(kCaps)) return true;
    if (item.has(kCaps) && capital) return word.size() > 3 && !draft_.sentence_break[i];
    return is_called(i);
  }

  /// A capitalised word right after a name, such as "Brown": only where no capital was due.
  bool is_surname(uint32_t i) const { return !draft_.sentence_break[i] && items_[i].has(kNoun | kAdjective); }

  bool stands_apart(uint32_t i) const {
    const Item* next = after(i);
    return !next || next->kind == ItemKind::kMark || next->has(kVerbThird | kVerbPast) || next->text == "you" ||
           is_finite_auxiliary(next->text);
  }

  /// Lower-case words nobody knows are names where only a name is likely: "hey kwame", "priya you never".
  bool is_called(uint32_t i) const {
    const Item* previous = before(i);
    const Item* next = after(i);
    if (items_[i].has(kUnknown) && items_[i].text.size() < 3) return false;
    if (previous && (draft_.in(NamedSet::kGreeting, i - 1) || draft_.in(NamedSet::kSignOff, i - 1))) {
      return previous->text != "sorry" && previous->text != "love";
    }
    if (draft_.sentence_break[i]) {
      if (!next) return false;
      if (next->kind == ItemKind::kMark && next->text == ",") return true;
      if (next->text == "you") return true;
      if (next->has(kVerbPast | kVerbThird) && !next->has(kNoun | kAuxiliary)) return true;
      return is_finite_auxiliary(next->text) && i + 2 < items_.size() && items_[i + 2].text == "you";
    }
    static constexpr std::array<std::string_view, 12> kBefore = {"with", "from",  "tell", "told", "ask",   "asked",
                                                                 "about", "to",   "than", "saw",  "texted", "thanks"};
    if (previous && std::find(kBefore.begin(), kBefore.end(), previous->text) != kBefore.end()) {
      return items_[i].text.size() > 2 && !(next && next->is_word() && next->has(kNoun) && !next->has(kVerbBase | kAdverb | kName));
    }
    bool after_comma = i > 0 && items_[i - 1].kind == ItemKind::kMark && items_[i - 1].text == ",";
    return after_comma && (!next || next->kind == ItemKind::kMark);
  }

  bool is_kin_name(uint32_t i) const {
    const Item& item = items_[i];
    std::string_view word = host(item);
    if (!known_host(i, word).has(KnownWord::kKin) || item.has(kPlural)) return false;
    if (follows_determiner(i)) return false;
    const Item* previous = before(i);
    return !(previous && previous->has(kAdjective) && i > 1 && follows_determiner(i - 1));
  }

  Draft& draft_;
  std::vector<Item>& items_;
  bool mostly_capital_ = false;
};

bool is_address_word(const Draft& draft, uint32_t at) {
  const Item& item = draft.reading.items[at];
  if (item.has(kName) && !item.has(kPossessive)) return true;
  if (item.has(kKin) && !item.has(kPossessive)) return true;
  return draft.in(NamedSet::kPetName, at) || draft.in(NamedSet::kFriendAddress, at) ||
         draft.in(NamedSet::kHonorific, at);
}

}  // namespace

void find_names(Draft& draft) { NameFinder(draft).run(); }

uint32_t address_length(const Draft& draft, uint32_t at, uint32_t end) {
  const std::vector<Item>& items = draft.reading.items;
  uint32_t limit = std::min(end, at + kLongestAddress);
  uint32_t last = at;
  if (last < limit && items[last].is_word() && (items[last].text == "my" || items[last].text == "dear")) ++last;
  uint32_t first = last;
  while (last < limit && items[last].is_word() && is_address_word(draft, last)) ++last;
  if (last == first + 1 && items[first].text.size() < 5 && items[first].text != "sir" &&
      (draft.origins[first].known->has(KnownWord::kTitle) || draft.in(NamedSet::kHonorific, first))) {
    return 0;  // "Mr." alone calls nobody
  }
  return last > first ? last - at : 0;
}

bool is_address(const Draft& draft, uint32_t first, uint32_t last) {
  return first < last && address_length(draft, first, last) == last - first;
}

}  // namespace gently::language
