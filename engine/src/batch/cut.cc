#include "batch/cut.h"

#include "batch/row.h"

namespace gently::batch {
namespace {

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

Cut cut_line(std::string_view bytes, bool ended) {
  const size_t end = bytes.find('\n');
  if (end != std::string_view::npos) return {end + 1, {}};
  return {ended ? bytes.size() : 0, {}};
}

/// Blank lines before it, its lines, and nothing after.
Cut cut_paragraph(std::string_view bytes, bool ended) {
  bool words = false;
  for (size_t at = 0; at < bytes.size();) {
    const size_t length = line_length(bytes.substr(at));
    const bool whole = bytes[at + length - 1] == '\n';
    if (!whole && !ended) return {};
    const bool blank = is_blank(bytes.substr(at, length));
    if (words && blank) return {at, {}};
    words = words || !blank;
    at += length;
  }
  return {ended ? bytes.size() : 0, {}};
}

/// A row whose quotes go wrong costs its first line only: what follows is read again.
Cut cut_row(std::string_view bytes, bool ended, char separator) {
  const RowEnd end = find_row_end(bytes, separator);
  if (end.fault == nullptr && (end.length != 0 || !ended)) return {end.length, {}};
  if (end.fault == nullptr) return {bytes.size(), {}};
  if (end.open && !ended) return {};
  return {line_length(bytes), end.fault};
}

}  // namespace

size_t line_length(std::string_view bytes) {
  const size_t end = bytes.find('\n');
  return end == std::string_view::npos ? bytes.size() : end + 1;
}

Cut cut(Kind kind, std::string_view bytes, bool ended, char separator) {
  if (bytes.empty()) return {};
  switch (kind) {
    case Kind::kText:
    case Kind::kMarkdown:
      return {ended ? bytes.size() : 0, {}};
    case Kind::kParagraphs:
      return cut_paragraph(bytes, ended);
    case Kind::kLines:
    case Kind::kJsonLines:
      return cut_line(bytes, ended);
    case Kind::kCsv:
      return cut_row(bytes, ended, separator);
  }
  return {};
}

}  // namespace gently::batch
