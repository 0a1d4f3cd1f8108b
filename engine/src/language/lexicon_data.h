// The lexicon's tables. Filled by lexicon_load.cc, read by the files of this folder.
#pragma once

#include <string>
#include <vector>

#include "base/image.h"
#include "language/known_word.h"
#include "language/lexicon.h"
#include "language/named_sets.h"
#include "language/string_map.h"

namespace gently::language {

/// One reading of a chat spelling; the first of its word's entries whose conditions hold is taken.
struct Spelling {
  std::vector<std::string> read;        // normal words; none: a particle that is stepped over
  bool clause_start = false;            // only at the start of a clause
  bool alone = false;                   // only as the only word of its sentence
  std::vector<std::string> before;      // next word: a word, or "{set}" or "{class}"
  std::vector<std::string> after;       // previous word
  std::vector<std::string> not_before;
  std::vector<std::string> not_after;
};

/// One verb a form belongs to. The verbs of a form are a chain.
struct FormOf {
  uint32_t verb = 0;  // index into `verbs`
  uint32_t next = 0;  // number of the next link, from 1; 0: none
};

}  // namespace gently::language

template <>
inline constexpr bool gently::kLiesFlat<gently::language::FormOf> = true;

namespace gently::language {

template <class A>
void image(A& a, VerbForms& v) {
  a(v.base, v.third, v.gerund, v.past, v.participle);
}

template <class A>
void image(A& a, Spelling& s) {
  a(s.read, s.clause_start, s.alone, s.before, s.after, s.not_before, s.not_after);
}

struct Lexicon::Data {
  StringMap<Tags> tags;                             // every known word
  std::vector<VerbForms> verbs;                     // first alternative of each form
  StringMap<uint32_t> verb_of_base;
  StringMap<uint32_t> first_of_form;                // every form and alternative: number of its first link
  Flat<FormOf> forms;                               // the links
  StringMap<std::string> singular_of;               // children: child
  StringMap<std::string> plural_of;                 // child: children
  StringSet mass;                                   // nouns without a plural
  StringMap<std::vector<std::string>> particles_of; // pick: up, off …
  StringSet transitive_person;                      // verbs that take a person: text, call
  StringSet given, ambiguous_given, titles, kin;
  StringMap<std::vector<std::string>> sets;
  StringMap<StringSet> set_members;
  std::vector<std::string> set_names;
  StringMap<SetBits> set_bits;                      // by word, see named_sets.h
  StringMap<std::vector<Spelling>> spellings;
  StringMap<KnownWord> known;                       // every word that stands in any table above or list of ours
  StringSet lemmas;                                 // that it names

  template <class A>
  friend void image(A& a, Data& d) {
    a(d.tags, d.verbs, d.verb_of_base, d.first_of_form, d.forms, d.singular_of, d.plural_of, d.mass, d.particles_of, d.transitive_person, d.given,
      d.ambiguous_given, d.titles, d.kin, d.sets, d.set_members, d.set_names, d.set_bits, d.spellings, d.known, d.lemmas);
  }
};

}  // namespace gently::language
