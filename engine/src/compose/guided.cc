#include "compose/guided.h"

#include <algorithm>
#include <array>

#include "compose/company.h"
#include "compose/guide_choices.h"
#include "compose/layout.h"
#include "compose/own_words.h"
#include "compose/realise.h"
#include "compose/verify.h"

namespace gently::compose {
namespace {

constexpr std::string_view kNothing = "no words were found for this one";
constexpr size_t kMost = 4;  // of each

using Picks = std::array<size_t, 3>;  // of events, feelings, asks

/// A judgement in which every sentence that may be answered is found, by `rule`.
match::Judgement all_found(const match::Judgement& judgement, const rules::Rule& rule) {
  match::Judgement out = judgement;
  for (uint32_t s = 0; s < out.reading.sentences.size(); ++s) {
    const language::Sentence& sentence = out.reading.sentences[s];
    const bool frozen = std::any_of(out.frozen.begin(), out.frozen.end(), [&](const match::RuleMatch& match) { return match.sentence == s; });
    if (frozen || sentence.quoted || sentence.first == sentence.last) continue;
    match::Finding finding;
    finding.main.rule = &rule;
    finding.main.sentence = finding.sentence = s;
    finding.main.first = sentence.first;
    finding.main.last = sentence.last;
    for (uint32_t c = sentence.first_clause; c < sentence.last_clause; ++c) finding.clauses.push_back(c);
    out.findings.push_back(std::move(finding));
  }
  return out;
}

/// All units as one: that with a topic, else the first, gives the head.
Unit merged(std::vector<Unit>& units) {
  auto head = std::find_if(units.begin(), units.end(), [](const Unit& unit) { return unit.topic != nullptr; });
  if (head == units.end()) head = units.begin();
  Unit out = *head;
  const Span place = head->regions[head->anchor].source;
  for (const Unit& other : units) {
    if (&other == &*head) continue;
    out.riders.push_back(other.head);
    out.riders.insert(out.riders.end(), other.riders.begin(), other.riders.end());
    out.regions.insert(out.regions.end(), other.regions.begin(), other.regions.end());
    out.facts.insert(out.facts.end(), other.facts.begin(), other.facts.end());
  }
  std::sort(out.regions.begin(), out.regions.end(), [](const Region& a, const Region& b) { return a.source.begin < b.source.begin; });
  std::sort(out.facts.begin(), out.facts.end(), [](const Fact& a, const Fact& b) { return a.first < b.first; });
  for (size_t i = 0; i < out.regions.size(); ++i) {
    if (out.regions[i].source.begin == place.begin) out.anchor = i;
  }
  return out;
}

class Guide {
 public:
  Guide(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement, const match::JudgeOptions& options,
        const Voice& voice, Plan plan)
      : judge_(judge), keenest_(judge, voice.relation), book_(book), judgement_(judgement), options_(options), voice_(voice), plan_(std::move(plan)),
        choices_(guide_choices(book, judgement, plan_.units.front(), voice)) {}

  /// `whole`: only what holds every fact.
  Guided offer(bool whole) {
    whole_ = whole;
    Guided out;
    const std::optional<Picks> base = choices_.frame == nullptr ? std::nullopt : first_that_passes();
    if (!base) {
      out.failure = kNothing;
      return out;
    }
    std::array<std::vector<size_t>, 3> picks;
    for (size_t list = 0; list < 3; ++list) picks[list] = beside(*base, list);
    make(picks, out);
    return out;
  }

 private:
  size_t count(size_t list) const {
    const std::array<size_t, 3> counts = {choices_.events.size(), std::max<size_t>(choices_.feelings.size(), 1), choices_.asks.size()};
    return counts[list];
  }

  std::optional<GuidedMessage> message(const Picks& picks) {
    std::vector<Given> given = {{"event", choices_.events[picks[0]]}, {"ask", choices_.asks[picks[2]]}};
    if (!choices_.feelings.empty()) given.push_back({"feeling", choices_.feelings[picks[1]]});
    const Unit& unit = plan_.units.front();
    std::optional<Pieces> words = realise(book_, judgement_, unit, *choices_.frame, voice_, 0, given);
    if (words) words = in_own_words(*voice_.own, *words);
    if (!words || !never_said(*voice_.own, *words).empty() || !verify_words(keenest_, book_, judgement_, *words, voice_.relation).empty()) return std::nullopt;
    GuidedMessage out;
    out.missing = unplaced(judgement_, unit, joined(*words));
    if (whole_ && !out.missing.empty()) return std::nullopt;
    out.message.mode = choices_.frame->mode;
    out.message.edits = lay_out(judgement_, plan_, {&*words});
    out.message.text = applied(judgement_.reading.text, out.message.edits);
    if (!verify_message(judge_, judgement_, out.message.text, options_).empty()) return std::nullopt;
    return out;
  }

  std::optional<Picks> first_that_passes() {
    for (size_t event = 0; event < count(0); ++event) {
      for (size_t ask = 0; ask < count(2); ++ask) {
        for (size_t feeling = 0; feeling < count(1); ++feeling) {
          if (message({event, feeling, ask})) return Picks{event, feeling, ask};
        }
      }
    }
    return std::nullopt;
  }

  /// `base[list]`, then what passes in its place.
  std::vector<size_t> beside(const Picks& base, size_t list) {
    std::vector<size_t> out = {base[list]};
    for (size_t i = 0; i < count(list) && out.size() < kMost; ++i) {
      Picks picks = base;
      picks[list] = i;
      if (i != base[list] && message(picks)) out.push_back(i);
    }
    return out;
  }

  /// All of them with each other; a choice that does not go with another is taken back. The first of each list passes with every
  /// single other choice, so it stays.
  void make(std::array<std::vector<size_t>, 3>& picks, Guided& out) {
    for (;;) {
      out.messages.clear();
      std::array<std::vector<size_t>, 3> faults = {std::vector<size_t>(picks[0].size()), std::vector<size_t>(picks[1].size()), std::vector<size_t>(picks[2].size())};
      bool sound = true;
      for (size_t e = 0; e < picks[0].size(); ++e) {
        for (size_t f = 0; f < picks[1].size(); ++f) {
          for (size_t a = 0; a < picks[2].size(); ++a) {
            std::optional<GuidedMessage> made = message({picks[0][e], picks[1][f], picks[2][a]});
            if (made) {
              out.messages.push_back(std::move(*made));
              continue;
            }
            sound = false;
            ++faults[0][e], ++faults[1][f], ++faults[2][a];
          }
        }
      }
      if (sound) break;
      take_back(picks, faults);
    }
    for (size_t e : picks[0]) out.events.push_back(joined(choices_.events[e]));
    for (size_t f : picks[1]) {
      if (!choices_.feelings.empty()) out.feelings.push_back(joined(choices_.feelings[f]));
    }
    for (size_t a : picks[2]) out.asks.push_back(joined(choices_.asks[a]));
  }

  static void take_back(std::array<std::vector<size_t>, 3>& picks, const std::array<std::vector<size_t>, 3>& faults) {
    size_t worst = 0, list = 0, at = 0;
    for (size_t l = 0; l < 3; ++l) {
      for (size_t i = 1; i < faults[l].size(); ++i) {
        if (faults[l][i] < worst || faults[l][i] == 0) continue;
        worst = faults[l][i], list = l, at = i;
      }
    }
    picks[list].erase(picks[list].begin() + static_cast<std::ptrdiff_t>(at));
  }

  const match::Judge& judge_;
  Keenest keenest_;
  const rules::Book& book_;
  const match::Judgement& judgement_;
  const match::JudgeOptions& options_;
  const Voice& voice_;
  const Plan plan_;
  const GuideChoices choices_;
  bool whole_ = true;
};

}  // namespace

Guided guide(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement,
             const match::JudgeOptions& options, rules::Tone tone, const rules::OwnVoice& own) {
  const bool calm = judgement.findings.empty();
  rules::Rule any;  // finds the sentences of a calm message
  const match::Judgement widened = calm ? all_found(judgement, any) : match::Judgement();
  const match::Judgement& found = calm ? widened : judgement;
  Guided out;
  out.failure = kNothing;
  if (found.findings.empty()) return out;
  const std::vector<uint32_t> company = calm ? std::vector<uint32_t>() : edged_company(judge, book, found, options.relation).sentences;
  Plan plan = make_plan(judge, book, found, options.relation, Grouping::kByTopic, {company});
  if (plan.units.empty()) return out;
  plan.units = {merged(plan.units)};
  const Voice voice{options.relation, tone, false, false, &own};
  Guide guide(judge, book, found, options, voice, std::move(plan));
  out = guide.offer(true);
  return out.failure.empty() ? out : guide.offer(false);
}

}  // namespace gently::compose
