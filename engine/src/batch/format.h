// How messages stand in a record, and how answers are put there: one class a notation. An object
// belongs to one file; read and write may be called by several threads.
#pragma once

#include <memory>
#include <string>

#include "batch/cut.h"
#include "batch/record.h"
#include "batch/result_json.h"

namespace gently::batch {

struct FormatOptions {
  Kind kind = Kind::kText;
  Context context;
  std::string field = "text";  // JSON lines: a name, or a pointer that begins with "/"
  std::string column;          // rows: a name, or a number from 1
  char separator = ',';
  std::string id = "id";  // what --skip-until looks at
  bool replace = false;   // the answer takes the place of the text; else it stands beside it
  std::string encoding;   // of records that are not UTF-8; empty: they pass untouched
  Offsets offsets = Offsets::kUtf8;
};

class Format {
 public:
  Format(const FormatOptions& options, const Engine& engine) : options_(options), engine_(engine) {}
  Format(const Format&) = delete;
  Format& operator=(const Format&) = delete;
  virtual ~Format() = default;

  /// Sees the first record before all others. Not empty: nothing can be done with this file, and
  /// why.
  virtual std::string begin(const Record&) { return {}; }
  virtual Reading read(const Record& record) const = 0;
  /// What is written for the record.
  virtual std::string write(const Record& record, const Reading& reading,
                            const std::vector<Reply>& replies) const;
  /// False: the edits would hurt what stands around the words.
  virtual bool has_room(const Record&, const Draft&, const std::vector<Edit>&) const {
    return true;
  }
  /// What --skip-until compares; the line number where records have no name.
  virtual std::string id_of(const Record& record) const { return std::to_string(record.line); }

 protected:
  /// An answer in the notation of the record. `raw`: the bytes that hold the draft.
  virtual std::string encode(const std::string& text, std::string_view raw) const;

  const FormatOptions& options_;
  const Engine& engine_;
};

std::unique_ptr<Format> make_format(const FormatOptions& options, const Engine& engine);

}  // namespace gently::batch
