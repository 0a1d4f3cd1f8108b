// A rule as loaded: plain values, checked, immutable.
#pragma once

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "rules/context.h"
#include "rules/draws.h"
#include "rules/label.h"
#include "rules/pattern.h"
#include "rules/template.h"

namespace gently::rules {

enum class Mode : unsigned char {
  kPositive, kEvent, kMiss, kWish, kHelp, kEffect, kQuestion, kStance, kBreak, kDirect
};
inline constexpr std::array<std::string_view, 10> kModeNames = {
    "positive", "event", "miss", "wish", "help", "effect", "question", "stance", "break", "direct"};
constexpr std::string_view name(Mode mode) { return kModeNames[static_cast<size_t>(mode)]; }

/// One way to answer: a sentence that tells and, mostly, one that asks.
struct Say {
  Mode mode = Mode::kEvent;
  Template tell;
  Template ask;               // may be empty
  RelationSet relations = 0;  // empty: all
  std::vector<Tone> tones;    // empty: all
  std::vector<Label> labels;  // empty: all (answers/ files only)
  enum class Of : unsigned char { kAny, kIncident, kHabit, kNow } of = Of::kAny;  // kNow: something that is still to do
  int line = 0;
  Draws draws;                // of its templates and mode
};

struct Exception {  // an `unless` entry
  Pattern match;
  std::string example;
  int line = 0;
};

/// A constraint on the words of one capture.
struct Where {
  std::string capture;
  enum class Test : unsigned char { kHas, kLacks, kBegins, kNotBegins, kMax } test = Test::kHas;
  Pattern pattern;   // all but kMax
  unsigned max = 0;  // kMax: words
};

/// Conditions on the message around the match.
struct When {
  bool after_hurtful = false;          // the sentence before it was hurtful
  bool alone = false;                  // nothing else in the message
  std::vector<std::string> with;       // features that must be there: caps, laugh, question, exclamation, {set} …
  std::vector<std::string> without;    // features that must not
  RelationSet relations = 0;

  bool empty() const { return !after_hurtful && !alone && with.empty() && without.empty() && relations == 0; }
};

struct TestCase {
  std::string in;
  std::string out;       // empty for `silent`
  Relation relation = Relation::kUnknown;
  int line = 0;
};

struct RuleTests {
  std::vector<TestCase> rewrites;
  std::vector<TestCase> silent;  // must not match this rule
  std::vector<TestCase> fires;   // must match (guards, boundaries, cues, shapes without an exact answer)
  std::vector<TestCase> todo;    // known gaps
};

inline constexpr std::array<std::string_view, 4> kOfNames = {"any", "incident", "habit", "now"};
inline constexpr std::array<std::string_view, 2> kTierNames = {"A", "B"};
inline constexpr std::array<std::string_view, 3> kScopeNames = {"clause", "sentence", "message"};
/// Features that `when` may name, beside {sets}.
inline constexpr std::array<std::string_view, 7> kFeatureNames = {
    "caps", "laugh", "question", "exclamation", "full-stop", "stretched", "repeated-mark"};

enum class Kind : unsigned char { kShape, kBoundary, kGuard, kContinuation, kCue, kPair };
inline constexpr std::array<std::string_view, 6> kKindNames = {"shape", "boundary", "guard", "continuation", "cue", "pair"};

/// How far a phrase of a cue speaks for a label, in log-odds.
struct Leaning {
  uint32_t phrase = 0;  // index into `match`
  Label label = Label::kOk;
  double weight = 0;
};

struct Rule {
  std::string id;    // "criticism/never-do"
  std::string path;  // file, for messages
  int line = 0;
  Kind kind = Kind::kShape;
  Label label = Label::kOk;
  std::string why;   // shown to the writer
  std::string hint;  // what to say instead, shown when no answer passes
  std::vector<Pattern> match;
  std::vector<Exception> unless;
  std::vector<Where> where;
  When when;
  std::vector<std::string> drop;  // captures the author lets go
  std::vector<Say> say;
  RuleTests tests;

  bool weak = false;                     // shape: needs company
  bool rider = false;                    // shape: carries no subject of its own (testing, withdrawal …)
  bool no_answer = false;                // shape: flagged, never rewritten
  char tier = 'A';                       // boundary
  std::string note;                      // boundary: "N1"
  int points = 0;                        // boundary, in tenths: 0 decides alone; else a sign (with family) or hint, that adds to the danger of the message
  /// A boundary that keeps a message only with others.
  bool adds_up() const { return kind == Kind::kBoundary && (points != 0 || !phrase_weights.empty()); }
  bool is_hint() const { return adds_up() && family.empty(); }
  double points_of(size_t pattern) const { return phrase_weights.empty() ? points / 10.0 : phrase_weights[pattern]; }
  enum class Scope : unsigned char { kClause, kSentence, kMessage } scope = Scope::kClause;  // guard
  std::string shape, topic;              // pair: the combination it pins
  std::string family;                    // cue; sign
  double fitted = std::numeric_limits<double>::quiet_NaN();  // log-odds from weights.yaml, if any
  std::vector<double> phrase_weights;    // cue: the same of each of `match`; none before it is fitted. Hint of danger.yaml: points of each
  std::vector<Leaning> leanings;         // cue: by phrase

  uint32_t by_id = 0;      // place among all rules of the book, by id
  uint32_t by_points = 0;  // the same by points, the most first, then note, then id
};

/// Points as an author writes them: "7", "-0.5".
std::string points_text(int tenths);

}  // namespace gently::rules
