#include "language/known_words.h"

#include <algorithm>
#include <array>

#include "language/contractions.h"
#include "language/known_word.h"
#include "language/lexicon_data.h"

namespace gently::language {
namespace {

/// Words that open a time or an exaggeration and stand in no set of times.
constexpr std::array<std::string_view, 29> kOpeners = {
    "the",   "a",     "an",    "half",     "quarter",   "midnight", "noon",    "midday",
    "this",  "next",  "last",  "every",    "each",      "all",      "that",    "whole",
    "in",    "over",  "today", "tonight",  "tomorrow",  "yesterday", "like",   "tenner",
    "fiver", "one",   "sat",   "sun",      "past"};

constexpr SetBits kTimes = member_of(NamedSet::kTimeUnit) | member_of(NamedSet::kWeekday) |
                           member_of(NamedSet::kMonth) | member_of(NamedSet::kPartOfDay) |
                           member_of(NamedSet::kTimePreposition) |
                           member_of(NamedSet::kHolidayEvent);

class Gatherer {
 public:
  Gatherer(Lexicon::Data& data, const Lexicon& lexicon) : data_(data), lexicon_(lexicon) {}

  void run() {
    all_of(data_.tags), all_of(data_.set_bits), all_of(data_.spellings), all_of(data_.given);
    all_of(data_.ambiguous_given), all_of(data_.titles), all_of(data_.kin);
    all_of(data_.first_of_form), all_of(data_.singular_of);
    for (uint32_t number = 1; number <= fact_words(); ++number) add(fact_word(number));
    for (std::string_view word : unmarked_contractions()) add(word);
  }

 private:
  template <typename T>
  void all_of(const StringMap<T>& map) {
    for (size_t i = 0; i < map.size(); ++i) add(map.key(i));
  }
  void all_of(const StringSet& set) {
    for (size_t i = 0; i < set.size(); ++i) add(set[i]);
  }

  void add(std::string_view word) {
    auto [at, is_new] = data_.known.emplace(word, {});
    if (!is_new) return;
    KnownWord out;
    out.sets = lexicon_.set_bits(word);
    out.tags = lexicon_.tags(word);
    out.facts = facts_number(word);
    out.looks = looks_of(word, out);
    out.as_verb = lemma(word, true);
    out.as_noun = lemma(word, false);
    *at = out;
  }

  uint32_t lemma(std::string_view word, bool prefer_verb) {
    const std::string lemma = lexicon_.lemma(word, prefer_verb);
    return lemma == word ? 0 : data_.lemmas.number(lemma);
  }

  uint32_t looks_of(std::string_view word, const KnownWord& known) const {
    uint32_t out = 0;
    auto look = [&](KnownWord::Look one, bool holds) { out |= holds ? one : 0u; };
    look(KnownWord::kReadAnew, data_.spellings.contains(word) || opens_unmarked(word));
    look(KnownWord::kVerbOfItsOwn, data_.verb_of_base.contains(word));
    look(KnownWord::kGiven, data_.given.contains(word));
    look(KnownWord::kAmbiguousGiven, data_.ambiguous_given.contains(word));
    look(KnownWord::kTitle, data_.titles.contains(word));
    look(KnownWord::kKin, data_.kin.contains(word));
    look(KnownWord::kOpensTime, opens_time(word, known));
    return out;
  }

  /// Where in doubt, it does.
  bool opens_time(std::string_view word, const KnownWord& known) const {
    const WordFacts& facts = numbered_facts(known.facts);
    const bool letters = word.front() >= 'a' && word.front() <= 'z' &&
                         static_cast<unsigned char>(word.back()) < 0x80;
    return !letters || (known.sets & kTimes) != 0 || (known.tags & kNumber) != 0 ||
           facts.is(Fact::kShortWeekday) || facts.is(Fact::kSmallNumber) ||
           facts.is(Fact::kExaggerates) || is_day_with_s(word) ||
           std::find(kOpeners.begin(), kOpeners.end(), word) != kOpeners.end();
  }

  /// mondays, monday's, fri's.
  bool is_day_with_s(std::string_view word) const {
    if (!word.ends_with('s')) return false;
    std::string_view day = word.substr(0, word.size() - 1);
    if (day.ends_with('\'')) day.remove_suffix(1);
    return lexicon_.in_set("weekday", day) || word_facts(day).is(Fact::kShortWeekday);
  }

  Lexicon::Data& data_;
  const Lexicon& lexicon_;
};

}  // namespace

void gather_known_words(Lexicon::Data& data, const Lexicon& lexicon) {
  Gatherer(data, lexicon).run();
}

}  // namespace gently::language
