// Which rules and messages a run is about.
#pragma once

#include <string>

#include "regression/message.h"
#include "rules/rule.h"

namespace gently::regression {

/// Empty fields select everything; the others all have to hold.
struct Selection {
  std::string rule;   // the rule's id holds it
  std::string label;  // the rule's or message's label
  std::string file;   // the path holds it
  std::string text;   // the message or example holds it

  bool takes(const rules::Rule& one) const {
    return one.id.find(rule) != std::string::npos && (label.empty() || rules::name(one.label) == label) && one.path.find(file) != std::string::npos;
  }
  bool takes(const Message& message) const {
    return (label.empty() || rules::name(message.label) == label) && message.path.find(file) != std::string::npos && message.text.find(text) != std::string::npos;
  }
};

}  // namespace gently::regression
