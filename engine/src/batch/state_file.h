// A small file of hashes and choices in the user's state folder: salted, mode 0600, never a word of
// any message.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace gently::batch {

class StateFile {
 public:
  /// `purpose`: what the entries are true for; a file of another purpose is begun anew, as it is
  /// when `fresh`.
  StateFile(std::string path, const std::string& purpose, bool fresh);
  StateFile(const StateFile&) = delete;
  StateFile& operator=(const StateFile&) = delete;
  ~StateFile();

  /// The key under which something is kept.
  std::string key(std::string_view secret) const;
  /// What was kept under a key, or null.
  const std::string* find(const std::string& key) const;
  /// Outlives the program's end, however it comes; not flushed to disk. False: it cannot be written
  /// (see `fault`).
  bool keep(const std::string& key, const std::string& value);
  /// Nothing more to remember.
  void remove();

  const std::string& path() const { return path_; }
  const std::string& fault() const { return fault_; }
  bool empty() const { return entries_.empty(); }

  /// The folder for state: $XDG_STATE_HOME/gently, else ~/.local/state/gently; empty without a
  /// home.
  static std::string folder();

 private:
  bool read(const std::string& purpose);
  void begin(const std::string& purpose);
  bool append(const std::string& line);

  std::string path_, salt_, fault_;
  std::map<std::string, std::string> entries_;
  int fd_ = -1;
};

}  // namespace gently::batch
