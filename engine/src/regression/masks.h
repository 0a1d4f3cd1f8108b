// Generated sentences with the writer's words masked: what repeats when many messages are answered.
#pragma once

#include <string>
#include <vector>

#include "gently/gently.h"

namespace gently::regression {

/// The sentences that a rule brought, each with a capital: "I'd love it if you …." for "i'd love it if you texted me."
std::vector<std::string> masked_sentences(const Alternative& alternative);

/// `text` cut after each . ? ! that a space or the end follows; without the spaces between.
std::vector<std::string> sentences_of(const std::string& text);

}  // namespace gently::regression
