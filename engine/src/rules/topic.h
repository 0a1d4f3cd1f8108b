// A topic card: what a hurtful sentence is about, and the feelings, needs and requests that fit.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "rules/context.h"
#include "rules/pattern.h"
#include "rules/template.h"

namespace gently::rules {

inline constexpr std::array<std::string_view, 2> kWhoNames = {"we", "you"};

struct Ask {
  Template text;
  bool we = true;  // "Could we", else "Could you"
  RelationSet relations = 0;
  std::vector<Tone> tones;
};

struct Topic {
  std::string id;  // "texting-first", the file's name
  std::string path;
  int line = 0;
  std::vector<Pattern> head;  // one must stand inside a hurtful clause
  std::vector<Pattern> matter;  // choose where no head cue does
  std::vector<Pattern> weak;  // break ties
  std::vector<Pattern> never; // `not`: phrases that look like a cue and are none
  RelationSet relations = 0;
  std::vector<std::string> light, medium, strong, good;  // feelings
  Template event_past;  // clause after "when": "the plan changed last minute[ {when}]"
  Template event_now;   // "plans change"
  Template positive;    // clause after "I feel … when"
  Template wish;        // to-infinitive after "I'd love"
  Template miss;        // noun phrase after "I miss"
  std::vector<Ask> asks;
};

}  // namespace gently::rules
