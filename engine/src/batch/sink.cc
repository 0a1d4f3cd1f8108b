#include "batch/sink.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace gently::batch {

class Packer {
 public:
  Packer() {
    deflateInit2(&stream_, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  }
  Packer(const Packer&) = delete;
  Packer& operator=(const Packer&) = delete;
  ~Packer() { deflateEnd(&stream_); }

  std::string pack(std::string_view bytes, bool last) {
    std::string out;
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_.avail_in = static_cast<uInt>(bytes.size());
    do {
      const size_t before = out.size();
      out.resize(before + 65536);
      stream_.next_out = reinterpret_cast<Bytef*>(out.data() + before);
      stream_.avail_out = 65536;
      deflate(&stream_, last ? Z_FINISH : Z_NO_FLUSH);
      out.resize(out.size() - stream_.avail_out);
    } while (stream_.avail_out == 0);
    return out;
  }

 private:
  z_stream stream_{};
};

Sink::Sink(int fd, bool gzip) : fd_(fd) {
  if (gzip) packer_ = std::make_unique<Packer>();
}

Sink::~Sink() = default;

bool Sink::put(std::string_view bytes) {
  while (!bytes.empty() && fault_.empty()) {
    const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
    if (n > 0)
      bytes.remove_prefix(static_cast<size_t>(n));
    else if (errno != EINTR)
      fault_ = std::strerror(errno);
  }
  return fault_.empty();
}

bool Sink::write(std::string_view bytes) {
  return packer_ == nullptr ? put(bytes) : put(packer_->pack(bytes, false));
}

bool Sink::finish() { return packer_ == nullptr ? fault_.empty() : put(packer_->pack({}, true)); }

std::string SafeFile::beside(const std::string& path) {
  const std::filesystem::path whole(path);
  return (whole.parent_path() / (".gently~" + whole.filename().string())).string();
}

void SafeFile::clear(const std::string& path) { unlink(beside(path).c_str()); }

SafeFile::SafeFile(std::string path, bool gzip, unsigned mode)
    : path_(std::move(path)), beside_(beside(path_)) {
  clear(path_);
  fd_ = open(beside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (fd_ < 0) {
    failed("cannot be written");
    return;
  }
  struct stat is {};
  if (stat(path_.c_str(), &is) == 0) {
    [[maybe_unused]] const int owner = fchown(fd_, is.st_uid, is.st_gid);  // for root alone
    if (fchmod(fd_, is.st_mode & 07777) != 0) failed("its mode cannot be kept");
  }
  sink_ = std::make_unique<Sink>(fd_, gzip);
}

SafeFile::~SafeFile() {
  if (fd_ < 0) return;
  close(fd_);
  unlink(beside_.c_str());
}

bool SafeFile::failed(const char* what) {
  if (fault_.empty()) fault_ = std::string(what) + ": " + std::strerror(errno);
  return false;
}

bool SafeFile::write(std::string_view bytes) {
  if (!fault_.empty()) return false;
  if (!sink_->write(bytes)) fault_ = "cannot be written: " + sink_->fault();
  return fault_.empty();
}

/// The old bytes themselves, under a second name.
bool SafeFile::keep_backup(const std::string& suffix) {
  const std::string kept = path_ + suffix;
  unlink(kept.c_str());
  if (link(path_.c_str(), kept.c_str()) == 0) return true;
  std::error_code error;
  std::filesystem::copy_file(path_, kept, error);  // where there are no hard links
  if (error) fault_ = "no backup can be made: " + error.message();
  return !error;
}

bool SafeFile::replace(const std::string& backup_suffix) {
  if (!fault_.empty()) return false;
  if (!sink_->finish()) {
    fault_ = "cannot be written: " + sink_->fault();
    return false;
  }
  if (fsync(fd_) != 0 && errno != EINVAL) return failed("cannot be written");
  if (!backup_suffix.empty() && access(path_.c_str(), F_OK) == 0 && !keep_backup(backup_suffix))
    return false;
  if (rename(beside_.c_str(), path_.c_str()) != 0) return failed("cannot be written");
  close(fd_);
  fd_ = -1;
  const std::string folder = std::filesystem::path(path_).parent_path().string();
  const int dir = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (dir >= 0) fsync(dir), close(dir);
  return true;
}

}  // namespace gently::batch
