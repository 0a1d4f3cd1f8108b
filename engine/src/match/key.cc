#include "match/key.h"

#include <array>
#include <algorithm>

namespace gently::match {
namespace {

using rules::Element;
using rules::Sequence;

constexpr std::array<std::string_view, 16> kCommon = {"you", "i", "do", "not", "to", "the", "a", "it", "is", "be", "have", "me", "my", "and", "that", "are"};
constexpr size_t kDear = 100;  // cost of a word that stands in most messages

bool is_common(const std::string& word) { return std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end(); }

/// Cost: how many messages the key is likely to let through.
struct Priced {
  Key key;
  size_t cost = 0;
};

class Finder {
 public:
  explicit Finder(Symbols& symbols) : symbols_(symbols) {}

  /// The cheapest element of the sequence, or nothing when none must be there.
  bool cheapest(const Sequence& elements, Priced& best) {
    bool any = false;
    for (const Element& item : elements) {
      Priced one;
      if (item.optional || !element(item, one) || (any && one.cost >= best.cost)) continue;
      best = std::move(one);
      any = true;
    }
    return any;
  }

 private:
  bool element(const Element& item, Priced& out) {
    switch (item.kind) {
      case Element::Kind::kWord:
        out.key.words.push_back(item.text);
        out.cost = is_common(item.text) ? kDear : 1;
        return true;
      case Element::Kind::kForms:
        out.key.lemmas.push_back(item.text);
        out.cost = item.text == "be" || item.text == "do" || item.text == "have" ? kDear : 2;
        return true;
      case Element::Kind::kSet: return set(item, out);
      case Element::Kind::kSlot: return item.slot == rules::Slot::kSet && set(item, out);
      case Element::Kind::kGroup: return group(item, out);
      default: return false;
    }
  }

  bool set(const Element& item, Priced& out) {
    const SetWords& members = symbols_.members(item.text);
    out.key.codes.push_back(symbols_.code(item.text, item.minus));
    for (const std::vector<std::string>& phrase : members.phrases) out.key.words.push_back(phrase.front());
    out.cost = members.is_set ? 5 + members.size / 8 : 2 * kDear;
    return true;
  }

  bool group(const Element& item, Priced& out) {
    for (const Sequence& option : item.options) {
      Priced one;
      if (!cheapest(option, one)) return false;
      out.key.words.insert(out.key.words.end(), one.key.words.begin(), one.key.words.end());
      out.key.lemmas.insert(out.key.lemmas.end(), one.key.lemmas.begin(), one.key.lemmas.end());
      out.key.codes.insert(out.key.codes.end(), one.key.codes.begin(), one.key.codes.end());
      out.cost += one.cost + 1;
    }
    return true;
  }

  Symbols& symbols_;
};

}  // namespace

Key key_of(const Sequence& elements, Symbols& symbols) {
  Priced best;
  if (!Finder(symbols).cheapest(elements, best)) best.key.always = true;
  return std::move(best.key);
}

}  // namespace gently::match
