#include "spec/book.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace gently::spec {
namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

const std::vector<language::DataFile>& word_files() {
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

TestBook::TestBook(const std::vector<language::DataFile>& files) {
  std::vector<std::vector<language::DataFile>> layers = {word_files(), files};
  Expected<rules::LoadedBook> loaded = rules::load_book(layers);
  if (!loaded) {
    errors = loaded.errors();
    return;
  }
  errors = std::move(loaded->errors);
  book = std::make_unique<rules::Book>(std::move(loaded->book));
  judge = std::make_unique<match::Judge>(*book);
}

}  // namespace gently::spec
