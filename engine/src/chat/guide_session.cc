#include "chat/guide_session.h"

#include <utility>

namespace gently::chat {

GuideSession::GuideSession(Guide guide) : guide_(std::move(guide)) {
  for (size_t i = 0; i < 3; ++i) {
    if (!question(i).choices.empty()) questions_.push_back(i);
  }
}

const Guide::Question& GuideSession::question(size_t number) const {
  return number == 0 ? guide_.event : number == 1 ? guide_.feeling : guide_.ask;
}

std::string GuideSession::shown() const {
  std::string out;
  if (!done()) {
    const size_t number = questions_[asked_];
    const Guide::Question& asked = question(number);
    out += asked.text + '\n';
    for (size_t i = 0; i < asked.choices.size(); ++i) {
      out += std::string(i == picked_[number] ? "> " : "  ") + std::to_string(i + 1) + "  " + asked.choices[i] + '\n';
    }
    out += '\n';
  }
  out += message().answer.text + '\n';
  std::string missing;
  for (const std::string& fact : message().missing) missing += (missing.empty() ? "" : ", ") + fact;
  if (!missing.empty()) out += "(not in it: " + missing + ")\n";
  return out;
}

void GuideSession::move(int by) {
  if (done()) return;
  const size_t count = question(questions_[asked_]).choices.size();
  size_t& picked = picked_[questions_[asked_]];
  picked = (picked + count + static_cast<size_t>(by > 0 ? 1 : count - 1)) % count;
}

bool GuideSession::pick(size_t number) {
  if (done() || number == 0 || number > question(questions_[asked_]).choices.size()) return false;
  picked_[questions_[asked_]] = number - 1;
  return true;
}

void GuideSession::next() {
  if (!done()) ++asked_;
}

void GuideSession::back() {
  if (asked_ > 0) --asked_;
}

}  // namespace gently::chat
