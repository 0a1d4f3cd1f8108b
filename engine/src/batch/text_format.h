// Plain text: a file, a paragraph or a line is a message.
#pragma once

#include "batch/format.h"

namespace gently::batch {

class TextFormat : public Format {
 public:
  using Format::Format;
  Reading read(const Record& record) const override;
};

}  // namespace gently::batch
