// The rule book inside the binary: the files below rules/en as they stood when it was built, and
// the engine's parts made of them, so that no rule is read at start. Both were written by
// engine/tools/make_book.cc.
#pragma once

#include <span>
#include <string_view>

namespace gently::rules {

struct BuiltinFile {
  std::string_view path;     // below the book's folder: "shapes/criticism/never-do.yaml"
  std::string_view content;  // byte for byte
};

/// All .yaml files, sorted by path. Lives as long as the program; empty when built with
/// GENTLY_BOOK="".
std::span<const BuiltinFile> builtin_files();

/// The image of an engine's parts; empty when there is no book in the binary, or one with faults.
std::string_view builtin_image();

/// The bytes that hold both; defined by the generated book.cc.
std::string_view builtin_bytes();

}  // namespace gently::rules
