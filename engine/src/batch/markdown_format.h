// Markdown: each paragraph and heading is a message. Code, block quotations, HTML and the front
// matter stay untouched, and so does a sentence with markup inside: no answer could keep it.
#pragma once

#include "batch/format.h"

namespace gently::batch {

class MarkdownFormat : public Format {
 public:
  using Format::Format;
  Reading read(const Record& record) const override;
  bool has_room(const Record& record, const Draft& draft,
                const std::vector<Edit>& edits) const override;
};

}  // namespace gently::batch
