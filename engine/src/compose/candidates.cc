#include "compose/candidates.h"

#include <algorithm>

namespace gently::compose {
namespace {

using rules::Mode;
using rules::Say;

bool speaks_of_feelings(const Say& say) {
  bool feels = say.mode == Mode::kPositive || say.mode == Mode::kMiss || say.mode == Mode::kWish || say.mode == Mode::kEvent;
  for_each_slot(say.tell.segments, [&](const rules::Segment& slot, bool) {
    feels = feels || slot.text == "topic.feeling" || slot.text == "topic.good" || slot.text == "topic.light" ||
            slot.text == "topic.medium" || slot.text == "topic.strong";
  });
  return feels;
}

bool fits(const Say& say, const Unit& unit, const Voice& voice) {
  if (!rules::allows(say.relations, voice.relation)) return false;
  if (say.relations == 0 && rules::keeps_feelings_out(voice.relation) && speaks_of_feelings(say)) return false;
  if (!say.tones.empty() && std::find(say.tones.begin(), say.tones.end(), voice.tone) == say.tones.end()) return false;
  if (say.of == Say::Of::kIncident && !unit.incident) return false;
  if (say.of == Say::Of::kHabit && unit.incident) return false;
  return true;
}

uint64_t mix(uint64_t x) {
  x ^= x >> 33;
  x *= 0xff51afd7ed558ccdull;
  return x ^ (x >> 29);
}

}  // namespace

std::vector<Candidate> candidates(const rules::Book& book, const Unit& unit, const Voice& voice) {
  std::vector<Candidate> out;
  auto add = [&](const std::vector<Say>& says, int rank) {
    for (size_t i = 0; i < says.size(); ++i) {
      const Say& say = says[i];
      if (!fits(say, unit, voice)) continue;
      int own = rank;
      if (say.relations != 0) own -= 1;  // written for this relation
      if (say.of != Say::Of::kAny) own -= 1;
      out.push_back({&say, own, mix(unit.hash + 31 * i + static_cast<uint64_t>(say.line))});
    }
  };
  const rules::Rule& rule = *unit.head->main.rule;
  for (const rules::Rule& pair : book.rules) {
    if (pair.kind == rules::Kind::kPair && unit.topic != nullptr && pair.shape == rule.id && pair.topic == unit.topic->id) add(pair.say, 0);
  }
  add(rule.say, 10);
  for (const rules::Answers& answers : book.answers) {
    if (answers.label == rules::Label::kOk) {
      if (unit.topic == nullptr) continue;
      for (size_t i = 0; i < answers.say.size(); ++i) {
        const Say& say = answers.say[i];
        bool label = say.labels.empty() || std::find(say.labels.begin(), say.labels.end(), rule.label) != say.labels.end();
        if (!label || !fits(say, unit, voice)) continue;
        int rank = 20 - (say.relations != 0) - (say.of != Say::Of::kAny) - (say.labels.empty() ? 0 : 1);
        out.push_back({&say, rank, mix(unit.hash + 131 * i)});
      }
    } else if (answers.label == rule.label) {
      add(answers.say, 30);
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.rank, a.turn_hash) < std::tie(b.rank, b.turn_hash);
  });
  return out;
}

}  // namespace gently::compose
