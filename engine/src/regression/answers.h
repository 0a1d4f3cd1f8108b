// What a program made of the messages of a corpus: gently itself, or any other that speaks JSON lines.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "gently/gently.h"
#include "regression/message.h"

namespace gently::regression {

struct Answered {
  Result result;
  std::vector<std::string> kept_by;  // ids of the boundaries that kept the message or one of its sentences
  std::vector<std::string> cards;    // topic cards that the author's own word for the topic names
  std::vector<std::string> unclean;  // answers that are answered again, or changed, when they come back

  bool found() const { return result.outcome == Outcome::kRephrased || result.outcome == Outcome::kFlagged; }
  /// The label it goes by: that of the hottest finding, of equals the worst; empty when there is none.
  std::string label() const;
};

struct AnswerOptions {
  std::string tone = "plain";
  std::string sensitivity = "balanced";
  size_t alternatives = 1;
};

/// By message, in order, whatever the number of threads it takes (one a processor).
std::vector<Answered> answer(const Engine& engine, std::span<const Message> messages, const AnswerOptions& options);

/// Starts `command` with the shell; writes {"text":…,"relation":…} a line and reads one object a line: `outcome` (or else
/// `rephrased`, which equals the text where nothing is found), and if it has them `heat` and `findings` with `label`,
/// `topic` and `rule`. Rephrased texts are put to it a second time.
Expected<std::vector<Answered>> answer(const std::string& command, std::span<const Message> messages);

}  // namespace gently::regression
