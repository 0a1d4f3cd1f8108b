#include "regression/workbench.h"

#include <algorithm>

#include "regression/files.h"

namespace gently::regression {

Workbench build_workbench(const std::vector<std::string>& folders, bool with_builtin) {
  Workbench out;
  out.with_builtin = with_builtin;
  for (const std::string& folder : folders) {
    auto files = read_rules(folder);
    if (!files) {
      out.errors.push_back({folder, 0, 0, folder + ": not a folder that can be read"});
      return out;
    }
    out.layers.push_back(std::move(*files));
  }
  // From its files, the built-in book too: the tools look into patterns, which the one in the binary has not.
  Built built = Engine::build({merged(out.layers, with_builtin)}, false);
  out.engine = std::move(built.engine);
  out.errors = std::move(built.errors);
  return out;
}

Workbench open_book(const std::string& folder) {
  if (folder == "builtin") return build_workbench({}, true);
  auto files = read_rules(folder);
  const bool whole = files && std::any_of(files->begin(), files->end(), [](const BookFile& file) { return file.path == "pack.yaml"; });
  return build_workbench({folder}, !whole);
}

}  // namespace gently::regression
