// JSON Schemas of rule files, for editors: written from the same tables that the loader reads by.
#pragma once

#include <string>

#include "rules/keys.h"

namespace gently::regression {

/// The JSON Schema (draft 7) of one kind of file, as it stands in rules/schema/<kind>.json. Pure;
/// linear in the keys.
std::string rule_schema(const rules::FileKind& kind);

}  // namespace gently::regression
