// A record becomes what is written for it: read, each message answered, written. Called by many
// threads.
#pragma once

#include "batch/format.h"

namespace gently::batch {

/// Reads the record and answers its messages.
void answer(Item& item, const Format& format, const FormatOptions& options, const Engine& engine);

/// Takes an answer for a draft. False: there is no room for it in the record, and the draft stays.
bool choose(Item& item, size_t draft, const Alternative& alternative, const Format& format);
/// The same with a person's own words.
bool choose_text(Item& item, size_t draft, const std::string& text, const Format& format);
/// The draft stays.
void keep(Item& item, size_t draft);

/// Makes the bytes of what was chosen.
void settle(Item& item, const Format& format, const FormatOptions& options);

}  // namespace gently::batch
