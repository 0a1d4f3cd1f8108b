#include "compose/candidates.h"

#include <algorithm>
#include <tuple>

namespace gently::compose {
namespace {

using rules::Mode;
using rules::Say;

constexpr int kPair = 0, kShape = 100, kTopic = 200, kDefault = 300;

/// What a saying draws on.
struct Draws {
  bool feelings = false;  // speaks of them
  bool topic = false;     // needs a card
  bool act = false;       // gives the act back
  bool words = false;     // gives other words of the writer back
};

Draws draws_of(const Say& say) {
  Draws out;
  out.feelings = say.mode == Mode::kPositive || say.mode == Mode::kMiss || say.mode == Mode::kBreak;
  auto look = [&](const rules::Segment& slot, bool optional) {
    const std::string& name = slot.text;
    bool feeling = name == "feeling" || name == "topic.feeling" || name == "topic.good" || name == "topic.light" || name == "topic.medium" || name == "topic.strong";
    out.feelings = out.feelings || feeling;
    if (optional || name == "feeling" || name == "ask") return;
    if (name.starts_with("topic.")) out.topic = true;
    else if (name == "wanted" || name == "done") out.act = true;
    else out.words = true;
  };
  for_each_slot(say.tell.segments, look);
  for_each_slot(say.ask.segments, look);
  return out;
}

bool fits(const Say& say, const Draws& draws, const Unit& unit, const Voice& voice) {
  if (!rules::allows(say.relations, voice.relation)) return false;
  if (say.relations == 0 && draws.feelings && rules::keeps_feelings_out(voice.relation)) return false;
  if (!say.tones.empty() && std::find(say.tones.begin(), say.tones.end(), voice.tone) == say.tones.end()) return false;
  if (draws.topic && unit.topic == nullptr) return false;
  if (draws.act && unit.acts.empty()) return false;
  if (unit.head->from_cues && !draws.topic && !draws.act && !draws.words) return false;  // heat alone is not certain enough
  const bool now = !unit.acts.empty() && unit.acts.front().time == Act::Time::kNow;
  switch (say.of) {
    case Say::Of::kAny: return true;
    case Say::Of::kIncident: return unit.incident;
    case Say::Of::kHabit: return !unit.incident && !now;
    case Say::Of::kNow: return now;
  }
  return false;
}

/// Smaller is better within a kind. A card speaks best in its own words; without one the act says most, then other words
/// of the writer.
int fit(int kind, const Draws& draws, const Say& say, const Voice& voice) {
  int rank = kind == kTopic ? (draws.act ? 40 : 0) : draws.act ? 0 : draws.words ? 20 : 40;
  if (say.relations != 0) rank -= 4;  // written for this relation
  if (!say.tones.empty() && voice.tone != rules::Tone::kPlain) rank -= 8;
  if (!say.labels.empty()) rank -= 2;
  return rank;
}

uint64_t mix(uint64_t x) {
  x ^= x >> 33;
  x *= 0xff51afd7ed558ccdull;
  x ^= x >> 33;
  x *= 0xc4ceb9fe1a85ec53ull;
  return x ^ (x >> 33);
}

}  // namespace

std::vector<Candidate> candidates(const rules::Book& book, const Unit& unit, const Voice& voice) {
  std::vector<Candidate> out;
  const rules::Rule& rule = *unit.head->main.rule;
  auto add = [&](const std::vector<Say>& says, int kind) {
    for (size_t i = 0; i < says.size(); ++i) {
      const Say& say = says[i];
      const Draws draws = draws_of(say);
      bool label = say.labels.empty() || std::find(say.labels.begin(), say.labels.end(), rule.label) != say.labels.end();
      if (label && fits(say, draws, unit, voice)) out.push_back({&say, kind + fit(kind, draws, say, voice), mix(unit.hash + 131 * i)});
    }
  };
  for (const rules::Rule& pair : book.rules) {
    if (pair.kind == rules::Kind::kPair && unit.topic != nullptr && pair.shape == rule.id && pair.topic == unit.topic->id) add(pair.say, kPair);
  }
  add(rule.say, kShape);
  for (const rules::Answers& answers : book.answers) {
    if (answers.label == rules::Label::kOk && unit.topic != nullptr) add(answers.say, kTopic);
    else if (answers.label == rule.label && answers.label != rules::Label::kOk) add(answers.say, kDefault);
  }
  std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) { return std::tie(a.rank, a.turn_hash) < std::tie(b.rank, b.turn_hash); });
  return out;
}

}  // namespace gently::compose
