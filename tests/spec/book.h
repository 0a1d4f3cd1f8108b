// Small rule books for tests: the words of the English book, and files given as text.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "language/lexicon.h"
#include "match/judge.h"
#include "rules/book_loader.h"

namespace gently::spec {

/// words/, spelling.yaml, notes.yaml and openers.yaml of the English book.
const std::vector<language::DataFile>& word_files();

/// A book of those and `files`. The errors are in `errors`.
struct TestBook {
  explicit TestBook(const std::vector<language::DataFile>& files);

  Errors errors;
  std::unique_ptr<rules::Book> book;
  std::unique_ptr<match::Judge> judge;
};

}  // namespace gently::spec
