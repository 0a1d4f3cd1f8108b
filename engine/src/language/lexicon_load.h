// Fills the lexicon's tables from the files of a pack.
#pragma once

#include <span>

#include "base/result.h"
#include "language/lexicon_data.h"

namespace gently::language {

/// Reads what is there; every fault of every file is reported with its place.
Errors load_lexicon(std::span<const DataFile> files, Lexicon::Data& data);

}  // namespace gently::language
