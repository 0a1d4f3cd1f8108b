// Spelling of regular English endings: for words the data lists with their base only.
#pragma once

#include <string>
#include <string_view>

#include "language/lexicon.h"

namespace gently::language {

/// Forms of a regular verb: "stop" gives stops, stopping, stopped.
VerbForms regular_verb(std::string_view base);

/// "dish" gives "dishes".
std::string regular_plural(std::string_view noun);

/// For British doubling: "cancelling" gives "canceling", "" when there is no other spelling.
std::string undoubled(std::string_view base, std::string_view form);

}  // namespace gently::language
