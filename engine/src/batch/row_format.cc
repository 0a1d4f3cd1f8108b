#include "batch/row_format.h"

#include <algorithm>

#include "batch/row.h"

namespace gently::batch {
namespace {

bool is_number(const std::string& text) {
  return !text.empty() && text.size() < 7 &&
         text.find_first_not_of("0123456789") == std::string::npos && text != "0";
}

bool is_empty(const Record& record) { return row_break(record.raw).size() == record.raw.size(); }

}  // namespace

RowFormat::RowFormat(const FormatOptions& options, const Engine& engine)
    : Format(options, engine), named_(!is_number(options.column)) {
  if (!named_) column_ = std::stoul(options.column) - 1;
}

std::string RowFormat::begin(const Record& first) {
  if (!named_) return {};
  if (!first.fault.empty()) return "its first row cannot be read: " + first.fault;
  column_ = std::string::npos;
  std::string names;
  size_t number = 0;
  for (const Cell& cell : cells_of(first.raw, options_.separator)) {
    const std::string value =
        cell_value(std::string_view(first.raw).substr(cell.begin, cell.end - cell.begin));
    if (value == options_.column && column_ == std::string::npos) column_ = number;
    if (value == options_.id && id_ == std::string::npos) id_ = number;
    names += (names.empty() ? "“" : ", “") + value + "”";
    ++number;
  }
  return column_ != std::string::npos ? ""
                                      : "no column “" + options_.column + "”; there are " + names;
}

Reading RowFormat::read(const Record& record) const {
  if (is_header(record) || is_empty(record)) return {};
  const std::string_view raw = record.raw;
  const std::vector<Cell> cells = cells_of(raw, options_.separator);
  if (column_ >= cells.size())
    return {{},
            "only " + std::to_string(cells.size()) + (cells.size() == 1 ? " column" : " columns")};
  Draft draft;
  draft.quoted = true;
  draft.begin = cells[column_].begin;
  draft.end = cells[column_].end;
  draft.text = cell_value(raw.substr(draft.begin, draft.end - draft.begin));
  draft.line =
      record.line + static_cast<size_t>(std::count(
                        raw.begin(), raw.begin() + static_cast<ptrdiff_t>(draft.begin), '\n'));
  draft.context = options_.context;
  Reading reading;
  reading.drafts.push_back(std::move(draft));
  return reading;
}

std::string RowFormat::encode(const std::string& text, std::string_view raw) const {
  return cell_bytes(text, raw, options_.separator);
}

std::string RowFormat::write(const Record& record, const Reading& reading,
                             const std::vector<Reply>& replies) const {
  if (options_.replace) return Format::write(record, reading, replies);
  if (is_empty(record)) return record.raw;
  const std::string_view end = row_break(record.raw);
  std::string row = record.raw.substr(0, record.raw.size() - end.size());
  const auto add = [&](std::string_view value) {
    row += options_.separator + cell_bytes(value, {}, options_.separator);
  };
  if (is_header(record)) {
    add("outcome"), add("rephrased");
  } else if (!replies.empty()) {
    const Reply& reply = replies.front();
    add(reply.fault.empty() ? name(reply.result.outcome) : "error"), add(reply.text);
  } else if (record.fault.empty()) {
    add("error"), add("");
  }
  return row.append(end);
}

std::string RowFormat::id_of(const Record& record) const {
  if (id_ == std::string::npos) return Format::id_of(record);
  const std::vector<Cell> cells = cells_of(record.raw, options_.separator);
  if (!record.fault.empty() || id_ >= cells.size()) return {};
  return cell_value(
      std::string_view(record.raw).substr(cells[id_].begin, cells[id_].end - cells[id_].begin));
}

}  // namespace gently::batch
