// From findings to one message that somebody would really send: plan, then candidates by fit, each realised and verified.
#pragma once

#include "compose/composition.h"
#include "rules/own_voice.h"
#include "match/judge.h"

namespace gently::compose {

/// What an answer given just before in a conversation was like.
struct OfferedBefore {
  rules::Label label = rules::Label::kOk;
  const rules::Topic* topic = nullptr;
  rules::Mode mode = rules::Mode::kEvent;
};

struct ComposeOptions {
  rules::Tone tone = rules::Tone::kPlain;
  size_t alternatives = 1;  // how many, at most
  std::vector<OfferedBefore> offered;
  rules::OwnVoice own;  // of the writer
};

/// All or nothing: a unit without an answer leaves the whole message as it is.
Composition compose(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement,
                    const match::JudgeOptions& judge_options, const ComposeOptions& options);

}  // namespace gently::compose
