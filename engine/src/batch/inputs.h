// The files of a run, found in folders too, always in the same order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "batch/cut.h"

namespace gently::batch {

struct Input {
  std::string path;  // "-": standard input
  std::string
      relative;  // below the folder it was found in; the name alone for a file that was named
  Kind kind = Kind::kText;
  bool in_tree = false;
};

struct Inputs {
  std::vector<Input> files;
  std::vector<std::string> faults;  // "path: why"
  size_t passed_over = 0;           // files in folders whose names say another kind
};

/// `kind`: what the files are; nothing: as their names say (.md .jsonl .ndjson, else text).
Inputs find_inputs(const std::vector<std::string>& paths, std::optional<Kind> kind);

}  // namespace gently::batch
