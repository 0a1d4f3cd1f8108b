// The private card: what may hurt in the line on hold, and what could be said instead.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chat/guide_session.h"
#include "gently/filter.h"
#include "host.h"

namespace gently::weechat {

/// The line that is on hold in a buffer, and what was offered for it. In memory only.
struct Offer {
  std::string original;
  std::vector<std::string> alternatives;
  std::vector<std::string> rules;  // that found something
  std::string note;                // in full
  std::optional<chat::GuideSession> session;  // of the guided answer, while it is being put together
  size_t shown = 0;                // which alternative stands in the input line; 0: the original
};

Offer offer_of(const std::string& line, const Verdict& verdict);

/// Shows what the verdict has to say, if anything.
void show(Buffer buffer, const Verdict& verdict, bool with_pause_card);

/// Shows the question of a guided answer that is asked now.
void show(Buffer buffer, const chat::GuideSession& session);

}  // namespace gently::weechat
