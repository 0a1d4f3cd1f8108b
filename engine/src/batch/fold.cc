#include "batch/fold.h"

namespace gently::batch {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

}  // namespace

void fold(std::string_view raw, Draft& draft, size_t shortest) {
  size_t line_begin = draft.begin;
  for (size_t at = draft.begin; at < draft.end;) {
    size_t end = at;
    while (end < draft.end && is_blank(raw[end])) ++end;
    const bool hard = end - at >= 2 && raw[at] == ' ' && raw[at + 1] == ' ';
    if (end < draft.end && raw[end] == '\n' && !hard && at - line_begin >= shortest) {
      for (++end; end < draft.end && is_blank(raw[end]);) ++end;
      draft.text += ' ';
      draft.places.push_back(static_cast<uint32_t>(at));
      at = line_begin = end;
      continue;
    }
    do {  // a hard break is taken with its blanks
      draft.text += raw[at];
      draft.places.push_back(static_cast<uint32_t>(at));
      ++at;
    } while (hard && at < end);
    if (at < draft.end && raw[at - 1] == '\n') line_begin = at;
  }
  draft.places.push_back(static_cast<uint32_t>(draft.end));
}

}  // namespace gently::batch
