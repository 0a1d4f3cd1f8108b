// English forms of verbs, verb phrases and nouns. Answers or declines; never guesses.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "language/lexicon.h"

namespace gently::language {

enum class VerbForm { kBase, kThird, kGerund, kPast, kParticiple, kPassive, kInfinitive };

/// "forget" as kGerund gives "forgetting". `verb` may be in any form. Declines on verbs the lexicon does not know.
/// kPassive gives "be forgotten", kInfinitive "to forget". Thread safe.
std::optional<std::string> inflect_verb(const Lexicon& lexicon, std::string_view verb, VerbForm form);

/// A verb phrase whose first word is a verb in any form: "picks me up" as kGerund gives "picking me up";
/// coordinated verbs ("sit there and scroll") take the form too. Declines when any verb is not certain.
std::optional<std::string> inflect_phrase(const Lexicon& lexicon, std::string_view phrase, VerbForm form);

/// "child" gives "children". Declines on mass nouns and unknown words.
std::optional<std::string> plural(const Lexicon& lexicon, std::string_view noun);

/// "a" or "an" by sound: "an hour", "a uniform".
std::string_view article(std::string_view word);

/// Contracts as people write: "i am" to "i'm", "do not" to "don't", "it is" to "it's" (never before a clause end).
std::string contract(std::string_view text);

}  // namespace gently::language
