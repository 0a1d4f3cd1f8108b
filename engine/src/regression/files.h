// Files and folders, read whole and in sorted order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gently/gently.h"

namespace gently::regression {

/// The bytes of a file; nothing when it cannot be read.
std::optional<std::string> read_file(const std::string& path);

/// Paths of the files right in `folder` that end in `ending`, sorted; none when there is no such folder.
std::vector<std::string> files_in(const std::string& folder, const std::string& ending);

/// All .yaml files below `folder`, by path; nothing when it is no folder that can be read.
std::optional<std::vector<BookFile>> read_rules(const std::string& folder);

/// False when the file could not be written whole.
bool write_file(const std::string& path, const std::string& content);

}  // namespace gently::regression
