// The rule book inside the binary: the files below rules/en as they stood when it was built.
#pragma once

#include <span>
#include <string_view>

namespace gently::rules {

struct BuiltinFile {
  std::string_view path;     // below the book's folder: "shapes/criticism/never-do.yaml"
  std::string_view content;  // byte for byte
};

/// All .yaml files, sorted by path. Lives as long as the program; empty when built with GENTLY_BOOK="".
std::span<const BuiltinFile> builtin_files();

}  // namespace gently::rules
