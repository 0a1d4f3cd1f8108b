#include "card.h"

#include <algorithm>

namespace gently::weechat {
namespace {

/// Each reason once.
std::vector<std::string> reasons(const Result& result) {
  std::vector<std::string> out;
  for (const Finding& finding : result.findings) {
    std::string reason = colour("yellow") + finding.label + colour("reset") + ": " + finding.why;
    if (std::find(out.begin(), out.end(), reason) == out.end()) out.push_back(std::move(reason));
  }
  return out;
}

void show_keys(Buffer buffer, const Verdict& verdict) {
  std::string keys = colour("darkgray") + "Enter sends your own words";
  const int64_t seconds = verdict.wait_milliseconds / 1000;
  if (seconds > 0) keys += " in " + std::to_string(seconds) + " seconds";
  if (verdict.kind == Verdict::Kind::kSuggest)
    keys += " · Alt+g takes the next one (or /gently use 1)";
  if (verdict.kind == Verdict::Kind::kAdvise) keys += " · /gently guide helps to find others";
  if (verdict.morning) keys += " · /gently later keeps them for the morning";
  buffer.tell(keys);
}

void show_reasons(Buffer buffer, const Result& result) {
  std::string mark = "gently";
  for (const std::string& reason : reasons(result)) {
    buffer.tell(reason, mark);
    mark.clear();
  }
}

}  // namespace

Offer offer_of(const std::string& line, const Verdict& verdict) {
  Offer out;
  out.original = line;
  for (const Alternative& one : verdict.result.alternatives) out.alternatives.push_back(one.text);
  for (const Finding& one : verdict.result.findings) out.rules.push_back(one.rule);
  if (verdict.result.note) out.note = verdict.result.note->text;
  return out;
}

void show(Buffer buffer, const Verdict& verdict, bool with_pause_card) {
  const Result& result = verdict.result;
  switch (verdict.kind) {
    case Verdict::Kind::kSend:
      break;
    case Verdict::Kind::kSuggest:
      show_reasons(buffer, result);
      for (size_t i = 0; i < result.alternatives.size(); ++i) {
        buffer.tell("  " + colour("lightgreen") + std::to_string(i + 1) + colour("reset") + "  " +
                    result.alternatives[i].text);
      }
      for (const std::string& left : result.left_out)
        buffer.tell(colour("darkgray") + "left out: " + left);
      break;
    case Verdict::Kind::kAdvise:
      show_reasons(buffer, result);
      if (result.hint) buffer.tell("  " + *result.hint);
      break;
    case Verdict::Kind::kPass:
      if (result.note)
        buffer.tell(colour("darkgray") + result.note->discreet + " (/gently more)", "gently");
      break;
  }
  if (verdict.hold && verdict.kind == Verdict::Kind::kPass)
    buffer.tell("Send it as it stands? Enter sends it.");
  else if (verdict.hold)
    show_keys(buffer, verdict);
  if (verdict.card && with_pause_card)
    buffer.tell(colour("cyan") + "  " + verdict.card->text, verdict.hold ? "" : "gently");
}

void show(Buffer buffer, const chat::GuideSession& session) {
  const std::string text = session.shown();
  std::string mark = "gently";
  for (size_t at = 0; at < text.size();) {
    const size_t end = text.find('\n', at);
    if (end > at) buffer.tell(text.substr(at, end - at), mark);
    mark.clear();
    at = end + 1;
  }
  buffer.tell(colour("darkgray") + "/gently guide <number> chooses and goes on");
}

}  // namespace gently::weechat
