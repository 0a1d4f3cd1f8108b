// The messages that were not answered as they should have been, and why.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "regression/answers.h"

namespace gently::regression {

struct Miss {
  enum class Kind : unsigned char { kMissed, kFalseAlarm, kNotKept, kWronglyKept, kLostFact, kNotClean };
  Kind kind = Kind::kMissed;
  size_t message = 0;
  std::string detail;       // the rules that spoke, the fact that was lost
  std::string explanation;  // what matched, what was silenced and by what, how hot it was
};
std::string_view name(Miss::Kind kind);

/// By message. Sealed messages (of the test set) are passed over. `engine` may be null: then nothing is explained.
std::vector<Miss> misses(const Engine* engine, std::span<const Message> messages, std::span<const Answered> answers, const AnswerOptions& options);

/// One block of lines: place, what went wrong, message, answer, explanation.
std::string miss_text(const Miss& miss, std::span<const Message> messages, std::span<const Answered> answers);
nlohmann::ordered_json miss_json(const Miss& miss, std::span<const Message> messages, std::span<const Answered> answers);

/// What the book saw in a message, in a line or two.
std::string explanation(const Engine& engine, const Message& message, const AnswerOptions& options);

}  // namespace gently::regression
