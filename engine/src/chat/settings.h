// The settings of each conversation, in memory and in a file that only its owner can read.
// Conversations stand in it under a salted hash of their name, so the file does not say whom
// anybody talks to.
#pragma once

#include <sys/stat.h>

#include <map>
#include <string>
#include <string_view>

#include "gently/filter.h"

namespace gently::chat {

class Settings {
 public:
  Settings(std::string file, Conversation defaults);

  /// Notices when the file was changed or wiped by somebody else. Returns what is wrong with the
  /// file, or nothing.
  std::string refresh();
  const Conversation& of(std::string_view conversation) const;
  /// Reads the file again, changes one entry, writes it. Returns why it could not be written, or
  /// nothing.
  std::string set(std::string_view conversation, const Conversation& settings);
  std::string forget();

 private:
  std::string load();
  std::string save() const;
  std::string name_of(std::string_view conversation) const;

  struct Stamp {  // of the file as it was read
    ino_t inode = 0;
    off_t size = -1;  // -1: there was none
    timespec changed{};

    bool operator==(const Stamp& other) const {
      return inode == other.inode && size == other.size && changed.tv_sec == other.changed.tv_sec &&
             changed.tv_nsec == other.changed.tv_nsec;
    }
  };
  Stamp stamp() const;

  std::string file_;
  Conversation defaults_;
  std::string salt_;
  std::map<std::string, Conversation> kept_;  // by salted hash
  Stamp read_;
  bool sound_ = true;  // else the file is not ours to overwrite
};

}  // namespace gently::chat
