// Words that say what a message is about, apart from those that only carry its turns of phrase.
#pragma once

#include "language/draft.h"

namespace gently::language {

/// Tags each content word with the one content class it stands for (kContentVerb and the like), so
/// that a pattern can say "you have time for {content-noun}". Light verbs (get, want, feel), general
/// nouns (time, thing, idea), function words, names and numbers have none. Needs all other tags.
void mark_content_words(Draft& draft);

}  // namespace gently::language
