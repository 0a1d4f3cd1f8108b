#include "regression/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace gently::regression {

namespace fs = std::filesystem;

std::optional<std::string> read_file(const std::string& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string content{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) return std::nullopt;
  return content;
}

std::vector<std::string> files_in(const std::string& folder, const std::string& ending) {
  std::vector<std::string> out;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->is_regular_file(error) && it->path().extension() == ending) out.push_back(it->path().generic_string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::optional<std::vector<BookFile>> read_rules(const std::string& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return std::nullopt;
  std::vector<BookFile> out;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (!it->is_regular_file(error) || it->path().extension() != ".yaml") continue;
    std::optional<std::string> content = read_file(it->path().string());
    if (!content) return std::nullopt;
    out.push_back({it->path().lexically_relative(folder).generic_string(), std::move(*content)});
  }
  if (error) return std::nullopt;
  std::sort(out.begin(), out.end(), [](const BookFile& a, const BookFile& b) { return a.path < b.path; });
  return out;
}

bool write_file(const std::string& path, const std::string& content) {
  std::ofstream file(path, std::ios::binary);
  file << content;
  file.close();
  return !file.fail();
}

}  // namespace gently::regression
