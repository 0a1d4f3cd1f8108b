// Where the records of a run are written: one stream, or a file for each file.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "batch/run.h"
#include "batch/sink.h"

namespace gently::batch {

using Say = std::function<void(const std::string&)>;

/// Standard output, or one file for all.
class StreamOutput : public Listener {
 public:
  /// Empty path: standard output.
  StreamOutput(const std::string& path, bool gzip, bool only_changed, Say say);
  bool item(const Place& place, Item& item) override;
  void progress(size_t, size_t) override;
  /// After the run. `whole`: the file may appear. False: not all could be written.
  bool finish(bool whole);

 private:
  bool flush();

  const bool only_changed_;
  const Say say_;
  std::string buffer_;
  std::unique_ptr<Sink> sink_;
  std::unique_ptr<SafeFile> file_;
  bool said_ = false;
};

/// What happens just before a file takes another's place, with a hash of its new bytes.
using Before = std::function<void(const Input&, const std::string& hash)>;

struct FileOptions {
  std::string folder;         // empty: in place
  std::string backup_suffix;  // in place
  bool only_changed = false;
  Before before = [](const Input&, const std::string&) {};
};

/// In place, or a tree of the same shape elsewhere.
class FileOutput : public Listener {
 public:
  FileOutput(FileOptions options, Say say) : options_(std::move(options)), say_(std::move(say)) {}
  void begin(const Place& place) override;
  bool item(const Place& place, Item& item) override;
  bool end(const Place& place, bool whole) override;
  size_t written() const { return written_; }

 private:
  bool in_place() const { return options_.folder.empty(); }
  void open(bool gzip);
  void flush(const Place& place);

  const FileOptions options_;
  const Say say_;
  std::unique_ptr<SafeFile> file_;  // none yet while all fits into the buffer
  std::string path_, buffer_, hash_;
  bool changed_ = false;
  size_t written_ = 0;
};

/// Copies of records that could not be done, as they were read.
class Rejects : public Listener {
 public:
  Rejects(const std::string& path, bool append, Say say);
  Rejects(const Rejects&) = delete;
  Rejects& operator=(const Rejects&) = delete;
  ~Rejects() override;
  bool item(const Place& place, Item& item) override;
  bool fault() const { return failed_; }

 private:
  const Say say_;
  int fd_;
  std::unique_ptr<Sink> sink_;
  std::string path_;
  bool failed_ = false;
};

}  // namespace gently::batch
