// What the rule author's tools need beside an engine: the files its book was made of.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gently/gently.h"
#include "regression/probes.h"

namespace gently::regression {

struct Workbench {
  std::vector<std::vector<BookFile>> layers;
  bool with_builtin = true;
  std::unique_ptr<Engine> engine;  // null: see `errors`
  std::vector<BookError> errors;

  std::unique_ptr<Probes> probes() const { return Probes::make(layers, with_builtin); }
};

/// The book of these folders, each over those before it. A folder that cannot be read is one of the errors.
Workbench build_workbench(const std::vector<std::string>& folders, bool with_builtin);

/// A folder with a pack.yaml is a book of its own; any other is laid over the built-in one. "builtin" names that one.
Workbench open_book(const std::string& folder);

}  // namespace gently::regression
