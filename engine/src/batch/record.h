// What a run works on: a record cut from a stream, the messages in it, and what becomes of each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gently/gently.h"

namespace gently::batch {

/// Bytes of a stream that stand for themselves: a line, a paragraph, a row, a whole file.
struct Record {
  std::string raw;  // as read, line end included; in UTF-8 where `original` is in another encoding
  std::string original;
  size_t line = 1;    // where it begins
  size_t number = 0;  // from 0, in its file
  std::string fault;  // cannot be taken for a record: passes through as it is
};

/// A message found in a record.
struct Draft {
  std::string text;
  Context context;
  size_t begin = 0, end = 0;  // bytes of the record that hold it, half-open
  size_t line = 1;
  bool quoted = false;           // those bytes are a notation of the text, as in JSON
  std::vector<uint32_t> places;  // byte of `text` to byte of the record; empty: begin + byte
};

struct Reading {
  std::vector<Draft> drafts;
  std::string fault;  // why there are none
};

/// What stands instead of a draft: no edits, nothing changes.
struct Reply {
  Result result;
  std::string text;
  std::vector<Edit> edits;
  std::string fault;  // why this message could not be done
};

/// A record on its way from the reader to the writer.
struct Item {
  Record record;
  Reading reading;
  std::vector<Reply> replies;
  std::string bytes;  // what is written for it
  bool changed = false;
};

/// Every fault of an item, with its line.
template <typename Say>
void each_fault(const Item& item, Say&& say) {
  if (!item.record.fault.empty()) say(item.record.line, item.record.fault);
  if (!item.reading.fault.empty()) say(item.record.line, item.reading.fault);
  for (size_t i = 0; i < item.replies.size(); ++i)
    if (!item.replies[i].fault.empty()) say(item.reading.drafts[i].line, item.replies[i].fault);
}

}  // namespace gently::batch
