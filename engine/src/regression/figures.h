// How good the answers to a corpus are, in numbers.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "regression/answers.h"
#include "regression/rate.h"

namespace gently::regression {

/// The same few figures for a part of the corpus.
struct Slice {
  std::string by;     // "label", "relation", "variety", "style"
  std::string value;  // "guilt"
  Rate recall;        // of hurtful messages: rephrased or flagged
  Rate rephrased;     // of hurtful messages
  Rate label;         // of those found: called by their label
  Rate false_alarms;  // of near, everyday, idiom and foreign messages: rephrased or flagged
  Rate kept;          // of boundary messages
};

/// What one rule did.
struct RuleHits {
  size_t hurtful = 0;     // messages
  size_t right_label = 0; // of these
  size_t near = 0, everyday = 0, other = 0;  // messages that are ok; idioms and other languages are `other`
  size_t boundary = 0;
  size_t of() const { return hurtful + near + everyday + other + boundary; }
};

struct Repeated {
  std::string sentence;  // masked
  size_t count = 0;      // answers that hold it
};

struct Figures {
  size_t messages = 0;
  Rate recall;           // of hurtful messages
  Rate oblique;          // of these, the oblique ones
  Rate rephrased, flagged;  // of hurtful messages
  Rate near, everyday, idiom, foreign;  // false alarms
  Rate boundary_kept;    // boundary messages that came back word for word, as kept
  Rate wrongly_kept;     // kept, of all that are no boundary
  Rate boundary_touched; // boundary messages that were rephrased
  Rate label;            // of those found: called by their label
  Rate label_among;      // of those found: the label is among the findings
  Rate topic;            // of those whose topic and whose answer name a card: the same one
  Rate card;             // of those found: a topic card was certain
  Rate kept_facts;       // stretches of `keep` in rephrased messages that are still there
  Rate lossless;         // rephrased messages that lost none
  Rate clean;            // answers that come back unchanged
  Rate disputed;         // recall on hurtful messages whose label is disputed; in no other figure
  std::vector<Slice> slices;
  std::map<std::string, RuleHits> rules;
  std::map<std::string, std::map<std::string, size_t>> confusion;  // label by what it was called; "unchanged", "kept"
  std::vector<Repeated> repeated;  // most frequent first, at most 20
  size_t answers = 0;              // rephrased messages that are not boundary
};

/// `answers[i]` belongs to `messages[i]`.
Figures figures(std::span<const Message> messages, std::span<const Answered> answers);

/// The stretches of `keep` that a rephrased message lost; letters compared without case, apostrophes by sound.
std::vector<std::string> lost_facts(const Message& message, const Answered& answered);

}  // namespace gently::regression
