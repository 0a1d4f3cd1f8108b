#include "match/key.h"

#include <algorithm>

#include "match/word_shares.h"

namespace gently::match {
namespace {

using rules::Element;
using rules::Sequence;

constexpr size_t kMostNeeds = 4;   // of a gate
constexpr size_t kMostGates = 64;  // of a pattern

/// Cost: how many messages in a thousand hold it.
struct Priced {
  Trait trait;
  size_t cost = 0;
};
using Needs = std::vector<Priced>;

class Finder {
 public:
  explicit Finder(Symbols& symbols) : symbols_(symbols) {}

  /// A choice between options of several words opens one gate for each: "(let down|give up)" needs
  /// both words of one of them.
  std::vector<Needs> gates(const Sequence& elements) {
    auto choice = std::find_if(elements.begin(), elements.end(),
                               [&](const Element& item) { return is_choice(item); });
    if (choice == elements.end()) return {all(elements)};
    Sequence others(elements.begin(), choice);
    others.insert(others.end(), choice + 1, elements.end());
    const std::vector<Needs> beside = gates(others);
    std::vector<Needs> out;
    for (const Sequence& option : choice->options) {
      for (const Needs& own : gates(option)) {
        for (const Needs& other : beside) {
          Needs& both = out.emplace_back(own);
          both.insert(both.end(), other.begin(), other.end());
        }
      }
    }
    return out.size() <= kMostGates ? out : std::vector<Needs>{all(elements)};
  }

 private:
  static bool is_choice(const Element& item) {
    return item.kind == Element::Kind::kGroup && !item.optional &&
           std::any_of(item.options.begin(), item.options.end(),
                       [](const Sequence& option) { return option.size() > 1; });
  }

  Needs all(const Sequence& elements) {
    Needs out;
    for (const Element& item : elements) {
      Priced one;
      if (!item.optional && element(item, one)) out.push_back(std::move(one));
    }
    return out;
  }

  bool element(const Element& item, Priced& out) {
    switch (item.kind) {
      case Element::Kind::kWord:
        out.trait.texts.push_back(symbols_.name_text(item.text));
        out.cost = share_of(item.text);
        return true;
      case Element::Kind::kForms:
        out.trait.lemmas.push_back(symbols_.name_text(item.text));
        out.cost = share_of_forms(item.text);
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
    for (const std::string& word : members.words) out.cost += share_of(word);
    for (const std::vector<std::string>& phrase : members.phrases) {
      out.trait.texts.push_back(symbols_.name_text(phrase.front()));
      out.cost += share_of(phrase.front());
    }
    if (!members.is_set) out.cost = kShareOfClass;
    out.trait.sets.push_back(symbols_.code(item.text, item.minus));
    return true;
  }

  /// One of what each option needs most.
  bool group(const Element& item, Priced& out) {
    for (const Sequence& option : item.options) {
      const Needs needs = all(option);
      if (needs.empty()) return false;
      const Priced& rarest =
          *std::min_element(needs.begin(), needs.end(),
                            [](const Priced& a, const Priced& b) { return a.cost < b.cost; });
      out.trait.add(rarest.trait);
      out.cost += rarest.cost;
    }
    return true;
  }

  Symbols& symbols_;
};

}  // namespace

std::vector<Gate> gates_of(const Sequence& elements, Symbols& symbols) {
  std::vector<Gate> out;
  for (Needs& needs : Finder(symbols).gates(elements)) {
    std::stable_sort(needs.begin(), needs.end(),
                     [](const Priced& a, const Priced& b) { return a.cost < b.cost; });
    Gate& gate = out.emplace_back();
    for (Priced& need : needs) {
      if (gate.size() < kMostNeeds) gate.push_back(std::move(need.trait));
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace gently::match
