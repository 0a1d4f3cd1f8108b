// A row of a CSV or TSV file (RFC 4180): its cells by their places, so that all else can stay byte
// for byte. Own code for the sake of those places: the libraries give values, without a trace of
// where and how they were written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gently::batch {

struct RowEnd {
  size_t length = 0;            // line break included; 0: not in these bytes
  const char* fault = nullptr;  // its quotes go wrong
  bool open = false;            // a quotation is open at the end of the bytes
};

RowEnd find_row_end(std::string_view bytes, char separator);

/// Bytes of a row as they stand, quotes included.
struct Cell {
  size_t begin = 0, end = 0;
};

/// Of a row with sound quotes.
std::vector<Cell> cells_of(std::string_view row, char separator);

/// What the bytes of a cell say.
std::string cell_value(std::string_view bytes);

/// How a value is written; with quotes where it needs them or `like` (the bytes it stands for) had
/// them.
std::string cell_bytes(std::string_view value, std::string_view like, char separator);

/// The row's line break; empty when it has none.
std::string_view row_break(std::string_view row);

}  // namespace gently::batch
