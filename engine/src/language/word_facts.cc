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

}  // namespace

const WordFacts& word_facts(std::string_view word) {
  static const Table table = make_table();
  static const WordFacts none;
  const WordFacts* found = table.get(word);
  return found == nullptr ? none : *found;
}

}  // namespace gently::language
