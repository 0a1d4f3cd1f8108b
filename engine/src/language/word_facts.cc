#include "language/word_facts.h"

#include "language/clause_words.h"
#include "language/function_words.h"
#include "language/time_words.h"

namespace gently::language {
namespace {

using Table = StringMap<WordFacts>;

void put(Table& table, Fact fact, const StringSet& list) {
  for (size_t i = 0; i < list.size(); ++i)
    table[list[i]].facts |= uint32_t{1} << static_cast<unsigned>(fact);
}

Table make_table() {
  Table table;
  const StringMap<Tags>& functions = function_words();
  for (size_t i = 0; i < functions.size(); ++i)
    table[functions.key(i)].function = functions.value(i);
  const StringMap<std::string_view>& bases = auxiliary_bases();
  for (size_t i = 0; i < bases.size(); ++i) table[bases.key(i)].auxiliary_base = bases.value(i);
  put(table, Fact::kSubjectPronoun, subject_pronouns());
  put(table, Fact::kSubordinator, subordinators());
  put(table, Fact::kFiniteAuxiliary, finite_auxiliaries());
  put(table, Fact::kInterjection, interjections());
  put(table, Fact::kLeadIn, lead_ins());
  put(table, Fact::kShortWeekday, short_weekdays());
  put(table, Fact::kSmallNumber, small_numbers());
  put(table, Fact::kExaggerates, exaggerations());
  return table;
}

const Table& table() {
  static const Table made = make_table();
  return made;
}

}  // namespace

uint32_t facts_number(std::string_view word) {
  const WordFacts* found = table().get(word);
  return found == nullptr ? 0 : static_cast<uint32_t>(found - &table().value(0)) + 1;
}

const WordFacts& numbered_facts(uint32_t number) {
  static const WordFacts none;
  return number == 0 ? none : table().value(number - 1);
}

const WordFacts& word_facts(std::string_view word) { return numbered_facts(facts_number(word)); }

uint32_t fact_words() { return static_cast<uint32_t>(table().size()); }
std::string_view fact_word(uint32_t number) { return table().key(number - 1); }

}  // namespace gently::language
