// Where bytes go: standard output, or a file that appears whole or not at all. What goes wrong is
// kept and said once.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace gently::batch {

class Packer;  // makes gzip of bytes

/// Bytes to a file descriptor, as gzip if asked for.
class Sink {
 public:
  Sink(int fd, bool gzip);
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  ~Sink();

  bool write(std::string_view bytes);
  /// Nothing more will come. False: not all could be written.
  bool finish();
  const std::string& fault() const { return fault_; }

 private:
  bool put(std::string_view bytes);

  int fd_;
  std::unique_ptr<Packer> packer_;
  std::string fault_;
};

/// Takes the place of the file of that name in one step, or leaves no trace.
class SafeFile {
 public:
  /// Mode and, for root, owner are those of the file before; `mode` where there is none.
  explicit SafeFile(std::string path, bool gzip = false, unsigned mode = 0666);
  SafeFile(const SafeFile&) = delete;
  SafeFile& operator=(const SafeFile&) = delete;
  ~SafeFile();

  bool write(std::string_view bytes);
  /// Written, flushed, renamed; the file before is kept with the suffix, if any. False: nothing was
  /// changed.
  bool replace(const std::string& backup_suffix);
  const std::string& fault() const { return fault_; }

  /// The name under which it is written.
  static std::string beside(const std::string& path);
  /// Takes away what a run that was killed left there.
  static void clear(const std::string& path);

 private:
  bool failed(const char* what);
  bool keep_backup(const std::string& suffix);

  std::string path_, beside_;
  int fd_ = -1;
  std::unique_ptr<Sink> sink_;
  std::string fault_;
};

}  // namespace gently::batch
