#include "batch/answer.h"

#include "batch/encoding.h"
#include "text/utf8.h"

namespace gently::batch {
namespace {

bool take(Item& item, size_t draft, const std::string& text, const std::vector<Edit>& edits,
          const Format& format) {
  if (!format.has_room(item.record, item.reading.drafts[draft], edits)) return false;
  item.replies[draft].text = text;
  item.replies[draft].edits = edits;
  return true;
}

void decode(Record& record, const std::string& encoding) {
  if (encoding.empty() || text::is_valid_utf8(record.raw)) return;
  std::optional<std::string> utf8 = to_utf8(record.raw, encoding);
  if (!utf8) {
    record.fault = "neither UTF-8 nor " + encoding;
    return;
  }
  record.original = std::move(record.raw);
  record.raw = std::move(*utf8);
}

Reply reply_to(const Draft& draft, const Engine& engine) {
  Reply reply;
  reply.result = engine.rephrase(draft.text, draft.context);
  reply.text = draft.text;
  if (reply.result.incomplete) {
    reply.fault = *reply.result.incomplete;
    if (!text::is_valid_utf8(draft.text)) reply.fault += " (" + guess_encoding(draft.text) + ")";
  }
  return reply;
}

}  // namespace

void keep(Item& item, size_t draft) {
  item.replies[draft].text = item.reading.drafts[draft].text;
  item.replies[draft].edits.clear();
}

bool choose(Item& item, size_t draft, const Alternative& alternative, const Format& format) {
  return take(item, draft, alternative.text, alternative.edits, format);
}

bool choose_text(Item& item, size_t draft, const std::string& text, const Format& format) {
  const uint32_t all = static_cast<uint32_t>(item.reading.drafts[draft].text.size());
  return take(item, draft, text, {{0, all, text}}, format);
}

void answer(Item& item, const Format& format, const FormatOptions& options, const Engine& engine) {
  if (item.record.fault.empty()) decode(item.record, options.encoding);
  if (!item.record.fault.empty()) return;
  item.reading = format.read(item.record);
  for (size_t i = 0; i < item.reading.drafts.size(); ++i) {
    item.replies.push_back(reply_to(item.reading.drafts[i], engine));
    const Result& result = item.replies[i].result;
    if (result.outcome != Outcome::kRephrased || result.alternatives.empty()) continue;
    if (!choose(item, i, result.alternatives.front(), format))
      item.replies[i].fault = "left as it is: the answer would touch markup inside the sentence";
  }
}

void settle(Item& item, const Format& format, const FormatOptions& options) {
  Record& record = item.record;
  item.bytes = format.write(record, item.reading, item.replies);
  item.changed = item.bytes != record.raw;
  if (record.original.empty() || (options.kind == Kind::kJsonLines && !options.replace)) return;
  std::optional<std::string> back =
      item.changed ? from_utf8(item.bytes, options.encoding) : record.original;
  if (!back) {
    item.reading.fault = "the answer cannot be written in " + options.encoding;
    item.changed = false;
  }
  item.bytes = back ? std::move(*back) : record.original;
}

}  // namespace gently::batch
