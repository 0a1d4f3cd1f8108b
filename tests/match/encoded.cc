#include "match/encoded.h"

#include <algorithm>

namespace gently::match {
namespace {

void append_plain(std::string& out, std::string_view text) {
  for (char c : text) out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
}

}  // namespace

std::string code_bytes(Code code) {
  return {static_cast<char>(0x80 | (code >> 6)), static_cast<char>(0xC0 | (code & 63))};
}

std::pair<uint32_t, uint32_t> Encoded::items_in(size_t begin, size_t end) const {
  auto first = std::lower_bound(item_at.begin(), item_at.end() - 1, begin);
  auto last = std::lower_bound(first, item_at.end() - 1, end);
  return {static_cast<uint32_t>(first - item_at.begin()), static_cast<uint32_t>(last - item_at.begin())};
}

Encoded encode(const language::Reading& reading, const Symbols& symbols) {
  Encoded out;
  out.bytes = "\x07\x06";
  out.bytes.reserve(reading.items.size() * 24 + 8);
  for (size_t s = 0; s < reading.sentences.size(); ++s) {
    const language::Sentence& sentence = reading.sentences[s];
    if (s > 0) out.bytes += "\x08\x06";
    for (uint32_t c = sentence.first_clause; c < sentence.last_clause; ++c) {
      for (uint32_t i = reading.clauses[c].first; i < reading.clauses[c].last; ++i) {
        const language::Item& item = reading.items[i];
        out.item_at.push_back(static_cast<uint32_t>(out.bytes.size()));
        using language::ItemKind;
        const char begin = item.kind == ItemKind::kWord ? '\x02' : item.kind == ItemKind::kMark ? '\x0E'
                           : item.kind == ItemKind::kEmoji ? '\x0F' : '\x10';
        out.bytes += begin;
        std::vector<Code> codes;
        if (item.kind != ItemKind::kOpaque && !sentence.quoted) {
          append_plain(out.bytes, item.text);
          if (item.is_word()) {
            out.bytes += '\x03';
            append_plain(out.bytes, item.lemma);
          }
          symbols.append_codes(item, codes);
        }
        out.bytes += '\x04';
        for (Code code : codes) out.bytes += code_bytes(code);
        out.bytes += '\x05';
      }
      out.bytes += '\x06';
    }
  }
  out.bytes += '\x07';
  out.item_at.push_back(static_cast<uint32_t>(out.bytes.size()));
  return out;
}

}  // namespace gently::match
