#include "batch/resume.h"

#include <sys/stat.h>

#include <filesystem>

#include "batch/chain.h"
#include "batch/source.h"

namespace gently::batch {
namespace {

/// The hash that writing these bytes would have given; gzip is looked through. Empty: it cannot be
/// read.
std::string hash_of(const std::string& path) {
  std::string fault, buffer, hash;
  const std::unique_ptr<Source> source = Source::open(path, fault);
  if (source == nullptr) return {};
  while (source->read(buffer)) {
    while (buffer.size() >= kChainBlock) {
      hash = chain(hash, std::string_view(buffer).substr(0, kChainBlock));
      buffer.erase(0, kChainBlock);
    }
  }
  if (!source->fault().empty()) return {};
  return buffer.empty() ? hash : chain(hash, buffer);
}

/// Changes when somebody writes to the file.
std::string age_of(const std::string& path) {
  struct stat is {};
  if (stat(path.c_str(), &is) != 0) return {};
  return std::to_string(is.st_size) + ' ' + std::to_string(is.st_mtim.tv_sec) + '.' +
         std::to_string(is.st_mtim.tv_nsec);
}

}  // namespace

std::string Resume::key(const Input& input, const std::string& hash) const {
  std::error_code error;
  const std::string path = std::filesystem::absolute(input.path, error).string();
  return state_.key(path + '\n' + hash + '\n' + (folder_.empty() ? "" : age_of(input.path)));
}

bool Resume::skips(const Input& input) {
  if (!go_on_) return false;
  const std::string path =
      folder_.empty() ? input.path : (std::filesystem::path(folder_) / input.relative).string();
  struct stat is {};
  if (stat(path.c_str(), &is) != 0 || !S_ISREG(is.st_mode)) return false;
  const bool done = state_.find(key(input, hash_of(path))) != nullptr;
  if (!done) return false;
  SafeFile::clear(path);
  ++skipped_;
  return true;
}

void Resume::keep(const Input& input, const std::string& hash) {
  state_.keep(key(input, hash), "");
}

}  // namespace gently::batch
