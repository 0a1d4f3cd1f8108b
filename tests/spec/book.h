// Small rule books for tests: the words of the English book, and files given as text.
#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "language/lexicon.h"
#include "match/judge.h"
#include "match/regex_check.h"
#include "rules/book_loader.h"

namespace gently::spec {

/// A book of the English words and `files`. The errors are in `errors`.
struct TestBook {
  explicit TestBook(const std::vector<language::DataFile>& files);

  Errors errors;
  std::unique_ptr<rules::Book> book;
  std::unique_ptr<match::Judge> judge;
};

inline std::string content_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// words/, spelling.yaml, notes.yaml and openers.yaml of the English book.
inline const std::vector<language::DataFile>& word_files() {
  static const std::vector<language::DataFile> files = [] {
    std::vector<language::DataFile> out;
    const std::filesystem::path root = GENTLY_SOURCE_DIR "/rules/en";
    for (const auto& entry : std::filesystem::directory_iterator(root / "words")) {
      out.push_back({"words/" + entry.path().filename().string(), content_of(entry.path())});
    }
    for (const char* name : {"spelling.yaml", "notes.yaml", "openers.yaml"}) out.push_back({name, content_of(root / name)});
    return out;
  }();
  return files;
}

inline TestBook::TestBook(const std::vector<language::DataFile>& files) {
  std::vector<std::vector<language::DataFile>> layers = {word_files(), files};
  Expected<rules::LoadedBook> loaded = rules::load_book(layers);
  if (!loaded) {
    errors = loaded.errors();
    return;
  }
  errors = std::move(loaded->errors);
  book = std::make_unique<rules::Book>(std::move(loaded->book));
  Errors regexes = match::check_regexes(*book);
  errors.insert(errors.end(), regexes.begin(), regexes.end());
  judge = std::make_unique<match::Judge>(*book);
}

}  // namespace gently::spec
