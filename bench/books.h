// Large rule books: the real one, and variations of its shapes laid over it.
#pragma once

#include <string>
#include <vector>

#include "gently/gently.h"

namespace gently::bench {

/// `count` rules of three patterns each: lines of real shapes with one of their words replaced by
/// another that stands in some rule. The same for the same seed.
std::vector<BookFile> variations(size_t count, uint32_t seed);

/// The built-in book with so many variations.
Built book_of(size_t variations);

}  // namespace gently::bench
