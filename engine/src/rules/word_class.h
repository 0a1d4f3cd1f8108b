// Word classes that a pattern may name, as bits of a reading's tags.
#pragma once

#include <array>
#include <string_view>

#include "language/reading.h"

namespace gently::rules {

struct WordClass {
  std::string_view name;
  language::Tags tags;
};

inline constexpr std::array<WordClass, 37> kWordClasses = {{
    {"base-verb", language::kVerbBase},
    {"third-verb", language::kVerbThird},
    {"gerund", language::kVerbGerund},
    {"past-verb", language::kVerbPast},
    {"participle", language::kVerbParticiple},
    {"any-verb", language::kVerbBase | language::kVerbThird | language::kVerbGerund | language::kVerbPast |
                     language::kVerbParticiple},
    {"noun", language::kNoun},
    {"plural", language::kPlural},
    {"any-adjective", language::kAdjective},
    {"any-adverb", language::kAdverb},
    {"pronoun", language::kPronoun},
    {"any-determiner", language::kDeterminer},
    {"any-possessive", language::kPossessive},
    {"any-preposition", language::kPreposition},
    {"any-conjunction", language::kConjunction},
    {"any-wh", language::kWh},
    {"any-modal", language::kModal},
    {"auxiliary", language::kAuxiliary},
    {"any-negation", language::kNegation},
    {"digit", language::kNumber},
    {"time-word", language::kTime},
    {"amount-word", language::kAmount},
    {"any-name", language::kName},
    {"kin-name", language::kKin},
    {"vocative", language::kVocative},
    {"any-softener", language::kSoftener},
    {"any-intensifier", language::kIntensifier},
    {"any-laugh", language::kLaugh},
    {"tag-question", language::kTagQuestion},
    {"shouted", language::kCaps},
    {"content-verb", language::kContentVerb},
    {"content-past", language::kContentPast},
    {"content-gerund", language::kContentGerund},
    {"content-noun", language::kContentNoun},
    {"content-plural", language::kContentPlural},
    {"content-adjective", language::kContentAdjective},
    {"content-adverb", language::kContentAdverb},
}};

}  // namespace gently::rules
