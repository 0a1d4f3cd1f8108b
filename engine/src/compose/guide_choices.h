// What the writer may choose from for a guided answer: what happened, a feeling, an ask; each from the topic card, the
// label and the writer's own words, the most fitting first.
#pragma once

#include <vector>

#include "compose/piece.h"
#include "compose/plan.h"
#include "compose/voice.h"

namespace gently::compose {

struct GuideChoices {
  std::vector<Pieces> events, feelings, asks;  // no feelings where the relation keeps them out
  const rules::Say* frame = nullptr;           // null: the book has none that fits
};

GuideChoices guide_choices(const rules::Book& book, const match::Judgement& judgement, const Unit& unit, const Voice& voice);

}  // namespace gently::compose
