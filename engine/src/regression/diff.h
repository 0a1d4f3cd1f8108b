// What a change of the rules does to messages: which are found no more, which are found now, which are answered differently.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "regression/answers.h"

namespace gently::regression {

struct Change {
  enum class Kind : unsigned char { kLost, kAdded, kUnkept, kKept, kAnswer, kRules };
  Kind kind = Kind::kLost;
  size_t message = 0;
  std::vector<std::string> rules_before, rules_after;  // ids, by place
  bool bad = false;  // by the message's label: a hurtful one lost, a calm one added, a boundary not kept any more
};
std::string_view name(Change::Kind kind);

/// By message. Where outcome, answer and rules are the same there is no change.
std::vector<Change> changes(std::span<const Message> messages, std::span<const Answered> before, std::span<const Answered> after);

/// Sealed messages are named by place alone.
std::string change_text(const Change& change, std::span<const Message> messages, std::span<const Answered> before, std::span<const Answered> after);
nlohmann::ordered_json change_json(const Change& change, std::span<const Message> messages, std::span<const Answered> before, std::span<const Answered> after);

/// Messages of a text file (one a line) or of JSON lines with a “text” and perhaps “relation” and “label”. No label makes a
/// message neither hurtful nor calm for `bad`: `labelled` says whether there was one.
struct Drafts {
  std::vector<Message> messages;
  std::vector<bool> labelled;
  Errors errors;
};
Drafts read_drafts(const std::string& path);

}  // namespace gently::regression
