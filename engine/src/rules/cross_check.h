// Faults that only show when all files are read: names of notes, shapes and topics that do not exist.
#pragma once

#include "rules/book.h"

namespace gently::rules {

/// Reports rules that name what is not there, and removes them from the book.
Errors cross_check(Book& book);

}  // namespace gently::rules
