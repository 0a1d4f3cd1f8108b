// A reading written as one row of bytes that regular expressions run over:
//   word  02 text 03 lemma 04 codes 05        mark  0E sign 04 codes 05
//   emoji 0F text 04 codes 05                 opaque 10 04 05
//   06 at every clause edge, 08 between sentences, 07 at both ends of the message.
#pragma once

#include <string>
#include <vector>

#include "language/reading.h"
#include "match/symbols.h"

namespace gently::match {

/// Two bytes; the first is 80..BF, the second C0..FF, so a code is never found across two others.
std::string code_bytes(Code code);

struct Encoded {
  std::string bytes;
  std::vector<uint32_t> item_at;     // byte offset of each item's record, ascending, then bytes.size()

  /// Items whose records begin in bytes [begin, end).
  std::pair<uint32_t, uint32_t> items_in(size_t begin, size_t end) const;
};

Encoded encode(const language::Reading& reading, const Symbols& symbols);

}  // namespace gently::match
