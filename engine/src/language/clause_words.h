// Closed lists that the clause splitter asks: which words take a clause, which stand alone, which open an order.
#pragma once

#include <string_view>

#include "language/string_map.h"

namespace gently::language {

/// think, know, say, hope, sure, glad …: a clause may follow as their complement.
bool takes_clause(std::string_view lemma);
/// tell, promise, remind …: a clause may follow after a person.
bool takes_person_and_clause(std::string_view lemma);
/// thing, time, way, everything …: "the things you say".
bool takes_relative(std::string_view lemma);
/// love, hate, need, tell …: a following "you" or "it" is their object.
bool takes_object(std::string_view lemma);
/// make, let, help, see …: a bare verb may follow their object.
bool takes_bare_verb(std::string_view lemma);
/// stop, leave, call …: opens an order also in the middle of run-on text.
bool opens_order(std::string_view word);
/// fine, whatever, ok, lol, wow, typical …: stands as a clause of its own.
bool is_interjection(std::string_view word);
/// An interjection that is also an ordinary word ("fine", "right"): counts only where nothing asks for it.
bool is_ordinary_interjection(std::string_view word);
/// so, look, honestly, and …: leads into the clause after it.
bool is_lead_in(std::string_view word);

/// The lists behind is_interjection and is_lead_in, for word_facts.h.
const StringSet& interjections();
const StringSet& lead_ins();

}  // namespace gently::language
