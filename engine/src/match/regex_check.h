// The “/…/” of patterns, read by the library that will run them (the floor below does not know it).
#pragma once

#include "rules/book.h"

namespace gently::match {

/// Reports every /…/ that is no regular expression, and removes the rules and topics that hold one.
Errors check_regexes(rules::Book& book);

}  // namespace gently::match
