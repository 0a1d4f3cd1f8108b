#include "gently/filter.h"

#include <algorithm>
#include <ctime>
#include <exception>
#include <set>

#include "chat/line.h"
#include "chat/pace.h"
#include "chat/settings.h"
#include "chat/talk.h"

namespace gently {
namespace {

using chat::Talk;

constexpr int kMostPauseSeconds = 60;

void put_behind(std::string_view prefix, Alternative& alternative) {
  const auto by = static_cast<uint32_t>(prefix.size());
  alternative.text.insert(0, prefix);
  for (Edit& edit : alternative.edits) edit.begin += by, edit.end += by;
  for (Provenance& from : alternative.provenance) {
    const bool writers = from.origin == Provenance::Origin::kWriter ||
                         from.origin == Provenance::Origin::kInflected;
    if (writers) from.begin += by, from.end += by;
  }
}

/// Moves a result of the message to its place in the line, after the prefix.
void put_behind(std::string_view prefix, Result& result) {
  if (prefix.empty()) return;
  const auto by = static_cast<uint32_t>(prefix.size());
  result.rephrased.insert(0, prefix);
  for (Finding& finding : result.findings) finding.begin += by, finding.end += by;
  for (Alternative& alternative : result.alternatives) put_behind(prefix, alternative);
}

Verdict::Kind kind_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kUnchanged:
      return Verdict::Kind::kSend;
    case Outcome::kRephrased:
      return Verdict::Kind::kSuggest;
    case Outcome::kFlagged:
      return Verdict::Kind::kAdvise;
    case Outcome::kKept:
      return Verdict::Kind::kPass;
  }
  return Verdict::Kind::kSend;
}

bool is_night(int hour) { return hour >= 22 || (hour >= 0 && hour < 6); }

}  // namespace

std::string_view name(Verdict::Kind kind) {
  switch (kind) {
    case Verdict::Kind::kSend:
      return "send";
    case Verdict::Kind::kSuggest:
      return "suggest";
    case Verdict::Kind::kAdvise:
      return "advise";
    case Verdict::Kind::kPass:
      return "pass";
  }
  return "";
}

Moment Moment::now() {
  const auto running = std::chrono::steady_clock::now().time_since_epoch();
  const std::time_t wall = std::time(nullptr);
  std::tm local{};
  const bool known = localtime_r(&wall, &local) != nullptr;
  return {std::chrono::duration_cast<std::chrono::milliseconds>(running).count(),
          known ? local.tm_hour : -1};
}

struct Filter::Parts {
  Parts(std::shared_ptr<const Engine> book, FilterOptions given)
      : engine(std::move(book)),
        options(std::move(given)),
        settings(options.file, options.defaults) {
    options.pause_seconds = std::clamp(options.pause_seconds, 0, kMostPauseSeconds);
  }

  Verdict outgoing(std::string_view conversation, std::string_view text, Moment when,
                   const std::vector<std::string>& nicks);
  Verdict repeated(Talk& talk, chat::Held& held, int64_t now) const;
  Verdict judged(std::string_view conversation, const chat::Line& line, Talk& talk, Moment when);
  Guide guide(const Conversation& own, const chat::Line& line) const;
  void add_card(Verdict& verdict, Talk& talk, const Conversation& own, Moment when);
  void hold(Verdict& verdict, Talk& talk, std::string_view text, int64_t now) const;
  std::string once(std::string trouble);

  std::shared_ptr<const Engine> engine;
  FilterOptions options;
  chat::Settings settings;
  chat::Talks talks;
  chat::Deck deck;
  std::set<std::string> told;
};

/// Each trouble is told the first time only.
std::string Filter::Parts::once(std::string trouble) {
  return trouble.empty() || !told.insert(trouble).second ? std::string() : trouble;
}

/// A line that is on hold, given again.
Verdict Filter::Parts::repeated(Talk& talk, chat::Held& held, int64_t now) const {
  Verdict verdict;
  verdict.kind = held.kind;
  if (now >= held.until) {
    held = {};
    chat::count_sent(talk, now);
    verdict.kind = Verdict::Kind::kSend;
    return verdict;
  }
  held.until =
      std::max(held.until, now + Filter::kSamePress.count());  // a key kept down is one key press
  verdict.hold = verdict.repeated = true;
  verdict.wait_milliseconds = held.until - now;
  return verdict;
}

Verdict Filter::Parts::outgoing(std::string_view conversation, std::string_view text, Moment when,
                                const std::vector<std::string>& nicks) {
  const std::string fault = settings.refresh();
  Verdict verdict;
  const chat::Line line = chat::read_line(text, nicks);
  if (!line.passes && settings.of(conversation).on) {
    const int64_t now = when.milliseconds;
    Talk& talk = talks.of(conversation, now);
    const bool waits = !talk.held.digest.empty() || !talk.chosen.digest.empty();
    const std::string digest = waits ? talks.digest(text) : std::string();
    if (waits && digest == talk.chosen.digest)
      verdict = repeated(talk, talk.chosen, now);
    else if (waits && digest == talk.held.digest)
      verdict = repeated(talk, talk.held, now);
    else {
      verdict = judged(conversation, line, talk, when);
      if (verdict.hold)
        hold(verdict, talk, text, now);
      else
        talk.held = talk.chosen = {}, chat::count_sent(talk, now);
    }
  }
  verdict.trouble = once(!fault.empty() ? fault : verdict.result.incomplete.value_or(""));
  if (verdict.result.rephrased.empty()) verdict.result.rephrased = text;
  return verdict;
}

Verdict Filter::Parts::judged(std::string_view conversation, const chat::Line& line, Talk& talk,
                              Moment when) {
  const Conversation& own = settings.of(conversation);
  Context context{own.relation,         own.tone, own.sensitivity, own.muted,
                  options.alternatives, {},       talk.topic, options.voice};
  for (const Talk::Answer& answer : talk.answers) context.offered.push_back(answer.offered);
  Verdict verdict;
  verdict.result = engine->rephrase(line.body, context);
  verdict.kind = kind_of(verdict.result.outcome);
  const bool writers_own = verdict.result.note && verdict.result.note->code == "N6";
  if (verdict.kind == Verdict::Kind::kPass) {
    verdict.hold = writers_own;
    talk.kept = when.milliseconds;
  } else {
    verdict.hold = verdict.kind != Verdict::Kind::kSend;
    talk.remember(verdict.result, when.milliseconds);
    chat::count_check(talk, verdict.result, when.milliseconds);
    add_card(verdict, talk, own, when);
  }
  if (verdict.kind == Verdict::Kind::kAdvise) verdict.guide = guide(own, line);
  put_behind(line.prefix, verdict.result);
  return verdict;
}

Guide Filter::Parts::guide(const Conversation& own, const chat::Line& line) const {
  Context context;
  context.relation = own.relation;
  context.tone = own.tone;
  context.sensitivity = own.sensitivity;
  context.muted = own.muted;
  context.voice = options.voice;
  Guide out = engine->guide(line.body, context);
  for (Guide::Message& message : out.messages) put_behind(line.prefix, message.answer);
  return out;
}

void Filter::Parts::add_card(Verdict& verdict, Talk& talk, const Conversation& own, Moment when) {
  const int64_t now = when.milliseconds;
  if (now - talk.kept < chat::kMemory) return;  // whoever is frightened is not told that it passes
  const Result& result = verdict.result;
  const bool hot = verdict.hold && chat::is_very_hot(result);
  verdict.morning = hot && is_night(when.hour);
  const bool pressing = options.pace && chat::is_pressing(talk, now);
  if (!hot && !pressing) return;
  const std::string label = pressing ? "reassurance" : result.findings.front().label;
  const bool incident = !result.facts.empty() || talk.has_incident();
  verdict.card = deck.draw(engine->pauses(label, own.relation, when.hour, incident));
}

void Filter::Parts::hold(Verdict& verdict, Talk& talk, std::string_view text, int64_t now) const {
  const bool slow = options.pause_seconds > 0 && verdict.kind != Verdict::Kind::kPass &&
                    chat::is_very_hot(verdict.result);
  const int64_t wait = slow ? options.pause_seconds * 1000 : 0;
  talk.held = {talks.digest(text), now, now + std::max<int64_t>(wait, Filter::kSamePress.count()),
               verdict.kind};
  verdict.wait_milliseconds = talk.held.until - now;
}

Filter::Filter(std::shared_ptr<const Engine> engine, FilterOptions options)
    : parts_(std::make_unique<Parts>(std::move(engine), std::move(options))) {}
Filter::~Filter() = default;

Verdict Filter::outgoing(std::string_view conversation, std::string_view line, Moment when,
                         const std::vector<std::string>& nicks) {
  try {
    return parts_->outgoing(conversation, line, when, nicks);
  } catch (const std::exception& failure) {
    Verdict verdict;
    verdict.result.rephrased = line;
    verdict.trouble = parts_->once(std::string("messages go out unread: ") + failure.what());
    return verdict;
  }
}

Guide Filter::guide(std::string_view conversation, std::string_view line,
                    const std::vector<std::string>& nicks) {
  try {
    const chat::Line read = chat::read_line(line, nicks);
    return read.passes ? Guide() : parts_->guide(parts_->settings.of(conversation), read);
  } catch (const std::exception&) {  // then there is nothing to pick
    return {};
  }
}

void Filter::chosen(std::string_view conversation, std::string_view line, Moment when) {
  try {
    Talk& talk = parts_->talks.of(conversation, when.milliseconds);
    talk.held = {};
    talk.chosen = {parts_->talks.digest(line), when.milliseconds,
                   when.milliseconds + kSamePress.count(), Verdict::Kind::kSuggest};
  } catch (const std::exception&) {  // then it is judged like any other line
  }
}

void Filter::incoming(std::string_view conversation, Moment when) {
  try {
    parts_->talks.of(conversation, when.milliseconds).unanswered.clear();
  } catch (const std::exception&) {  // then a card comes early
  }
}

Conversation Filter::settings(std::string_view conversation) {
  try {
    parts_->settings.refresh();
    return parts_->settings.of(conversation);
  } catch (const std::exception&) {
    return parts_->options.defaults;
  }
}

std::string Filter::set(std::string_view conversation, const Conversation& settings) {
  try {
    return parts_->settings.set(conversation, settings);
  } catch (const std::exception& failure) {
    return failure.what();
  }
}

std::string Filter::forget() {
  parts_->talks.clear();
  try {
    return parts_->settings.forget();
  } catch (const std::exception& failure) {
    return failure.what();
  }
}

void Filter::use(std::shared_ptr<const Engine> engine) { parts_->engine = std::move(engine); }

}  // namespace gently
