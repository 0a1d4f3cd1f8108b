#include "compose/candidates.h"

#include <algorithm>
#include <bit>
#include <span>
#include <tuple>

#include "compose/grouping.h"
#include "compose/mix.h"
#include "compose/own_words.h"

namespace gently::compose {
namespace {

using rules::Mode;
using rules::Say;

constexpr int kPair = 0, kShape = 100, kTopic = 200, kDefault = 300;

bool speaks_of_feelings(const Say& say) {
  return say.draws.feelings || say.mode == Mode::kPositive || say.mode == Mode::kMiss || say.mode == Mode::kBreak;
}

const Act* act_of(const Unit& unit, Act::Sense sense) {
  auto found = std::find_if(unit.acts.begin(), unit.acts.end(), [&](const Act& one) { return one.sense == sense; });
  return found == unit.acts.end() ? nullptr : &*found;
}

bool carries_worry(const match::Finding& finding) {
  const rules::Label label = speaker_of(finding).rule->label;
  return label == rules::Label::kReassurance || label == rules::Label::kAbandonment;
}

bool fits(const Say& say, const Unit& unit, const Voice& voice) {
  const rules::Draws& draws = say.draws;
  if (!rules::allows(say.relations, voice.relation)) return false;
  if (say.relations == 0 && speaks_of_feelings(say) && rules::keeps_feelings_out(voice.relation)) return false;
  if (!say.tones.empty() && std::find(say.tones.begin(), say.tones.end(), voice.tone) == say.tones.end()) return false;
  if (draws.topic && unit.topic == nullptr) return false;
  const Act* wanted = act_of(unit, Act::Sense::kWanted);
  const Act* done = act_of(unit, Act::Sense::kDone);
  if ((draws.wanted && wanted == nullptr) || (draws.done && done == nullptr)) return false;
  if (draws.done && carries_worry(*unit.head) && !unit.seen) return false;  // "you stopped loving me": feared, not seen
  const bool certain = (draws.topic && !unit.topic_is_borrowed) || draws.act();
  if (unit.head->from_cues && !certain) return false;  // heat alone is not certain enough
  const Act* told = draws.done ? done : draws.wanted ? wanted : nullptr;
  const bool incident = told != nullptr ? told->time == Act::Time::kPast : unit.incident;
  const bool now = told != nullptr && told->time == Act::Time::kNow;
  switch (say.of) {
    case Say::Of::kAny: return true;
    case Say::Of::kIncident: return incident;
    case Say::Of::kHabit: return !incident && !now;
    case Say::Of::kNow: return now;
  }
  return false;
}

bool orders(const Unit& unit) {
  const Act* wanted = act_of(unit, Act::Sense::kWanted);
  return wanted != nullptr && wanted->time == Act::Time::kNow && speaker_of(*unit.head).rule->label == rules::Label::kDemand;
}

/// The wish stands on its own: "do the dishes"; not "finish".
bool says_enough(const Unit& unit) {
  const Act* wanted = act_of(unit, Act::Sense::kWanted);
  return wanted != nullptr && wanted->last - wanted->first >= 2;
}

/// Smaller is better within a kind. A card speaks best in its own words; without one the act says most, then other words
/// of the writer.
int fit(int kind, const Say& say, const Unit& unit, const Voice& voice) {
  const rules::Draws& draws = say.draws;
  const int bare = kind == kTopic ? 0 : 40;
  int rank = draws.act() ? (kind == kTopic ? 40 : 0) : draws.words ? 20 : draws.facts ? 30 : bare;
  if (draws.clause && !draws.act()) rank = 15;
  // What is wished for in the writer's words is what it is about.
  if (draws.wanted && !draws.topic && (orders(unit) || says_enough(unit))) return std::min(rank, (says_enough(unit) || unit.topic == nullptr || unit.topic_is_borrowed ? kTopic - 20 : kTopic + 30) - kind);
  if (draws.wanted + draws.done + draws.clause > 1) rank += 5;  // one is enough where it holds all facts
  if (say.relations != 0 && std::popcount(say.relations) <= 2) rank -= 4;  // written for this relation
  if (!say.tones.empty() && voice.tone != rules::Tone::kPlain) rank -= 8;
  if (!say.labels.empty()) rank -= 2;
  // What an insult or a closed door is about says more than the shape alone can.
  const bool says_nothing = kind == kShape && !draws.certain() && !draws.offers;
  return says_nothing && carries_no_subject(*unit.head) ? rank + kDefault - kShape - 5 : rank;
}

}  // namespace

std::vector<Candidate> candidates(const rules::Book& book, const Unit& unit, const Voice& voice) {
  std::vector<Candidate> out;
  const rules::Rule& rule = *speaker_of(*unit.head).rule;
  auto add = [&](const std::vector<Say>& says, int kind) {
    for (size_t i = 0; i < says.size(); ++i) {
      const Say& say = says[i];
      bool label = say.labels.empty() || std::find(say.labels.begin(), say.labels.end(), rule.label) != say.labels.end();
      if (!label || !fits(say, unit, voice)) continue;
      const int level = kind == kTopic && !say.draws.topic ? kDefault : kind;
      const int liked = voice.own == nullptr ? 0 : liking(*voice.own, say.mode);
      out.push_back({&say, level + fit(level, say, unit, voice) - liked, mix(unit.hash + 131 * i)});
    }
  };
  const auto pairs = std::lower_bound(book.rules.begin(), book.rules.end(), rules::Kind::kPair,
                                      [](const rules::Rule& one, rules::Kind kind) { return one.kind < kind; });
  for (const rules::Rule& pair : std::span(pairs, book.rules.end())) {
    if (unit.topic != nullptr && pair.shape == rule.id && pair.topic == unit.topic->id) add(pair.say, kPair);
  }
  add(rule.say, kShape);
  for (const rules::Answers& answers : book.answers) {
    if (answers.label == rules::Label::kOk) add(answers.say, kTopic);
    else if (answers.label == rule.label) add(answers.say, kDefault);
  }
  std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) { return std::tie(a.rank, a.turn_hash) < std::tie(b.rank, b.turn_hash); });
  return out;
}

}  // namespace gently::compose
