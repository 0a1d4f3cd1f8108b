// gently tune --danger: fits what hints at danger.
#pragma once

#include <string>

#include "engine/parts.h"

namespace gently::cli {

/// Writes danger.yaml to `output` (standard output when empty): the phrases that the book has, with new points, or with
/// `propose` up to so many new ones. The exit status.
int tune_danger(const Engine& engine, const std::string& corpus, const std::string& output, size_t propose);

}  // namespace gently::cli
