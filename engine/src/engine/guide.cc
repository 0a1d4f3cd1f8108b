#include "compose/guided.h"
#include "engine/parts.h"
#include "engine/public_values.h"
#include "text/utf8.h"

namespace gently {
namespace {

constexpr size_t kMostBytes = 16u << 10;

}  // namespace

Guide Engine::guide(std::string_view text, const Context& context) const {
  const rules::Book& book = parts_->book;
  Guide out;
  if (text.size() > kMostBytes) {
    out.incomplete = "longer than 16 KiB: left as it is";
    return out;
  }
  if (!text::is_valid_utf8(text)) {
    out.incomplete = "not valid UTF-8: left as it is";
    return out;
  }
  const Resolved resolved = resolve(book, context);
  match::Judgement judgement = parts_->judge.find(text, resolved.judge);
  if (judgement.kept != nullptr) {
    out.note = note_of(book, judgement.kept->note);
    return out;
  }
  if (!judgement.frozen.empty()) out.note = note_of(book, judgement.frozen.front().rule->note);
  judgement.lent_topic = resolved.lent_topic;
  compose::Guided made = compose::guide(parts_->judge, book, judgement, resolved.judge, resolved.compose.tone, resolved.compose.own);
  out.event = {book.guide.event, std::move(made.events)};
  out.feeling = {book.guide.feeling, std::move(made.feelings)};
  out.ask = {book.guide.ask, std::move(made.asks)};
  for (compose::GuidedMessage& message : made.messages) out.messages.push_back({alternative_of(message.message), std::move(message.missing)});
  return out;
}

}  // namespace gently
