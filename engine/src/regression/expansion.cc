#include "regression/expansion.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gently::regression {
namespace {

using rules::Form;
using rules::Segment;

std::string writers(std::string_view words) { return "\x01" + std::string(words) + "\x02"; }

std::string_view act(Form form) {
  switch (form) {
    case Form::kThird: return "helps with the shopping";
    case Form::kGerund: return "helping with the shopping";
    case Form::kPast:
    case Form::kParticiple: return "helped with the shopping";
    case Form::kPassive: return "be helped with the shopping";
    case Form::kInfinitive: return "to help with the shopping";
    case Form::kConverse: return "hear from you";
    default: return "help with the shopping";
  }
}

std::string_view of_slot(rules::Slot slot, Form form) {
  using rules::Slot;
  switch (slot) {
    case Slot::kVerb: return form == Form::kGerund ? "helping" : form == Form::kPast || form == Form::kParticiple ? "helped" : form == Form::kThird ? "helps" : "help";
    case Slot::kVerbPhrase:
    case Slot::kGerundPhrase: return act(slot == Slot::kGerundPhrase && form == Form::kPlain ? Form::kGerund : form);
    case Slot::kPerson:
    case Slot::kName: return "Sam";
    case Slot::kTime: return "on Friday";
    case Slot::kNumber: return "three";
    case Slot::kAmount: return "£20";
    case Slot::kAdjective: return "tired";
    case Slot::kAdverb: return "often";
    case Slot::kClause: return "it rained";
    default: break;
  }
  // A word of a set: what is inflected is a verb.
  const bool inflected = form == Form::kGerund || form == Form::kPast || form == Form::kParticiple || form == Form::kThird;
  return inflected ? of_slot(Slot::kVerb, form) : "the shopping";
}

/// The first word of a set, if it is a word of no form: "third" of {ordinal}.
std::string of_set(const language::Lexicon& lexicon, const rules::Element& element, Form form) {
  const std::vector<std::string>* set = element.slot == rules::Slot::kSet && form == Form::kPlain ? lexicon.set(element.text) : nullptr;
  return set == nullptr || set->empty() ? std::string() : set->front();
}

std::string sample_of(const language::Lexicon& lexicon, const Segment& slot, const rules::Rule* rule) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kKnown = {
      {{"object", "the shopping"}, {"when", "on Friday"}, {"day", "Friday"}, {"who", "Sam"}, {"amount", "£20"}, {"facts", "on Friday"}}};
  if (slot.text == "wanted" || slot.text == "done") return writers(act(slot.form));
  if (rule != nullptr) {
    for (const rules::Pattern& pattern : rule->match) {
      std::string found;
      for_each_element(pattern.elements, [&](const rules::Element& element) {
        if (element.capture != slot.text) return;
        found = of_set(lexicon, element, slot.form);
        if (found.empty()) found = of_slot(element.slot, slot.form);
      });
      if (!found.empty()) return writers(found);
    }
  }
  for (const auto& [name, words] : kKnown) {
    if (slot.text == name) return writers(words);
  }
  return {};
}

class Expander {
 public:
  Expander(const rules::Book& book, const Scope& scope) : book_(book), scope_(scope) {}

  std::vector<Variant> segments(const std::vector<Segment>& list) const {
    std::vector<Variant> out = {{}};
    for (const Segment& segment : list) {
      std::vector<Variant> next;
      for (const Variant& more : segment_of(segment)) {
        for (const Variant& so_far : out) next.push_back({so_far.text + more.text, so_far.sample + more.sample});
      }
      out = std::move(next);
    }
    return out;
  }

 private:
  std::vector<Variant> segment_of(const Segment& segment) const {
    switch (segment.kind) {
      case Segment::Kind::kLiteral: return {{segment.text, segment.text}};
      case Segment::Kind::kOptional: {
        std::vector<Variant> out = segments(segment.inner);
        out.insert(out.begin(), Variant{});
        return out;
      }
      default: return slot(segment);
    }
  }

  std::vector<Variant> slot(const Segment& slot) const {
    if (slot.text.starts_with("topic.")) return topic(slot.text.substr(6));
    if (slot.text == "feeling") return feelings();
    if (slot.text == "ask") return scope_.label == nullptr ? std::vector<Variant>{} : asks(scope_.label->asks);
    std::string sample = sample_of(book_.lexicon, slot, scope_.rule);
    if (sample.empty()) return {};
    const std::string form(slot.form == Form::kPlain ? "" : " as " + std::string(name(slot.form)));
    return {{"{" + slot.text + form + "}", std::move(sample)}};
  }

  static void add(const std::vector<std::string>& words, std::vector<Variant>& out) {
    for (const std::string& word : words) {
      if (std::none_of(out.begin(), out.end(), [&](const Variant& variant) { return variant.text == word; })) out.push_back({word, word});
    }
  }

  /// Of the card in scope; else of the label, of any card that may stand beside it, and those for colleagues.
  std::vector<Variant> feelings() const {
    std::vector<Variant> out;
    auto add_all = [&](const auto& from) {
      for (const auto* list : {&from.light, &from.medium, &from.strong}) add(*list, out);
    };
    if (scope_.card != nullptr) {
      add_all(*scope_.card);
    } else {
      if (scope_.label != nullptr) add_all(*scope_.label);
      for (const rules::Topic& card : book_.topics) add_all(card);
    }
    add(book_.work_feelings, out);
    return out;
  }

  std::vector<Variant> topic(std::string_view field) const {
    if (scope_.card == nullptr) return {};
    const rules::Topic& card = *scope_.card;
    std::vector<Variant> out;
    auto clause = [&](const rules::Template& text) {
      if (text.empty()) return;
      for (Variant& variant : segments(text.segments)) out.push_back(std::move(variant));
    };
    if (field == "good") add(card.good, out);
    else if (field == "light") add(card.light, out);
    else if (field == "medium") add(card.medium, out);
    else if (field == "strong") add(card.strong, out);
    else if (field == "feeling") out = feelings();
    else if (field == "positive") clause(card.positive);
    else if (field == "wish") clause(card.wish);
    else if (field == "miss") clause(card.miss);
    else if (field == "event") clause(card.event_past), clause(card.event_now);
    else if (field == "ask") out = asks(card.asks);
    return out;
  }

  /// Each request behind each opener; after an answer that asks, as a statement.
  std::vector<Variant> asks(const std::vector<rules::Ask>& list) const {
    std::vector<Variant> out;
    for (const rules::Ask& ask : list) {
      for (const Variant& variant : segments(ask.text.segments)) reopen(variant, out);
    }
    return out;
  }

  void reopen(const Variant& variant, std::vector<Variant>& out) const {
    for (const bool we : {true, false}) {
      const std::string_view opening = we ? "Could we " : "Could you ";
      if (!variant.text.starts_with(opening)) continue;
      auto behind = [&](const std::string& opener, bool told) {
        Variant one{opener + " " + variant.text.substr(opening.size()), opener + " " + variant.sample.substr(opening.size())};
        if (told && one.text.ends_with('?')) one.text.back() = one.sample.back() = '.';
        if (std::none_of(out.begin(), out.end(), [&](const Variant& other) { return other.text == one.text; })) out.push_back(std::move(one));
      };
      for (const std::string& opener : we ? book_.openers.we : book_.openers.you) behind(opener, false);
      for (const std::string& opener : we ? book_.openers.we_told : book_.openers.you_told) behind(opener, true);
      return;
    }
    out.push_back(variant);
  }

  const rules::Book& book_;
  const Scope& scope_;
};

}  // namespace

std::vector<Variant> expand(const rules::Book& book, const rules::Template& text, const Scope& scope) {
  if (text.empty()) return {};
  return Expander(book, scope).segments(text.segments);
}

}  // namespace gently::regression
