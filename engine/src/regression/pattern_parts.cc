#include "regression/pattern_parts.h"

#include <algorithm>

namespace gently::regression {
namespace {

using rules::Element;
using rules::Sequence;

bool is_literal(const Element& element) {
  return !element.optional && !element.repeat && element.minus.empty() && (element.kind == Element::Kind::kWord || element.kind == Element::Kind::kForms || element.kind == Element::Kind::kMark);
}

void collect(const Sequence& sequence, std::vector<PatternPart>& out) {
  auto add = [&](const char* what, const Sequence& elements) {
    if (!elements.empty() && std::all_of(elements.begin(), elements.end(), is_literal)) out.push_back({what + std::string("“") + written(elements) + "”", elements});
  };
  for (const Element& element : sequence) {
    if (element.kind == Element::Kind::kGroup) {
      const bool choice = element.optional || element.options.size() > 1;
      for (const Sequence& option : element.options) {
        if (choice) add(element.options.size() > 1 ? "option " : "optional ", option);
        collect(option, out);
      }
    } else if (element.optional) {
      Element there = element;
      there.optional = false;
      add("optional ", {there});
    }
  }
}

bool fits(const Element& element, const language::Item& item) {
  switch (element.kind) {
    case Element::Kind::kForms: return item.lemma == element.text || item.text == element.text;
    default: return item.text == element.text;
  }
}

}  // namespace

std::vector<PatternPart> parts_of(const rules::Pattern& pattern) {
  std::vector<PatternPart> out;
  collect(pattern.elements, out);
  return out;
}

std::vector<std::string> sets_of(const rules::Pattern& pattern, const language::Lexicon& lexicon) {
  std::vector<std::string> out;
  for_each_element(pattern.elements, [&](const Element& element) {
    const bool named = element.kind == Element::Kind::kSet || (element.kind == Element::Kind::kSlot && element.slot == rules::Slot::kSet);
    if (named && lexicon.set(element.text) != nullptr) out.push_back(element.text);
  });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool stands_in(const Sequence& elements, const language::Reading& reading, uint32_t first, uint32_t last, const language::Lexicon& lexicon) {
  // A form of a verb stands for its base: <text> is also met as “texted”, which the lexicon may give two bases.
  auto meets = [&](const Element& element, const language::Item& item) {
    if (fits(element, item)) return true;
    if (element.kind != Element::Kind::kForms) return false;
    const std::vector<std::string> bases = lexicon.bases(item.text);
    return std::find(bases.begin(), bases.end(), element.text) != bases.end();
  };
  for (uint32_t at = first; at + elements.size() <= last; ++at) {
    size_t i = 0;
    while (i < elements.size() && meets(elements[i], reading.items[at + i])) ++i;
    if (i == elements.size()) return true;
  }
  return false;
}

std::string written(const Element& element) {
  std::string out;
  switch (element.kind) {
    case Element::Kind::kForms: out = "<" + element.text + ">"; break;
    case Element::Kind::kSet: out = "{" + element.text + (element.minus.empty() ? "" : " - " + element.minus) + "}"; break;
    case Element::Kind::kSlot: out = "{" + (element.capture.empty() ? "" : element.capture + " = ") + (element.slot == rules::Slot::kSet ? element.text : std::string(name(element.slot))) + "}"; break;
    case Element::Kind::kGroup:
      for (const Sequence& option : element.options) out += (out.empty() ? "(" : "|") + written(option);
      out += ")";
      break;
    case Element::Kind::kGap: out = "..."; break;
    case Element::Kind::kClauseStart: out = "^"; break;
    case Element::Kind::kClauseEnd: out = "$"; break;
    case Element::Kind::kMessageStart: out = "^^"; break;
    case Element::Kind::kMessageEnd: out = "$$"; break;
    case Element::Kind::kRegex: out = "/" + element.text + "/"; break;
    default: out = element.text;
  }
  return out + (element.optional ? "?" : element.repeat ? "+" : "");
}

std::string written(const Sequence& sequence) {
  std::string out;
  for (const Element& element : sequence) out += (out.empty() ? "" : " ") + written(element);
  return out;
}

}  // namespace gently::regression
