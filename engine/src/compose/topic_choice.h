// Which topic card fits a hurtful sentence, if any: a wrong card is worse than none.
#pragma once

#include "match/judgement.h"

namespace gently::compose {

struct TopicChoice {
  const rules::Topic* topic = nullptr;
  bool borrowed = false;  // from a neighbouring sentence
};

TopicChoice choose_topic(const match::Judgement& judgement, const match::Finding& finding, rules::Relation relation);

}  // namespace gently::compose
