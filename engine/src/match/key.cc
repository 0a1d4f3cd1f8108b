#include "match/key.h"

#include <algorithm>
#include <array>

namespace gently::match {
namespace {

using rules::Element;
using rules::Sequence;

constexpr std::array<std::string_view, 16> kCommon = {"you", "i",   "do",   "not", "to",   "the",
                                                      "a",   "it",  "is",   "be",  "have", "me",
                                                      "my",  "and", "that", "are"};
constexpr size_t kDear = 100;  // cost of a word that stands in most messages

bool is_common(const std::string& word) {
  return std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end();
}

/// Cost: how many messages hold it.
struct Priced {
  Trait trait;
  size_t cost = 0;
};

class Finder {
 public:
  explicit Finder(Symbols& symbols) : symbols_(symbols) {}

  std::vector<Priced> all(const Sequence& elements) {
    std::vector<Priced> out;
    for (const Element& item : elements) {
      Priced one;
      if (!item.optional && element(item, one)) out.push_back(std::move(one));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Priced& a, const Priced& b) { return a.cost < b.cost; });
    return out;
  }

 private:
  bool element(const Element& item, Priced& out) {
    switch (item.kind) {
      case Element::Kind::kWord:
        out.trait.texts.push_back(symbols_.name_text(item.text));
        out.cost = is_common(item.text) ? kDear : 1;
        return true;
      case Element::Kind::kForms:
        out.trait.lemmas.push_back(symbols_.name_text(item.text));
        out.cost = item.text == "be" || item.text == "do" || item.text == "have" ? kDear : 2;
        return true;
      case Element::Kind::kSet:
        return set(item, out);
      case Element::Kind::kSlot:
        return item.slot == rules::Slot::kSet && set(item, out);
      case Element::Kind::kGroup:
        return group(item, out);
      default:
        return false;
    }
  }

  bool set(const Element& item, Priced& out) {
    const SetWords& members = symbols_.members(item.text);
    out.cost = members.is_set ? 5 + members.size / 8 : 2 * kDear;
    for (const std::vector<std::string>& phrase : members.phrases)
      out.trait.texts.push_back(symbols_.name_text(phrase.front()));
    out.trait.sets.push_back(symbols_.code(item.text, item.minus));
    return true;
  }

  /// One of what each option needs most.
  bool group(const Element& item, Priced& out) {
    for (const Sequence& option : item.options) {
      const std::vector<Priced> needs = all(option);
      if (needs.empty()) return false;
      out.trait.add(needs.front().trait);
      out.cost += needs.front().cost + 1;
    }
    return true;
  }

  Symbols& symbols_;
};

}  // namespace

std::vector<Trait> needs_of(const Sequence& elements, Symbols& symbols) {
  std::vector<Trait> out;
  for (Priced& need : Finder(symbols).all(elements)) out.push_back(std::move(need.trait));
  return out;
}

}  // namespace gently::match
