// The guided answer: where no answer of the book's own can be offered, or the writer would rather choose, one sentence is
// put together from what happened, a feeling and an ask. Whatever is offered has passed the checks of an answer.
#pragma once

#include "compose/composer.h"

namespace gently::compose {

struct GuidedMessage {
  Alternative message;
  std::vector<std::string> missing;  // facts of the writer's that found no place in it
};

struct Guided {
  std::vector<std::string> events, feelings, asks;  // feelings may be empty: the relation keeps them out
  std::vector<GuidedMessage> messages;              // each event with each feeling with each ask, the asks going fastest
  std::string failure;                              // why nothing is offered
};

/// One answer in the place of all that is hurtful; of the whole message when nothing is. Not for a message that is kept.
Guided guide(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement,
             const match::JudgeOptions& judge_options, rules::Tone tone, const rules::OwnVoice& own = {});

}  // namespace gently::compose
