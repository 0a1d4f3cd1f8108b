#include "batch/format.h"

#include "batch/json_format.h"
#include "batch/markdown_format.h"
#include "batch/row_format.h"
#include "batch/text_format.h"

namespace gently::batch {
namespace {

size_t place(const Draft& draft, size_t byte) {
  return draft.places.empty() ? draft.begin + byte : draft.places[byte];
}

}  // namespace

std::string Format::encode(const std::string& text, std::string_view) const { return text; }

/// Edits from the last to the first, so that places stay true.
std::string Format::write(const Record& record, const Reading& reading,
                          const std::vector<Reply>& replies) const {
  std::string bytes = record.raw;
  for (size_t i = replies.size(); i-- > 0;) {
    const Draft& draft = reading.drafts[i];
    const std::vector<Edit>& edits = replies[i].edits;
    if (draft.quoted && !edits.empty()) {
      const std::string_view stood =
          std::string_view(record.raw).substr(draft.begin, draft.end - draft.begin);
      bytes.replace(draft.begin, stood.size(), encode(replies[i].text, stood));
      continue;
    }
    for (size_t j = edits.size(); j-- > 0;) {
      const size_t begin = place(draft, edits[j].begin), end = place(draft, edits[j].end);
      bytes.replace(begin, end - begin, edits[j].replacement);
    }
  }
  return bytes;
}

std::unique_ptr<Format> make_format(const FormatOptions& options, const Engine& engine) {
  switch (options.kind) {
    case Kind::kJsonLines:
      return std::make_unique<JsonFormat>(options, engine);
    case Kind::kCsv:
      return std::make_unique<RowFormat>(options, engine);
    case Kind::kMarkdown:
      return std::make_unique<MarkdownFormat>(options, engine);
    case Kind::kText:
    case Kind::kParagraphs:
    case Kind::kLines:
      break;
  }
  return std::make_unique<TextFormat>(options, engine);
}

}  // namespace gently::batch
