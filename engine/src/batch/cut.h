// Where a record ends. Cutters look at bytes alone and keep nothing: the same stream is always cut
// the same way.
#pragma once

#include <string>
#include <string_view>

namespace gently::batch {

enum class Kind { kText, kParagraphs, kLines, kJsonLines, kCsv, kMarkdown };

struct Cut {
  size_t length = 0;  // 0: more bytes are needed
  std::string fault;
};

/// The first record of `bytes`; `ended`: no more will come. `separator`: between the cells of a
/// row.
Cut cut(Kind kind, std::string_view bytes, bool ended, char separator);

/// Up to and with the first line break, or all.
size_t line_length(std::string_view bytes);

}  // namespace gently::batch
