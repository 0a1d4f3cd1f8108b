// First look at a message: may it be read at all, and which stretches are not ours to read (links, addresses, code,
// mentions, quotations, `>` lines).
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace gently::text {

enum class OpaqueKind : uint8_t { kLink, kAddress, kMention, kCode, kQuotation, kQuotedLine };

struct Opaque {
  OpaqueKind kind = OpaqueKind::kLink;
  Span span;
};

struct Intake {
  bool readable = false;       // valid UTF-8, short enough for 32-bit offsets
  std::vector<Opaque> opaque;  // in order, not overlapping, on code point boundaries
};

/// Linear in the length.
Intake take_in(std::string_view text);

}  // namespace gently::text
