#include "batch/record_reader.h"

#include <algorithm>

namespace gently::batch {
namespace {

constexpr const char* kTooLong = "longer than 16 MiB; passed through";

}  // namespace

bool RecordReader::read_more() {
  if (ended_) return false;
  buffer_.erase(0, at_);
  at_ = 0;
  ended_ = !source_.read(buffer_);
  return true;
}

Record RecordReader::take(size_t length, std::string fault) {
  Record record;
  record.raw = rest().substr(0, length);
  record.line = line_;
  record.number = number_++;
  record.fault = std::move(fault);
  line_ += static_cast<size_t>(std::count(record.raw.begin(), record.raw.end(), '\n'));
  at_ += length;
  return record;
}

std::optional<Record> RecordReader::next() {
  if (long_) return piece_of_long_record();
  for (;;) {
    if (Cut found = cut_here(); found.length != 0)
      return take(found.length, std::move(found.fault));
    if (rest().size() > kLongestRecord) {
      if (kind_ == Kind::kCsv) return take(line_length(rest()), "a quotation mark is never closed");
      long_ = kind_ != Kind::kParagraphs || rest().find("\n\n") == std::string_view::npos;
      return take(rest().size(), kTooLong);
    }
    if (!read_more()) return std::nullopt;
  }
}

/// The rest of the line, or of the file. One fault was enough: these pieces are silent, which an
/// empty record line says.
std::optional<Record> RecordReader::piece_of_long_record() {
  if (rest().empty() && (!read_more() || rest().empty())) return std::nullopt;
  const bool by_line = kind_ == Kind::kLines || kind_ == Kind::kJsonLines;
  const size_t length = by_line ? line_length(rest()) : rest().size();
  Record piece = take(length, kTooLong);
  piece.line = 0;
  --number_;
  long_ = !by_line || !piece.raw.ends_with('\n');
  return piece;
}

bool RecordReader::ready() { return long_ ? !rest().empty() : cut_here().length != 0; }

}  // namespace gently::batch
