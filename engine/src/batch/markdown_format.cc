#include "batch/markdown_format.h"

#include <cmark.h>

#include <algorithm>
#include <memory>

#include "batch/byte_mark.h"
#include "batch/fold.h"

namespace gently::batch {
namespace {

/// Bytes of the front matter at the head of a document, delimiters included.
size_t front_matter(std::string_view document) {
  if (!document.starts_with("---\n") && !document.starts_with("---\r\n")) return 0;
  for (size_t at = line_length(document); at < document.size();) {
    const size_t length = line_length(document.substr(at));
    std::string_view line = document.substr(at, length);
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
    at += length;
    if (line == "---" || line == "...") return at;
  }
  return 0;
}

/// Where each line of a document begins, as cmark counts lines: "\r" alone ends one too.
std::vector<size_t> line_starts(std::string_view document, size_t from) {
  std::vector<size_t> starts{from};
  for (size_t i = from; i < document.size(); ++i)
    if (document[i] == '\n' ||
        (document[i] == '\r' && (i + 1 == document.size() || document[i + 1] != '\n')))
      starts.push_back(i + 1);
  return starts;
}

/// A heading's words, without its signs.
void trim_heading(std::string_view raw, Draft& draft) {
  while (draft.begin < draft.end &&
         (raw[draft.begin] == '#' || raw[draft.begin] == ' ' || raw[draft.begin] == '\t'))
    ++draft.begin;
  const size_t underline = raw.substr(draft.begin, draft.end - draft.begin).find('\n');
  if (underline != std::string_view::npos)
    draft.end = draft.begin + raw.substr(draft.begin, underline).find_last_not_of("\r") + 1;
  while (draft.end > draft.begin && (raw[draft.end - 1] == '#' || raw[draft.end - 1] == ' '))
    --draft.end;
}

bool in_quotation(cmark_node* node) {
  for (; node != nullptr; node = cmark_node_parent(node))
    if (cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE) return true;
  return false;
}

using Document = std::unique_ptr<cmark_node, void (*)(cmark_node*)>;
using Steps = std::unique_ptr<cmark_iter, void (*)(cmark_iter*)>;

}  // namespace

Reading MarkdownFormat::read(const Record& record) const {
  const std::string_view raw = record.raw;
  const size_t mark = raw.starts_with(kByteMark) ? kByteMark.size() : 0;
  const size_t from = mark + front_matter(raw.substr(mark));
  const std::vector<size_t> starts = line_starts(raw, from);
  const size_t lines_before = static_cast<size_t>(
      std::count(raw.begin(), raw.begin() + static_cast<ptrdiff_t>(from), '\n'));
  const Document document(
      cmark_parse_document(raw.data() + from, raw.size() - from, CMARK_OPT_DEFAULT),
      cmark_node_free);
  const Steps walk(cmark_iter_new(document.get()), cmark_iter_free);
  Reading reading;
  for (cmark_event_type event; (event = cmark_iter_next(walk.get())) != CMARK_EVENT_DONE;) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    const cmark_node_type type = cmark_node_get_type(node);
    const bool words = type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING;
    if (event != CMARK_EVENT_ENTER || !words || in_quotation(node)) continue;
    const size_t first = static_cast<size_t>(cmark_node_get_start_line(node)),
                 last = static_cast<size_t>(cmark_node_get_end_line(node));
    if (first == 0 || last < first || last > starts.size()) continue;
    Draft draft;
    draft.context = options_.context;
    draft.begin = starts[first - 1] + static_cast<size_t>(cmark_node_get_start_column(node)) - 1;
    draft.end = last < starts.size() ? starts[last] : raw.size();
    while (draft.end > draft.begin && (raw[draft.end - 1] == '\n' || raw[draft.end - 1] == '\r'))
      --draft.end;
    if (type == CMARK_NODE_HEADING) trim_heading(raw, draft);
    if (draft.begin >= draft.end) continue;
    draft.line = lines_before + first;
    fold(raw, draft, 0);
    reading.drafts.push_back(std::move(draft));
  }
  return reading;
}

bool MarkdownFormat::has_room(const Record& record, const Draft& draft,
                              const std::vector<Edit>& edits) const {
  return std::none_of(edits.begin(), edits.end(), [&](const Edit& edit) {
    const size_t begin = draft.places[edit.begin], end = draft.places[edit.end];
    return std::string_view(record.raw).substr(begin, end - begin).find_first_of("`[]<>*_~|\\&") !=
           std::string_view::npos;
  });
}

}  // namespace gently::batch
