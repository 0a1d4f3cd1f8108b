// A new rule file to start from: it loads, and its tests pass.
#pragma once

#include <string>

#include "base/result.h"

namespace gently::regression {

struct Skeleton {
  std::string path;     // below the folder of rules: "shapes/criticism/never-water.yaml"
  std::string kind;     // of file: "shape"
  std::string content;  // without the line that names the schema
};

/// `id` as `gently rules list` writes it: "criticism/never-water", "guard/song", "topic/plants",
/// "cue/timing" … An error says what is wrong with the id, with the nearest one that would do.
Expected<Skeleton> skeleton(const std::string& id);

/// The line by which an editor finds the schema of a file at `path`; `schemas` is the schemas'
/// folder seen from the book's.
std::string schema_line(const Skeleton& made, const std::string& schemas);

}  // namespace gently::regression
