// A small file for its owner's eyes alone.
#pragma once

#include <string>

namespace gently::chat {

/// Reads the whole of `path`, at most 16 MiB, and takes every right on it from group and others.
/// Returns why not, or nothing.
std::string read_private(const std::string& path, std::string& content);

/// Writes `content` beside `path` with mode 0600, then puts it in its place: a reader sees the old
/// file or the new one, whole. Folders that are missing are made, for their owner alone. Returns
/// why not, or nothing.
std::string write_private(const std::string& path, const std::string& content);

}  // namespace gently::chat
