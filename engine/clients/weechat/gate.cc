#include "gate.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>

namespace gently::weechat {
namespace {

// Longer lines would keep the interface waiting.
constexpr size_t kLongestLine = 16u << 10;

/// The nicks at the start of a line that are people in the buffer: "ada, bob: ".
std::vector<std::string> nicks_in(Buffer buffer, const std::string& line) {
  std::vector<std::string> out;
  for (size_t at = 0; at < line.size() && out.size() < 8;) {
    const size_t end = line.find_first_of(",: ", at);
    if (end == std::string::npos || end == at) break;
    const std::string nick = line.substr(at, end - at);
    if (!buffer.has_nick(nick)) break;
    out.push_back(nick);
    at = line.find_first_not_of(",: ", end);
  }
  return out;
}

/// Until eight in the morning.
long milliseconds_to_morning() {
  const std::time_t now = std::time(nullptr);
  std::tm morning{};
  localtime_r(&now, &morning);
  if (morning.tm_hour >= 8) ++morning.tm_mday;
  morning.tm_hour = 8;
  morning.tm_min = morning.tm_sec = 0;
  morning.tm_isdst = -1;
  return static_cast<long>(std::difftime(std::mktime(&morning), now)) * 1000;
}

int on_morning(const void* pointer, void*, int) {
  static_cast<Gate*>(const_cast<void*>(pointer))->bring_drafts();
  return WEECHAT_RC_OK;
}

}  // namespace

Gate::Gate() : options_([this] { reopen(); }) {
  book_ = std::async(std::launch::async, [] { return Engine::build(); });
  if (!options_.leaves_cores()) leave_no_core();
}

Gate::~Gate() = default;

Filter* Gate::filter() {
  if (filter_ == nullptr && book_.valid() &&
      book_.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
    engine_ = book_.get().engine;
    reopen();
  }
  return filter_.get();
}

void Gate::reopen() {
  if (engine_ != nullptr) filter_ = std::make_unique<Filter>(engine_, options_.filter());
}

const Offer* Gate::offer(Buffer buffer) const {
  const auto found = offers_.find(buffer.get());
  return found == offers_.end() ? nullptr : &found->second;
}

void Gate::tell_once(Buffer buffer, const std::string& trouble) {
  if (!trouble.empty() && told_.insert(trouble).second) buffer.tell(trouble, "gently");
}

bool Gate::lets_through(Buffer buffer, const std::string& line) {
  if (!buffer.is_conversation()) return true;
  if (!buffer.input().empty())
    return true;  // from elsewhere than the input line, which holds something else
  try {
    return judge(buffer, line);
  } catch (const std::exception& failure) {
    tell_once(buffer, std::string("Lines go out unread: ") + failure.what());
    return true;
  }
}

bool Gate::judge(Buffer buffer, const std::string& line) {
  if (filter() == nullptr) {
    tell_once(buffer, "Still reading the rules: lines go out unread for a moment.");
    return true;
  }
  if (line.size() > kLongestLine) {
    tell_once(buffer, "Very long lines go out unread, so that you need not wait.");
    return true;
  }
  const Verdict verdict =
      filter_->outgoing(buffer.name(), line, Moment::now(), nicks_in(buffer, line));
  tell_once(buffer, verdict.trouble);
  const bool news = verdict.kind != Verdict::Kind::kSend && !verdict.repeated;
  if (news) offers_[buffer.get()] = offer_of(line, verdict);
  if (verdict.hold) buffer.set_input(line);
  if (!verdict.repeated)
    show(buffer, verdict, options_.shows_cards());
  else if (verdict.wait_milliseconds >= 1000)
    buffer.tell(std::to_string(verdict.wait_milliseconds / 1000) +
                " more seconds, as you asked for.");
  return !verdict.hold;
}

void Gate::incoming(Buffer buffer) {
  if (filter() != nullptr) filter_->incoming(buffer.name(), Moment::now());
}

void Gate::use(Buffer buffer, std::optional<size_t> number) {
  const auto found = offers_.find(buffer.get());
  if (found == offers_.end() || found->second.alternatives.empty())
    return buffer.tell("Nothing was offered here.", "gently");
  Offer& offer = found->second;
  const size_t count = offer.alternatives.size();
  const std::string standing = buffer.input();
  const bool edited = !standing.empty() &&
                      std::find(offer.alternatives.begin(), offer.alternatives.end(), standing) ==
                          offer.alternatives.end();
  if (edited) offer.original = standing;  // what the writer made of it is not lost either
  const size_t next = number.value_or((offer.shown + 1) % (count + 1));
  if (next > count)
    return buffer.tell("There are " + std::to_string(count) + " alternatives; 0 is your own line.",
                       "gently");
  offer.shown = next;
  const std::string& words = next == 0 ? offer.original : offer.alternatives[next - 1];
  if (next != 0 && filter() != nullptr) filter_->chosen(buffer.name(), words, Moment::now());
  buffer.set_input(words);
}

void Gate::guide(Buffer buffer, std::optional<size_t> number) {
  const auto found = offers_.find(buffer.get());
  if (found == offers_.end() || filter() == nullptr)
    return buffer.tell("No line is on hold here.", "gently");
  Offer& offer = found->second;
  if (!number || !offer.session) {
    const std::string& line = offer.original;
    Guide guide = filter_->guide(buffer.name(), line, nicks_in(buffer, line));
    if (guide.messages.empty())
      return buffer.tell("No words were found for this one. It goes as you write it.", "gently");
    offer.session.emplace(std::move(guide));
  } else if (!offer.session->pick(*number)) {
    return buffer.tell("There is no such choice.", "gently");
  } else {
    offer.session->next();
  }
  if (!offer.session->done()) return show(buffer, *offer.session);
  const std::string words = offer.session->message().answer.text;
  offer.session.reset();
  filter_->chosen(buffer.name(), words, Moment::now());
  buffer.set_input(words);
}

void Gate::set(Buffer buffer, const Conversation& settings) {
  if (filter() == nullptr)
    return buffer.tell("Still reading the rules: try again in a moment.", "gently");
  const std::string fault = filter_->set(buffer.name(), settings);
  if (!fault.empty()) buffer.tell(fault, "gently");
}

void Gate::keep_for_the_morning(Buffer buffer) {
  const auto found = offers_.find(buffer.get());
  if (found == offers_.end()) return bring_back(buffer);
  if (drafts_.empty())
    weechat_hook_timer(milliseconds_to_morning(), 0, 1, on_morning, this, nullptr);
  drafts_.push_back({buffer.name(), found->second.original});
  offers_.erase(found);
  buffer.set_input("");
  buffer.tell("Kept for the morning, in memory only: it is gone if WeeChat ends before.", "gently");
}

void Gate::bring_back(Buffer buffer) {
  const auto mine = [&](const Draft& draft) { return draft.buffer == buffer.name(); };
  const auto draft = std::find_if(drafts_.begin(), drafts_.end(), mine);
  if (draft == drafts_.end()) return buffer.tell("No line is on hold here.", "gently");
  if (!buffer.input().empty())
    return buffer.tell("Something else stands in the input line; send or delete it first.", "gently");
  buffer.set_input(draft->line);
  drafts_.erase(draft);
}

void Gate::bring_drafts() {
  for (const Draft& draft : std::exchange(drafts_, {})) {
    const Buffer buffer(weechat_buffer_search("==", draft.buffer.c_str()));
    if (!buffer) continue;
    buffer.tell("You kept this for the morning: " + draft.line, "gently");
    if (buffer.input().empty()) buffer.set_input(draft.line);
  }
}

void Gate::forget(Buffer buffer) {
  offers_.clear();
  const std::string fault =
      filter() != nullptr ? filter_->forget() : forget_settings(default_settings_file());
  buffer.tell(fault.empty()
                  ? "Forgotten: the settings of all conversations, and what was remembered of them."
                  : fault,
              "gently");
}

}  // namespace gently::weechat
