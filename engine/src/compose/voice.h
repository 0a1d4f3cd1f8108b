// How an answer should sound, and what was said before it.
#pragma once

#include "rules/context.h"
#include "rules/own_voice.h"

namespace gently::compose {

struct Voice {
  rules::Relation relation = rules::Relation::kUnknown;
  rules::Tone tone = rules::Tone::kPlain;
  bool second_unit = false;  // an answer before this one already asks
  bool ask_is_there = false; // a calm sentence of the writer already asks for it
  const rules::OwnVoice* own = nullptr;  // null: the book's words as they are
};

}  // namespace gently::compose
