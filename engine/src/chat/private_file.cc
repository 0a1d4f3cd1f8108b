#include "chat/private_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>

#include "gently/filter.h"

namespace gently::chat {
namespace {

constexpr size_t kMostBytes = 16u << 20;
constexpr int kMostTries = 400;  // to take a lock, 5 ms apart

std::string why(const char* what) { return std::string(what) + " (" + std::strerror(errno) + ")"; }

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

/// Makes the folders on the way to `path`; one that is there already is left as it is.
void make_folders(const std::string& path) {
  for (size_t at = path.find('/', 1); at != std::string::npos; at = path.find('/', at + 1)) {
    ::mkdir(path.substr(0, at).c_str(), 0700);
  }
}

bool write_all(int fd, const std::string& content) {
  size_t done = 0;
  while (done < content.size()) {
    const ssize_t n = ::write(fd, content.data() + done, content.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    done += static_cast<size_t>(n);
  }
  return true;
}

}  // namespace

std::string read_private(const std::string& path, std::string& content) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat info;
  if (file.get() < 0 || ::fstat(file.get(), &info) != 0) return why("it cannot be read");
  if (!S_ISREG(info.st_mode)) return "it is not a plain file";
  if ((info.st_mode & 0077) != 0) ::fchmod(file.get(), 0600);
  char block[65536];
  for (;;) {
    const ssize_t n = ::read(file.get(), block, sizeof block);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return why("it cannot be read");
    if (n == 0) return {};
    content.append(block, static_cast<size_t>(n));
    if (content.size() > kMostBytes) return "it is larger than 16 MiB";
  }
}

std::string write_private(const std::string& path, const std::string& content) {
  make_folders(path);
  std::string fresh = path + ".XXXXXX";
  const Descriptor file(::mkostemp(fresh.data(), O_CLOEXEC));  // mode 0600
  if (file.get() < 0) return why("it cannot be written");
  if (write_all(file.get(), content) && ::fsync(file.get()) == 0 &&
      std::rename(fresh.c_str(), path.c_str()) == 0)
    return {};
  const std::string fault = why("it cannot be written");
  ::unlink(fresh.c_str());
  return fault;
}

FileLock::FileLock(const std::string& path) {
  make_folders(path);
  fd_ = ::open((path + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd_ < 0) {
    fault_ = why("it cannot be locked");
    return;
  }
  for (int tries = 0; ::flock(fd_, LOCK_EX | LOCK_NB) != 0; ++tries) {
    if ((errno != EWOULDBLOCK && errno != EINTR) || tries == kMostTries) {
      fault_ = why("another program is writing it");
      return;
    }
    const timespec pause{0, 5'000'000};
    ::nanosleep(&pause, nullptr);
  }
}

FileLock::~FileLock() {
  if (fd_ >= 0) ::close(fd_);  // and the lock goes
}

}  // namespace gently::chat

namespace gently {

namespace {

std::string in_config_folder(const char* name) {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  if (config != nullptr && config[0] == '/') return std::string(config) + "/gently/" + name;
  const char* home = std::getenv("HOME");
  if (home == nullptr || home[0] != '/') return {};
  return std::string(home) + "/.config/gently/" + name;
}

}  // namespace

std::string default_settings_file() { return in_config_folder("conversations.json"); }
std::string default_voice_file() { return in_config_folder("voice.yaml"); }

std::string forget_settings(const std::string& file) {
  if (file.empty() || ::unlink(file.c_str()) == 0 || errno == ENOENT) return {};
  return file + ": it could not be wiped (" + std::strerror(errno) + ")";
}

}  // namespace gently
