#include "batch/inputs.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace gently::batch {
namespace {

namespace fs = std::filesystem;

/// Of a name, ".gz" taken off.
std::optional<Kind> kind_of(const fs::path& name) {
  const fs::path plain = name.extension() == ".gz" ? name.stem() : name;
  const std::string end = plain.extension().string();
  if (end == ".md" || end == ".markdown") return Kind::kMarkdown;
  if (end == ".jsonl" || end == ".ndjson") return Kind::kJsonLines;
  if (end == ".csv" || end == ".tsv" || end == ".tab") return Kind::kCsv;
  if (end == ".txt" || end == ".text") return Kind::kText;
  return std::nullopt;
}

/// Text files hold text, paragraphs or lines; other kinds have names of their own.
bool fits(std::optional<Kind> named, std::optional<Kind> wanted) {
  if (!named) return false;
  if (!wanted) return *named != Kind::kCsv;
  const bool plain = *wanted == Kind::kParagraphs || *wanted == Kind::kLines;
  return *named == (plain ? Kind::kText : *wanted);
}

class Walk {
 public:
  Walk(Inputs& out, std::optional<Kind> kind) : out_(out), kind_(kind) {}

  void named(const std::string& path) {
    struct stat is {};
    if (path != "-" && stat(path.c_str(), &is) == 0 && S_ISDIR(is.st_mode)) {
      folder(path, "");
      return;
    }
    const fs::path name = fs::path(path).filename();
    add({path, name.string(), kind_ ? *kind_ : guess(name), false});
  }

 private:
  static Kind guess(const fs::path& name) {
    const std::optional<Kind> kind = kind_of(name);
    return kind && *kind != Kind::kCsv ? *kind : Kind::kText;
  }

  /// A file that has two names is read once.
  void add(Input input) {
    struct stat is {};
    if (input.path != "-" && stat(input.path.c_str(), &is) == 0 && S_ISREG(is.st_mode) &&
        !seen_.emplace(is.st_dev, is.st_ino).second)
      return;
    out_.files.push_back(std::move(input));
  }

  void folder(const fs::path& path, const fs::path& relative) {
    struct stat is {};
    if (stat(path.c_str(), &is) == 0 && !seen_.emplace(is.st_dev, is.st_ino).second) {
      out_.faults.push_back(path.string() + ": leads back to a folder that was read already");
      return;
    }
    std::error_code error;
    std::vector<fs::path> names;
    for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error))
      names.push_back(it->path().filename());
    if (error) out_.faults.push_back(path.string() + ": cannot be read: " + error.message());
    std::sort(names.begin(), names.end());
    for (const fs::path& name : names) entry(path / name, relative / name);
  }

  void entry(const fs::path& path, const fs::path& relative) {
    if (relative.filename().string().starts_with('.')) return;
    std::error_code error;
    const fs::file_status is = fs::status(path, error);
    if (is.type() == fs::file_type::directory) return folder(path, relative);
    const bool there = is.type() == fs::file_type::regular;
    if (!there && is.type() != fs::file_type::not_found) return;  // sockets and the like
    if (!fits(kind_of(relative.filename()), kind_)) {
      ++out_.passed_over;
      return;
    }
    if (!there) {
      out_.faults.push_back(path.string() + ": leads nowhere");
      return;
    }
    add({path.string(), relative.string(), kind_ ? *kind_ : guess(relative.filename()), true});
  }

  Inputs& out_;
  std::optional<Kind> kind_;
  std::set<std::pair<dev_t, ino_t>> seen_;
};

}  // namespace

Inputs find_inputs(const std::vector<std::string>& paths, std::optional<Kind> kind) {
  Inputs out;
  Walk walk(out, kind);
  for (const std::string& path : paths) walk.named(path);
  return out;
}

}  // namespace gently::batch
