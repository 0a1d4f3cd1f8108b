// What the rule book says of one message: kept or not, which sentences hurt and why, what they are about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "language/reading.h"
#include "match/pattern_match.h"
#include "rules/book.h"

namespace gently::match {

struct RuleMatch {
  const rules::Rule* rule = nullptr;
  uint32_t pattern = 0;   // index into rule->match
  uint32_t clause = 0;    // of its first item
  uint32_t sentence = 0;
  uint32_t first = 0;     // items [first, last)
  uint32_t last = 0;
  Captures captures;
};

struct TopicHit {
  enum class Strength : uint8_t { kHead, kMatter, kWeak } strength = Strength::kHead;
  const rules::Topic* topic = nullptr;
  uint32_t first = 0;  // items [first, last)
  uint32_t last = 0;
};

/// A hurtful sentence.
struct Finding {
  RuleMatch main;                // the one that gives label, why and captures
  std::vector<RuleMatch> also;   // other shapes and cues that added to its heat
  uint32_t sentence = 0;
  std::vector<uint32_t> clauses;  // its hurtful clauses, ascending
  double heat = 0;                // 0 to 1
  bool from_cues = false;         // no shape is among its causes
};

/// A match that did not count, because a condition of its own rule did not hold.
struct Unmet {
  RuleMatch match;
  std::string condition;  // "when: without laugh", "where: act lacks smile"
};

struct Judgement {
  language::Reading reading;
  const rules::Rule* kept = nullptr;       // tier A: the whole message stays
  std::vector<RuleMatch> frozen;           // tier B: these sentences stay
  std::vector<Finding> findings;           // by sentence
  std::vector<RuleMatch> matches;          // shapes and cues that no guard silenced, by place
  std::vector<uint32_t> continuations;     // sentences that only go on with the hurtful one before them
  std::vector<TopicHit> topics;
  std::vector<RuleMatch> boundaries;       // of tier A, all that matched; `kept` is the one that speaks
  std::vector<RuleMatch> signs;            // boundaries with points, that keep the message only together
  std::vector<RuleMatch> guards;           // that matched, whether there was anything to silence or not
  std::vector<RuleMatch> guarded;          // shapes that a guard or exception silenced, for explain
  std::vector<RuleMatch> silenced_by;      // guarded[i] was silenced by this guard, or exception `pattern` of its own rule
  std::vector<Unmet> unmet;                // for explain
  double sign_points = 0;                  // of the signs that counted
  double danger = 0;                       // these, with the hints and the book's start
  double heat = 0;
  const rules::Topic* lent_topic = nullptr;  // of the message before, in a conversation
};

}  // namespace gently::match
