// Faults that only show when all files are read: names of notes, shapes and topics that do not exist.
#pragma once

#include <map>
#include <string>

#include "rules/book.h"

namespace gently::rules {

/// Reports rules that name what is not there, and removes them from the book. `files` are contents
/// by path, for the places.
Errors cross_check(Book& book, const std::map<std::string, const std::string*, std::less<>>& files);

}  // namespace gently::rules
