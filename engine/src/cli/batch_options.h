// Options that say how messages stand in files: shared by rewrite and check --report.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "batch/run.h"

namespace gently::cli {

struct BatchOptions {
  std::vector<std::string> files;
  bool text = false, paragraphs = false, lines = false, jsonl = false, markdown = false;
  std::string csv, tsv, delimiter;
  std::string offsets = "utf8";
  batch::FormatOptions format;

  /// Adds the files and the options on notation.
  void add_to(CLI::App& command);
  /// What the files are; nothing: as their names say.
  std::optional<batch::Kind> kind() const;
  /// Not empty: what is wrong with the options. Fills `format`.
  std::string settle(const Context& context);
};

}  // namespace gently::cli
