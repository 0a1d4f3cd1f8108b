// The words of the guided answer: the three questions, what may have happened, and the sentence that takes the choices.
#pragma once

#include <string>
#include <vector>

#include "rules/rule.h"
#include "rules/topic.h"

namespace gently::rules {

struct Guide {
  std::string path;
  int line = 0;
  std::string event, feeling, ask;    // the questions
  std::vector<Say> events;            // `tell`: a clause after "when"
  std::vector<std::string> feelings;  // where neither a card nor a label has any
  std::vector<Ask> asks;
  std::vector<Say> frames;            // with {event}, {feeling} and {ask}; the first that fits is used
};

}  // namespace gently::rules
