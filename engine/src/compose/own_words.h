// An answer in the writer's own way with words.
#pragma once

#include "compose/piece.h"
#include "rules/own_voice.h"

namespace gently::compose {

/// The book's words replaced by the writer's, each of these a piece of its own that names the voice file; the case of the
/// first letter is kept. What the writer wrote stays.
Pieces in_own_words(const rules::OwnVoice& voice, const Pieces& answer);

/// A word of the book's that the writer never uses, or "".
std::string never_said(const rules::OwnVoice& voice, const Pieces& answer);

/// How much better the mode is liked than one that is not named; 0 for that.
int liking(const rules::OwnVoice& voice, rules::Mode mode);

}  // namespace gently::compose
