#include "rules/template_check.h"

#include <algorithm>

#include "rules/nearest.h"

namespace gently::rules {
namespace {

void fault(const Template& text, const Segment& slot, const Source& source, std::string message, std::string expected, std::string mend) {
  Error error;
  error.message = std::move(message);
  error.path = source.path;
  error.line = text.line;
  error.column = text.column + slot.column - 1;
  error.excerpt = text.source;
  error.caret = slot.column - 1;
  error.expected = std::move(expected);
  error.mend = std::move(mend);
  source.errors.push_back(std::move(error));
}

/// Facts that are verb phrases and so take any form.
bool is_act(std::string_view name) { return name == "wanted" || name == "done"; }

}  // namespace

const std::vector<std::string>& fact_names() {
  static const std::vector<std::string> names = {
      "topic.light", "topic.medium", "topic.strong", "topic.feeling", "topic.good", "topic.event", "topic.positive",
      "topic.wish", "topic.miss", "topic.ask", "feeling", "ask", "when", "day", "who", "amount", "object", "facts",
      "wanted", "done", "clause", "since", "condition", "feared", "about", "matter", "names", "long", "deadline"};
  return names;
}

Captures captures_of(const std::vector<Pattern>& patterns) {
  Captures out;
  for (const Pattern& pattern : patterns) {
    for_each_element(pattern.elements, [&](const Element& element) {
      if (!element.capture.empty()) out[element.capture].push_back(element.slot);
    });
  }
  return out;
}

bool can_take(Slot slot, Form form) {
  if (form == Form::kPlain || form == Form::kVerbatim) return true;
  return slot == Slot::kVerb || slot == Slot::kVerbPhrase || slot == Slot::kGerundPhrase || slot == Slot::kSet;
}

void check_template(const Template& text, const Captures& captures, const Source& source) {
  for_each_slot(text.segments, [&](const Segment& slot, bool) {
    const std::string form(name(slot.form));
    auto capture = captures.find(slot.text);
    if (capture != captures.end()) {
      const bool possible = std::any_of(capture->second.begin(), capture->second.end(), [&](Slot kind) { return can_take(kind, slot.form); });
      if (possible) return;
      const std::string kind(name(capture->second.front()));
      return fault(text, slot, source, "“" + slot.text + "” is a " + kind + ", and that has no " + form + " form",
                   "{" + slot.text + "} or {" + slot.text + " as verbatim}", "capture a verb: {" + slot.text + " = verb-phrase}");
    }
    const std::vector<std::string>& facts = fact_names();
    if (std::find(facts.begin(), facts.end(), slot.text) != facts.end()) {
      if (is_act(slot.text) || slot.form == Form::kPlain || slot.form == Form::kVerbatim) return;
      return fault(text, slot, source, "{" + slot.text + "} has no " + form + " form", "{" + slot.text + "}", "leave “as " + form + "” out");
    }
    std::vector<std::string> names = facts;
    for (const auto& [name, slots] : captures) names.push_back(name);
    std::string close = nearest(slot.text, names);
    fault(text, slot, source, "no capture or fact is called “" + slot.text + "”", "a capture of “match”, or a fact",
          close.empty() ? "capture it in the pattern: {" + slot.text + " = noun-phrase}" : "did you mean {" + close + "}?");
  });
}

void check_says(const std::vector<Say>& says, const Captures& captures, const Source& source) {
  for (const Say& say : says) {
    check_template(say.tell, captures, source);
    check_template(say.ask, captures, source);
  }
}

}  // namespace gently::rules
