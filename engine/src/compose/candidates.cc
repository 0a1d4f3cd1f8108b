#include "compose/candidates.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "compose/grouping.h"
#include "compose/mix.h"
#include "compose/own_words.h"

namespace gently::compose {
namespace {

using rules::Mode;
using rules::Say;

constexpr int kPair = 0, kShape = 100, kTopic = 200, kDefault = 300;

/// What a saying draws on.
struct Draws {
  bool feelings = false;  // speaks of them
  bool topic = false;     // needs a card
  bool wanted = false, done = false;  // gives acts back
  bool words = false;     // gives other words of the writer back
  bool facts = false;     // only facts
  bool clause = false;    // gives a fact clause back
  bool offers = false;    // has room for words or facts, if there are any

  bool act() const { return wanted || done; }
};

Draws draws_of(const Say& say) {
  Draws out;
  out.feelings = say.mode == Mode::kPositive || say.mode == Mode::kMiss || say.mode == Mode::kBreak;
  auto look = [&](const rules::Segment& slot, bool optional) {
    const std::string& name = slot.text;
    bool feeling = name == "feeling" || name == "topic.feeling" || name == "topic.good" || name == "topic.light" || name == "topic.medium" || name == "topic.strong";
    out.feelings = out.feelings || feeling;
    out.offers = out.offers || (optional && !feeling && name != "ask" && !name.starts_with("topic."));
    if (optional || name == "feeling" || name == "ask") return;
    if (name.starts_with("topic.")) out.topic = true;
    else if (name == "wanted") out.wanted = true;
    else if (name == "done") out.done = true;
    else if (name == "facts" || name == "since" || name == "about" || name == "names" || name == "long" || name == "deadline") out.facts = true;
    else if (name == "clause" || name == "condition" || name == "feared") out.clause = true;
    else out.words = true;
  };
  for_each_slot(say.tell.segments, look);
  for_each_slot(say.ask.segments, look);
  return out;
}

const Act* act_of(const Unit& unit, Act::Sense sense) {
  auto found = std::find_if(unit.acts.begin(), unit.acts.end(), [&](const Act& one) { return one.sense == sense; });
  return found == unit.acts.end() ? nullptr : &*found;
}

bool fits(const Say& say, const Draws& draws, const Unit& unit, const Voice& voice) {
  if (!rules::allows(say.relations, voice.relation)) return false;
  if (say.relations == 0 && draws.feelings && rules::keeps_feelings_out(voice.relation)) return false;
  if (!say.tones.empty() && std::find(say.tones.begin(), say.tones.end(), voice.tone) == say.tones.end()) return false;
  if (draws.topic && unit.topic == nullptr) return false;
  const Act* wanted = act_of(unit, Act::Sense::kWanted);
  const Act* done = act_of(unit, Act::Sense::kDone);
  if ((draws.wanted && wanted == nullptr) || (draws.done && done == nullptr)) return false;
  const bool certain = draws.topic || draws.act() || draws.words || draws.facts || draws.clause;
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

/// Smaller is better within a kind. A card speaks best in its own words; without one the act says most, then other words
/// of the writer.
int fit(int kind, const Draws& draws, const Say& say, const Unit& unit, const Voice& voice) {
  const int bare = kind == kTopic ? 0 : 40;
  int rank = draws.act() ? (kind == kTopic ? 40 : 0) : draws.words ? 20 : draws.facts ? 30 : bare;
  if (draws.clause && !draws.act()) rank = 15;
  // What an order asks for is what it is about.
  const Act* wanted = act_of(unit, Act::Sense::kWanted);
  const bool orders = speaker_of(*unit.head).rule->label == rules::Label::kDemand && wanted != nullptr && wanted->time == Act::Time::kNow;
  if (orders && draws.wanted && !draws.topic) return std::min(rank, (unit.topic == nullptr || unit.topic_is_borrowed ? kTopic - 20 : kTopic + 30) - kind);
  if (draws.wanted + draws.done + draws.clause > 1) rank += 5;  // one is enough where it holds all facts
  if (say.relations != 0 && std::popcount(say.relations) <= 2) rank -= 4;  // written for this relation
  if (!say.tones.empty() && voice.tone != rules::Tone::kPlain) rank -= 8;
  if (!say.labels.empty()) rank -= 2;
  const bool says_nothing = !draws.topic && !draws.act() && !draws.words && !draws.facts && !draws.clause && !draws.offers;
  // What an insult or a closed door is about says more than the shape alone can.
  const bool shape_is_empty = carries_no_subject(*unit.head) && says_nothing;
  return kind == kShape && shape_is_empty ? rank + kDefault - kShape - 5 : rank;
}

}  // namespace

bool draws_on_topic(const rules::Say& say) { return draws_of(say).topic; }

std::vector<Candidate> candidates(const rules::Book& book, const Unit& unit, const Voice& voice) {
  std::vector<Candidate> out;
  const rules::Rule& rule = *speaker_of(*unit.head).rule;
  auto add = [&](const std::vector<Say>& says, int kind) {
    for (size_t i = 0; i < says.size(); ++i) {
      const Say& say = says[i];
      const Draws draws = draws_of(say);
      bool label = say.labels.empty() || std::find(say.labels.begin(), say.labels.end(), rule.label) != say.labels.end();
      if (!label || !fits(say, draws, unit, voice)) continue;
      const int level = kind == kTopic && !draws.topic ? kDefault : kind;
      const int liked = voice.own == nullptr ? 0 : liking(*voice.own, say.mode);
      out.push_back({&say, level + fit(level, draws, say, unit, voice) - liked, mix(unit.hash + 131 * i)});
    }
  };
  for (const rules::Rule& pair : book.rules) {
    if (pair.kind == rules::Kind::kPair && unit.topic != nullptr && pair.shape == rule.id && pair.topic == unit.topic->id) add(pair.say, kPair);
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
