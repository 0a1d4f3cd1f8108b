// Records of a stream, in constant memory.
#pragma once

#include <optional>
#include <string>

#include "batch/cut.h"
#include "batch/record.h"
#include "batch/source.h"

namespace gently::batch {

constexpr size_t kLongestRecord = 16u << 20;  // a longer one passes through in pieces

class RecordReader {
 public:
  RecordReader(Source& source, Kind kind, char separator)
      : source_(source), kind_(kind), separator_(separator) {}

  /// The next record, or nothing at the end of the stream. Reads when it must.
  std::optional<Record> next();
  /// Another record can be had without reading.
  bool ready();

 private:
  std::optional<Record> piece_of_long_record();
  std::string_view rest() const { return std::string_view(buffer_).substr(at_); }
  Cut cut_here() const { return cut(kind_, rest(), ended_, separator_); }
  bool read_more();
  Record take(size_t length, std::string fault);

  Source& source_;
  const Kind kind_;
  const char separator_;
  std::string buffer_;
  size_t at_ = 0;
  size_t line_ = 1, number_ = 0;
  bool ended_ = false;
  bool long_ = false;  // inside a record that is longer than any may be
};

}  // namespace gently::batch
