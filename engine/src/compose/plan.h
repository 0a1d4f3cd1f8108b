// What is to be answered: hurtful sentences gathered into units, each with its head, riders, topic and facts; everything
// else stays as it stands (the language guide's 3).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compose/acts.h"
#include "compose/phrases.h"
#include "compose/stakes.h"
#include "compose/things.h"
#include "match/judge.h"

namespace gently::compose {

/// A stretch that is taken out or answered.
struct Region {
  Span source;
  bool after_kept = false;    // kept words of the same sentence stand before it, without a final mark
  bool before_kept = false;   // kept words of the same sentence follow it
  uint32_t sentence = 0;
};

struct Unit {
  const match::Finding* head = nullptr;
  std::vector<const match::Finding*> riders;
  const rules::Topic* topic = nullptr;  // null: none is certain
  bool topic_is_borrowed = false;       // from a neighbour
  std::vector<Region> regions;          // ascending
  size_t anchor = 0;                    // the region whose place the answer takes
  std::vector<Fact> facts;              // must survive
  std::vector<Act> acts;                // of the head, all of one sense in one time
  std::optional<Act> seen;              // what a worry looks back at, when no sentence of the head tells it
  std::optional<Phrase> by_when;        // a time said after what is ordered: "Wash the pan. Today."
  std::optional<Phrase> object;         // of the head
  std::optional<FactPhrase> matter;     // what its hurtful clauses are about
  std::vector<uint32_t> details;        // words of its sentences that may be names though no list knows them, ordinals, quoted words
  std::vector<uint32_t> told;           // sentences beside the head's that only tell what was seen
  std::vector<uint32_t> contents;       // nouns that say what it is about, beside the facts
  std::vector<Phrase> things;           // its hurtful sentences name, beside the facts
  std::optional<Phrase> fact_clause;    // of the head, else of a rider
  std::optional<Condition> condition;   // of the head, an ultimatum
  Span vocative;                        // empty: none; else the name to call the reader by, with its greeting
  bool incident = false;                // one event, else a habit
  int strength = 1;                     // of the feeling: 0 light, 1 medium, 2 strong
  uint64_t hash = 0;                    // of its normal words without names and numbers
  uint32_t paragraph = 0;
};

struct Plan {
  std::vector<Unit> units;  // by place
  std::vector<std::string> left_out;
  std::string failure;      // not empty: cannot be answered, and why
};

/// How hurtful sentences of one paragraph come together.
enum class Grouping : uint8_t {
  kByTopic,  // those of one topic, or of none, are one unit
  kByFact,   // each that owns a fact is a unit of its own
};

/// What goes with the hurtful sentences, and what stays beside them.
struct Beside {
  std::vector<uint32_t> company;  // sentences that go, ascending
  bool seen_stays = false;        // what was only seen stays as it stands
};

Plan make_plan(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement, rules::Relation relation, Grouping grouping,
               const Beside& beside);

}  // namespace gently::compose
