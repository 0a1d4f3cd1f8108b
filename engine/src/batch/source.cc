#include "batch/source.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstring>
#include <string_view>

namespace gently::batch {
namespace {

constexpr size_t kBlock = 1u << 17;

}  // namespace

struct Source::Inflate {
  z_stream stream{};
  bool inside = true;  // of a member; several may follow one another
  bool more = false;   // to come out without anything more going in
  Inflate() { inflateInit2(&stream, 15 + 16); }
  Inflate(const Inflate&) = delete;
  Inflate& operator=(const Inflate&) = delete;
  ~Inflate() { inflateEnd(&stream); }
};

std::unique_ptr<Source> Source::open(const std::string& path, std::string& fault) {
  if (path == "-") return std::unique_ptr<Source>(new Source(STDIN_FILENO, false));
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    fault = std::string("cannot be read: ") + std::strerror(errno);
    return nullptr;
  }
  std::unique_ptr<Source> source(new Source(fd, true));
  struct stat is {};
  if (fstat(fd, &is) == 0 && S_ISDIR(is.st_mode)) {
    fault = "is a folder";
    return nullptr;
  }
  return source;
}

Source::Source(int fd, bool owned) : fd_(fd), owned_(owned), block_(kBlock, '\0') {
  struct stat is {};
  if (fstat(fd, &is) == 0 && S_ISREG(is.st_mode)) size_ = static_cast<size_t>(is.st_size);
}

Source::~Source() {
  if (owned_) close(fd_);
}

bool Source::would_wait() const {
  pollfd wait{fd_, POLLIN, 0};
  return poll(&wait, 1, 0) == 0;
}

/// One read, behind what stands in the block already. An interrupted one gives up: only signals
/// that end the run are heard.
bool Source::fill() {
  const ssize_t n = ::read(fd_, block_.data() + got_, block_.size() - got_);
  if (n < 0) fault_ = std::string("cannot be read: ") + std::strerror(errno);
  if (n <= 0) return false;
  consumed_ += static_cast<size_t>(n);
  got_ += static_cast<size_t>(n);
  return true;
}

bool Source::read(std::string& into) {
  if (!looked_) {
    while (got_ < 2 && fill()) continue;
    looked_ = true;
    if (std::string_view(block_).substr(0, got_).starts_with("\x1F\x8B"))
      inflate_ = std::make_unique<Inflate>();
  } else if (got_ == 0 && (inflate_ == nullptr || !inflate_->more)) {
    fill();
  }
  if (inflate_ != nullptr) return unpack(into);
  if (got_ == 0) return false;
  into.append(block_, 0, got_);
  got_ = 0;
  return true;
}

bool Source::unpack(std::string& into) {
  if (got_ == 0 && !inflate_->more) {
    if (inflate_->inside && fault_.empty()) fault_ = "the gzip file ends too early";
    return false;
  }
  z_stream& stream = inflate_->stream;
  if (!inflate_->inside) {
    if (inflateReset(&stream) == Z_OK) inflate_->inside = true;
  }
  const size_t before = into.size();
  into.resize(before + 4 * kBlock);
  stream.next_in = reinterpret_cast<Bytef*>(block_.data());
  stream.avail_in = static_cast<uInt>(got_);
  stream.next_out = reinterpret_cast<Bytef*>(into.data() + before);
  stream.avail_out = static_cast<uInt>(4 * kBlock);
  const int status = inflate(&stream, Z_NO_FLUSH);
  into.resize(into.size() - stream.avail_out);
  inflate_->more = stream.avail_out == 0;
  block_.erase(0, got_ - stream.avail_in);
  block_.resize(kBlock);
  got_ = stream.avail_in;
  if (status == Z_STREAM_END) inflate_->inside = false;
  if (status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR) return true;
  fault_ = "the gzip file is damaged";
  return false;
}

}  // namespace gently::batch
