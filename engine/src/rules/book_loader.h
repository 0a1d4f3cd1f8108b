// Files in, Book out. A bad file fails alone: the book holds the rest, the errors say what is missing and why.
#pragma once

#include <span>
#include <vector>

#include "language/lexicon.h"
#include "rules/book.h"

namespace gently::rules {

struct LoadedBook {
  Book book;
  Errors errors;  // all faults of all files, sorted by path and line
};

/// `layers` in order: a file of a later layer replaces the one with the same path ("shapes/criticism/never-do.yaml").
/// Fails only when there is no lexicon to read patterns with.
Expected<LoadedBook> load_book(std::span<const std::vector<language::DataFile>> layers);

}  // namespace gently::rules
