// A reading as a table that a rule author can read.
#pragma once

#include <string>

#include "language/reading.h"

namespace gently::language {

std::string reading_table(const Reading& reading);

}  // namespace gently::language
