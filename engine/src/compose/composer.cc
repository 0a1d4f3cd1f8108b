#include "compose/composer.h"

#include <algorithm>

#include "compose/candidates.h"
#include "compose/layout.h"
#include "compose/verify.h"

namespace gently::compose {
namespace {

constexpr size_t kMostAnswers = 6;     // per unit
constexpr size_t kMostCombinations = 16;

struct UnitAnswer {
  Pieces pieces;
  rules::Mode mode = rules::Mode::kEvent;
};

std::string place_of(const rules::Say& say) {
  const rules::Template& text = say.tell.empty() ? say.ask : say.tell;
  return text.path + ":" + std::to_string(text.line);
}

/// A calm sentence right after the unit, on its topic, that already asks.
bool asks_already(const match::Judgement& judgement, const Unit& unit) {
  if (unit.topic == nullptr) return false;
  for (const match::TopicHit& hit : judgement.topics) {
    if (hit.topic != unit.topic || hit.strength != match::TopicHit::Strength::kHead) continue;
    for (const language::Sentence& sentence : judgement.reading.sentences) {
      if (hit.first < sentence.first || hit.first >= sentence.last || sentence.paragraph != unit.paragraph) continue;
      bool answered = std::any_of(unit.regions.begin(), unit.regions.end(), [&](const Region& r) { return r.source.overlaps(sentence.source); });
      if (answered) continue;
      const language::Item& first = judgement.reading.items[sentence.first];
      bool request = first.text == "can" || first.text == "could" || first.text == "would" || first.text == "please";
      if (request && sentence.source.begin > unit.regions.front().source.begin) return true;
    }
  }
  return false;
}

std::vector<UnitAnswer> answers(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement,
                                const Unit& unit, size_t number, const Voice& voice, size_t wanted, Composition& out) {
  std::vector<UnitAnswer> list;
  bool modes[rules::kModeNames.size()] = {};
  for (const Candidate& candidate : candidates(book, unit, voice)) {
    if (list.size() >= std::min(wanted, kMostAnswers)) break;
    const size_t mode = static_cast<size_t>(candidate.say->mode);
    if (modes[mode] && !list.empty()) continue;  // alternatives differ in mode
    std::optional<Pieces> pieces = realise(book, judgement, unit, *candidate.say, voice, static_cast<unsigned>(list.size()));
    if (!pieces) {
      out.dropped.push_back({number, place_of(*candidate.say), {}, "a slot could not be filled with certainty"});
      continue;
    }
    std::string reason = verify_unit(judge, book, judgement, unit, *pieces, voice.relation);
    if (!reason.empty()) {
      out.dropped.push_back({number, place_of(*candidate.say), joined(*pieces), reason});
      continue;
    }
    modes[mode] = true;
    list.push_back({std::move(*pieces), candidate.say->mode});
  }
  return list;
}

}  // namespace

Composition compose(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement,
                    const match::JudgeOptions& judge_options, const ComposeOptions& options) {
  Composition out;
  out.plan = make_plan(judgement, judge_options.relation);
  out.failure = out.plan.failure;
  if (!out.failure.empty() || out.plan.units.empty()) return out;
  std::vector<std::vector<UnitAnswer>> offers;
  for (size_t u = 0; u < out.plan.units.size(); ++u) {
    const Unit& unit = out.plan.units[u];
    if (unit.head->main.rule->no_answer) {
      out.failure = unit.head->main.rule->hint;
      return out;
    }
    Voice voice{judge_options.relation, options.tone, u > 0, asks_already(judgement, unit)};
    offers.push_back(answers(judge, book, judgement, unit, u, voice, options.alternatives + 2, out));
    if (offers.back().empty()) {
      out.failure = "no answer says it all calmly";
      return out;
    }
  }
  for (size_t turn = 0; turn < kMostCombinations && out.alternatives.size() < options.alternatives; ++turn) {
    std::vector<const Pieces*> chosen;
    bool fresh = false;
    for (size_t u = 0; u < offers.size(); ++u) {
      size_t index = std::min(turn, offers[u].size() - 1);
      fresh = fresh || index == turn;
      chosen.push_back(&offers[u][index].pieces);
    }
    if (!fresh) break;
    Alternative alternative;
    alternative.mode = offers[0][std::min(turn, offers[0].size() - 1)].mode;
    alternative.edits = lay_out(judgement, out.plan, chosen);
    alternative.text = applied(judgement.reading.text, alternative.edits);
    std::string reason = verify_message(judge, judgement, alternative.text, judge_options);
    if (reason.empty()) out.alternatives.push_back(std::move(alternative));
    else out.dropped.push_back({0, "the whole message", alternative.text, reason});
  }
  if (out.alternatives.empty()) out.failure = "no answer says it all calmly";
  return out;
}

}  // namespace gently::compose
