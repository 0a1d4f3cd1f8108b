// guide.yaml becomes a Guide. Faults go to Source::errors.
#pragma once

#include "rules/fields.h"
#include "rules/guide.h"

namespace gently::rules {

Guide load_guide(const yaml::Node& root, const Source& source);

}  // namespace gently::rules
