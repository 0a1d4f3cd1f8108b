// Reads pauses.yaml.
#pragma once

#include "rules/fields.h"
#include "rules/pause.h"

namespace gently::rules {

Pauses load_pauses(const yaml::Node& root, const Source& source);

}  // namespace gently::rules
