// Word boundaries, exactly ICU's (UAX 29, root locale), and what lies between two of them.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace gently::text {

enum class SegmentKind : uint8_t {
  kSpace,  // white space without a line break
  kLine,   // a line break
  kWord,   // holds a letter or digit
  kEmoji,
  kOther,  // marks, symbols, controls
};

struct Segment {
  Span span;
  SegmentKind kind = SegmentKind::kOther;
};

/// Ends of all segments, ascending; the last equals the length. `text` must be valid UTF-8 below 2 GiB.
std::vector<uint32_t> word_ends(std::string_view text);

/// The segments between the boundaries, covering every byte of `text`.
std::vector<Segment> segments(std::string_view text);

}  // namespace gently::text
