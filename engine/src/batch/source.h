// Bytes of a file or of standard input; gzip is known by its first bytes and unpacked on the way.
#pragma once

#include <memory>
#include <string>

namespace gently::batch {

class Source {
 public:
  /// `path` "-" is standard input. Null, and `fault`, when it cannot be opened.
  static std::unique_ptr<Source> open(const std::string& path, std::string& fault);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  ~Source();

  /// Adds what one read gives to `into`; false at the end, also when reading failed (see `fault`).
  bool read(std::string& into);
  /// Nothing is there yet: the next read would wait.
  bool would_wait() const;

  bool gzip() const { return inflate_ != nullptr; }
  size_t size() const { return size_; }          // of the file on disk; 0: not known
  size_t consumed() const { return consumed_; }  // of those bytes
  const std::string& fault() const { return fault_; }

 private:
  struct Inflate;
  Source(int fd, bool owned);
  bool fill();
  bool unpack(std::string& into);

  int fd_;
  bool owned_;
  bool looked_ = false;
  size_t size_ = 0, consumed_ = 0;
  std::string block_;
  size_t got_ = 0;  // bytes of the block that were read and not used yet
  std::unique_ptr<Inflate> inflate_;
  std::string fault_;
};

}  // namespace gently::batch
