#include "batch/state_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>

#include "base/sha256.h"

namespace gently::batch {
namespace {

constexpr const char* kFirstLine = "gently-state 1 ";

std::string random_salt() {
  std::random_device source;
  std::string salt;
  for (int i = 0; i < 8; ++i) salt += std::to_string(source());
  return sha256_hex(salt).substr(0, 32);
}

}  // namespace

std::string StateFile::folder() {
  if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state != '\0')
    return std::string(state) + "/gently";
  const char* home = std::getenv("HOME");
  return home != nullptr && *home != '\0' ? std::string(home) + "/.local/state/gently" : "";
}

StateFile::StateFile(std::string path, const std::string& purpose, bool fresh)
    : path_(std::move(path)) {
  const bool known = !fresh && read(purpose);
  std::error_code error;
  std::filesystem::create_directories(std::filesystem::path(path_).parent_path(), error);
  fd_ =
      open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | (known ? 0 : O_TRUNC), 0600);
  if (fd_ < 0)
    fault_ = path_ + ": " + std::strerror(errno);
  else if (!known)
    begin(purpose);
}

StateFile::~StateFile() {
  if (fd_ >= 0) close(fd_);
}

/// A last line without its end is of a run that was killed while writing: it says nothing.
bool StateFile::read(const std::string& purpose) {
  std::ifstream in(path_, std::ios::binary);
  std::string line;
  if (!std::getline(in, line) || in.eof() || !line.starts_with(kFirstLine)) return false;
  line.erase(0, std::strlen(kFirstLine));
  salt_ = line.substr(0, line.find(' '));
  if (line != salt_ + ' ' + sha256_hex(purpose)) return false;
  while (std::getline(in, line) && !in.eof()) {
    const size_t blank = line.find(' ');
    entries_[line.substr(0, blank)] = blank == std::string::npos ? "" : line.substr(blank + 1);
  }
  return true;
}

void StateFile::begin(const std::string& purpose) {
  entries_.clear();
  salt_ = random_salt();
  append(kFirstLine + salt_ + ' ' + sha256_hex(purpose));
}

/// Ends a line that was broken off, too: an empty line more does no harm.
bool StateFile::append(const std::string& line) {
  const std::string bytes = "\n" + line + "\n";
  const std::string_view out =
      lseek(fd_, 0, SEEK_END) == 0 ? std::string_view(bytes).substr(1) : std::string_view(bytes);
  if (fd_ < 0 || ::write(fd_, out.data(), out.size()) != static_cast<ssize_t>(out.size()))
    if (fault_.empty()) fault_ = path_ + ": " + std::strerror(errno);
  return fault_.empty();
}

std::string StateFile::key(std::string_view secret) const {
  return sha256_hex(salt_ + std::string(secret));
}

const std::string* StateFile::find(const std::string& key) const {
  const auto it = entries_.find(key);
  return it == entries_.end() ? nullptr : &it->second;
}

bool StateFile::keep(const std::string& key, const std::string& value) {
  entries_[key] = value;
  return append(key + (value.empty() ? "" : " " + value));
}

void StateFile::remove() { unlink(path_.c_str()); }

}  // namespace gently::batch
