// The rule book: everything gently knows and may say, loaded once, immutable, shared.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "language/lexicon.h"
#include "rules/guide.h"
#include "rules/pause.h"
#include "rules/phrase_list.h"
#include "rules/rule.h"
#include "rules/topic.h"

namespace gently::rules {

struct Note {
  std::string code;  // "N1"
  std::string text;
};

struct Pack {
  std::string id, language, version, author, licence, engine;
  std::map<std::string, Relation, std::less<>> relation_aliases;
  std::map<std::string, std::string, std::less<>> help;  // country: line
};

/// Answers that hang on no shape: `label` kOk means "with any topic card", else the label's default.
struct Answers {
  std::string id;
  std::string path;
  int line = 0;
  Label label = Label::kOk;
  std::string hint;                                // what to say instead, where no answer passes and no rule says so
  std::vector<std::string> light, medium, strong;  // {feeling}, where no card speaks
  std::vector<Ask> asks;                           // {ask}
  std::vector<Say> say;
};

/// Ways to open a request, each ending where the verb follows: "Could we", "How about we".
struct Openers {
  std::vector<std::string> we, you;          // questions
  std::vector<std::string> we_told, you_told;  // statements, for a second request: "It would help if we could"
  std::vector<std::string> matter;             // before what it is about: "About the bins: …"
  std::string path;
  int line = 0;
};

struct Thresholds {
  double careful = 2.2, balanced = 0.0, keen = -1.6;  // log-odds
};

/// Points of danger, from danger.yaml.
struct Danger {
  static constexpr double kKeep = 15;  // from here on a message is kept
  double start = 0;                    // of a message before any word of it speaks
  double hands_off = 10;               // from here on it is left alone
  double doubling = 0;                 // what each doubling beyond sixteen words and marks takes away: more is met by chance
  double for_length(size_t items) const;
};

struct Book {
  explicit Book(language::Lexicon words) : lexicon(std::move(words)) {}

  Pack pack;
  std::string sha256;  // of all files, by path
  language::Lexicon lexicon;
  std::vector<Rule> rules;    // sorted by kind, then id
  std::vector<Topic> topics;  // sorted by id
  std::vector<Answers> answers;
  std::vector<Note> notes;
  Openers openers;
  Pauses pauses;
  Guide guide;
  std::vector<std::string> work_feelings;  // all that is said of feelings to a colleague
  std::map<std::string, std::string, std::less<>> converse;  // "text me" : "hear from you"
  PhraseList forbidden;                                      // never in an answer: lint patterns as plain phrases
  std::vector<std::string> verdicts;                         // verbs that judge ("ruin"): never given back to the reader
  PhraseList warm_words;                                     // of ours: not to a co-parent, ex, colleague, neighbour
  PhraseList couple_words;                                   // of ours: to a partner only
  std::vector<std::string> mind_verbs;                       // verbs of thinking and seeming: not told of the reader
  std::map<std::string, double, std::less<>> weights;        // shape id : log-odds, from weights.yaml
  Thresholds thresholds;
  double bias = -3.0;
  Danger danger;
  std::map<Label, double> label_bias;  // of the leanings

  const Rule* rule(std::string_view id) const;
  const Topic* topic(std::string_view id) const;
  const Note* note(std::string_view code) const;
  double shape_alone() const;  // the weight with which a shape speaks without any cue
  double weight(const Rule& rule) const;  // of a shape: fitted, else the default
  double weight(const Rule& rule, size_t pattern) const;  // the same; of a cue: what this phrase of it weighs
};

}  // namespace gently::rules
