// One way to answer becomes words: tell and ask filled, the reader's name before them, the writer's casing.
#pragma once

#include <optional>

#include "compose/slots.h"

namespace gently::compose {

/// A unit's answer; nothing when a slot cannot be filled with certainty. `given`: words the writer chose for some slots.
std::optional<Pieces> realise(const rules::Book& book, const match::Judgement& judgement, const Unit& unit,
                              const rules::Say& say, const Voice& voice, unsigned turn,
                              const std::vector<Given>& given = {});

}  // namespace gently::compose
