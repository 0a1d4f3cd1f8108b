// What a template may name: captures of the rule's patterns, facts, and fields of a topic card; and which forms each can
// take, so that "{it as past}" of a noun phrase is refused when the rule is loaded.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/fields.h"
#include "rules/rule.h"

namespace gently::rules {

/// Captures by name, with all kinds of slot that fill them.
using Captures = std::map<std::string, std::vector<Slot>, std::less<>>;

Captures captures_of(const std::vector<Pattern>& patterns);

/// Whether any slot of this kind can be given this form.
bool can_take(Slot slot, Form form);

/// Names that every template may use beside captures: "when", "topic.good" …
const std::vector<std::string>& fact_names();

/// Reports unknown slots and impossible forms in the answers of one file.
void check_says(const std::vector<Say>& says, const Captures& captures, const Source& source);
/// Of one template; for those that stand outside `say`.
void check_template(const Template& text, const Captures& captures, const Source& source);

}  // namespace gently::rules
