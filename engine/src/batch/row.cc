#include "batch/row.h"

namespace gently::batch {
namespace {

/// The byte after a quoted cell's closing mark, or npos. `at` is its opening mark.
size_t after_quoted(std::string_view bytes, size_t at) {
  for (++at; (at = bytes.find('"', at)) != std::string_view::npos; at += 2)
    if (at + 1 >= bytes.size() || bytes[at + 1] != '"') return at + 1;
  return std::string_view::npos;
}

size_t line_break(std::string_view bytes, size_t at) {
  if (at < bytes.size() && bytes[at] == '\n') return 1;
  return bytes.substr(at, 2) == "\r\n" ? 2 : 0;
}

}  // namespace

RowEnd find_row_end(std::string_view bytes, char separator) {
  const char stops[] = {separator, '\n', '\0'};
  for (size_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < bytes.size();) {
    if (bytes[at] == '"') {
      at = after_quoted(bytes, at);
      if (at == std::string_view::npos) return {0, "a quotation mark is never closed", true};
      if (at == bytes.size()) return {};
      if (const size_t n = line_break(bytes, at); n != 0) return {at + n, nullptr, false};
      if (bytes.substr(at) == "\r") return {};
      if (bytes[at] != separator) return {0, "text after a closing quotation mark", false};
    } else {
      at = bytes.find_first_of(std::string_view(stops, 2), at);
      if (at == std::string_view::npos) return {};
      if (bytes[at] == '\n') return {at + 1, nullptr, false};
    }
    ++at;
  }
  return {};
}

std::vector<Cell> cells_of(std::string_view row, char separator) {
  std::vector<Cell> cells;
  const size_t end = row.size() - row_break(row).size();
  size_t begin = row.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (;;) {
    const bool quoted = begin < end && row[begin] == '"';
    const size_t from = quoted ? after_quoted(row, begin) : begin;
    const size_t stop = std::min(row.find(separator, from), end);
    cells.push_back({begin, stop});
    if (stop >= end) return cells;
    begin = stop + 1;
  }
}

std::string cell_value(std::string_view bytes) {
  if (bytes.size() < 2 || bytes.front() != '"' || bytes.back() != '"') return std::string(bytes);
  std::string value;
  bytes = bytes.substr(1, bytes.size() - 2);
  for (size_t i = 0; i < bytes.size(); ++i) {
    value += bytes[i];
    if (bytes[i] == '"') ++i;
  }
  return value;
}

std::string cell_bytes(std::string_view value, std::string_view like, char separator) {
  const std::string marks = std::string("\"\r\n") + separator;
  const bool quote = like.starts_with('"') || value.find_first_of(marks) != std::string_view::npos;
  if (!quote) return std::string(value);
  std::string bytes = "\"";
  for (const char c : value) bytes += c == '"' ? std::string("\"\"") : std::string(1, c);
  return bytes + '"';
}

std::string_view row_break(std::string_view row) {
  if (row.ends_with("\r\n")) return row.substr(row.size() - 2);
  return row.ends_with('\n') ? row.substr(row.size() - 1) : std::string_view();
}

}  // namespace gently::batch
