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

/// While it lives, other writers of `path` wait: a lock on a file beside it, which holds nothing and
/// stays.
class FileLock {
 public:
  explicit FileLock(const std::string& path);
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

  /// Why there is none, or nothing: another program did not let go in time.
  const std::string& fault() const { return fault_; }

 private:
  int fd_ = -1;
  std::string fault_;
};

}  // namespace gently::chat
