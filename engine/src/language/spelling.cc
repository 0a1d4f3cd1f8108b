#include "language/spelling.h"

#include <algorithm>

#include "language/lexicon_data.h"

namespace gently::language {
namespace {

const StringMap<Tags>& classes() {
  static const StringMap<Tags> kClasses = {
      {"verb", kVerbBase | kVerbThird | kVerbGerund | kVerbPast | kVerbParticiple},
      {"plain-verb", kVerbBase},
      {"third", kVerbThird},
      {"gerund", kVerbGerund},
      {"past", kVerbPast},
      {"participle", kVerbParticiple},
      {"noun", kNoun},
      {"plural", kPlural},
      {"adjective", kAdjective},
      {"adverb", kAdverb},
      {"pronoun", kPronoun},
      {"determiner", kDeterminer},
      {"possessive", kPossessive},
      {"preposition", kPreposition},
      {"conjunction", kConjunction},
      {"wh", kWh},
      {"modal", kModal},
      {"auxiliary", kAuxiliary},
      {"negation", kNegation},
      {"number", kNumber}};
  return kClasses;
}

bool has_digit_first(std::string_view word) { return !word.empty() && word[0] >= '0' && word[0] <= '9'; }

/// A neighbour counts as written and as its first reading ("u" is also "you").
std::string_view first_reading(const Lexicon& lexicon, std::string_view word) {
  const std::vector<Spelling>* spellings = find(lexicon.data().spellings, word);
  if (!spellings || spellings->back().read.empty()) return {};
  return spellings->back().read.front();
}

/// `after_it` is the word after a following neighbour: an adjective that stands before a noun does not count as one
/// ("ur lazy" against "ur lazy brother").
bool any_meets(const Lexicon& lexicon, const std::vector<std::string>& conditions, std::string_view word,
               std::string_view after_it) {
  if (conditions.empty() || word.empty()) return false;
  std::string_view reading = first_reading(lexicon, word);
  Tags then = after_it.empty() ? Tags{0} : lexicon.tags(after_it);
  bool before_noun = (then & kNoun) && !(then & (kVerbBase | kVerbThird | kAdverb | kPreposition | kPronoun | kUnknown));
  return std::any_of(conditions.begin(), conditions.end(), [&](const std::string& condition) {
    if (condition == "{adjective}" && (before_noun || (lexicon.tags(word) & kNoun && !(lexicon.tags(word) & kAdjective)))) {
      return false;
    }
    return meets(lexicon, condition, word) || meets(lexicon, condition, reading);
  });
}

bool fits(const Lexicon& lexicon, const Spelling& spelling, const Around& around) {
  if (spelling.clause_start && !around.clause_start) return false;
  if (spelling.alone && !around.alone) return false;
  if (!spelling.before.empty() && !any_meets(lexicon, spelling.before, around.next, around.after_next)) return false;
  if (!spelling.after.empty() && !any_meets(lexicon, spelling.after, around.previous, {})) return false;
  if (any_meets(lexicon, spelling.not_before, around.next, around.after_next)) return false;
  return !any_meets(lexicon, spelling.not_after, around.previous, {});
}

}  // namespace

bool is_class_name(std::string_view name) { return classes().contains(name); }

bool meets(const Lexicon& lexicon, const std::string& condition, std::string_view word) {
  if (word.empty()) return false;
  if (!condition.starts_with('{')) return condition == word;
  std::string_view name(condition);
  name = name.substr(1, name.size() - 2);
  if (lexicon.in_set(name, word)) return true;
  const Tags* wanted = classes().get(name);
  if (wanted == nullptr) return false;
  Tags tags = lexicon.tags(word);
  if (has_digit_first(word)) tags |= kNumber;
  return (tags & *wanted) != 0;
}

const std::vector<std::string>* respell(const Lexicon& lexicon, std::string_view word, const Around& around) {
  const std::vector<Spelling>* spellings = find(lexicon.data().spellings, word);
  if (!spellings) return nullptr;
  for (const Spelling& spelling : *spellings) {
    if (fits(lexicon, spelling, around)) return &spelling.read;
  }
  return nullptr;
}

}  // namespace gently::language
