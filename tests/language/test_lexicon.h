// The English lexicon as it ships, for tests.
#pragma once

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "language/lexicon.h"

namespace gently::language {

inline std::string file_content(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline const Lexicon& english() {
  static const Lexicon lexicon = [] {
    std::filesystem::path root = std::filesystem::path(GENTLY_SOURCE_DIR) / "rules/en";
    std::vector<DataFile> files;
    for (const auto& entry : std::filesystem::directory_iterator(root / "words")) {
      files.push_back({"words/" + entry.path().filename().string(), file_content(entry.path())});
    }
    files.push_back({"spelling.yaml", file_content(root / "spelling.yaml")});
    auto loaded = Lexicon::load(files);
    if (!loaded) {
      for (const Error& error : loaded.errors()) std::cerr << error.format() << "\n";
      std::abort();
    }
    return std::move(loaded.value());
  }();
  return lexicon;
}

/// Lines of a table beside the tests, without blank ones and comments.
inline std::vector<std::string> table_lines(const std::string& name) {
  std::istringstream in(file_content(std::filesystem::path(GENTLY_SOURCE_DIR) / "tests" / name));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != '#') lines.push_back(line);
  }
  return lines;
}

}  // namespace gently::language
