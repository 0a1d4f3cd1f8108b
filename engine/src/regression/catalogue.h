// The whole book as one page of Markdown, for people who read rules rather than write them.
#pragma once

#include <string>

#include "gently/gently.h"

namespace gently::regression {

std::string catalogue(const Engine& engine);

}  // namespace gently::regression
