#include "batch/text_format.h"

#include <algorithm>

#include "batch/byte_mark.h"
#include "batch/fold.h"

namespace gently::batch {

Reading TextFormat::read(const Record& record) const {
  const std::string_view raw = record.raw;
  Draft draft;
  draft.context = options_.context;
  if (record.number == 0 && raw.starts_with(kByteMark)) draft.begin = kByteMark.size();
  if (options_.kind == Kind::kParagraphs)
    while (draft.begin < raw.size() && (raw[draft.begin] == '\n' || raw[draft.begin] == '\r'))
      ++draft.begin;
  draft.end = raw.size();
  while (draft.end > draft.begin && (raw[draft.end - 1] == '\n' || raw[draft.end - 1] == '\r'))
    --draft.end;
  draft.line =
      record.line + static_cast<size_t>(std::count(
                        raw.begin(), raw.begin() + static_cast<ptrdiff_t>(draft.begin), '\n'));
  if (draft.begin == draft.end) return {};
  if (options_.kind == Kind::kParagraphs)
    fold(raw, draft, kWrapped);
  else
    draft.text = raw.substr(draft.begin, draft.end - draft.begin);
  Reading reading;
  reading.drafts.push_back(std::move(draft));
  return reading;
}

}  // namespace gently::batch
