// Which hurtful sentences are answered together.
#pragma once

#include <vector>

#include "compose/topic_choice.h"

namespace gently::compose {

struct Group {
  std::vector<const match::Finding*> findings;  // by place
  TopicChoice choice;
  uint32_t paragraph = 0;
};

/// Never across a blank line. Findings of one topic, or of none, belong together; with `facts_apart` each finding that
/// owns a fact is a group of its own (`owns_fact[i]` for finding i) and the others go with their neighbour. `stays[i]`: nothing
/// of it is taken out.
std::vector<Group> group(const match::Judgement& judgement, rules::Relation relation, bool facts_apart, const std::vector<bool>& owns_fact,
                         const std::vector<bool>& stays);

/// Testing, withdrawal, contempt, abandonment: they raise the feeling and seldom name a subject.
bool carries_no_subject(const match::Finding& finding);

/// The shape that says what the finding is about: its own, or, where that names no subject, another of the same sentence
/// that does ("you never listen, grow up").
const match::RuleMatch& speaker_of(const match::Finding& finding);

}  // namespace gently::compose
