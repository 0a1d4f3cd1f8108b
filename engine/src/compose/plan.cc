#include "compose/plan.h"

#include <algorithm>
#include <set>

#include "compose/regions.h"
#include "compose/topic_choice.h"

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;
using match::Finding;
using match::Judgement;
using rules::Label;

bool carries_no_subject(const Finding& finding) {
  switch (finding.main.rule->label) {
    case Label::kTesting:
    case Label::kWithdrawal:
    case Label::kContempt:
    case Label::kAbandonment: return true;
    default: return finding.main.rule->rider;
  }
}

/// Past tense or a time of its own: one event.
bool is_incident(const Reading& reading, const Finding& finding) {
  for (uint32_t c : finding.clauses) {
    bool past = false, habit = false;
    for (uint32_t i = reading.clauses[c].first; i < reading.clauses[c].last; ++i) {
      const Item& item = reading.items[i];
      if (item.has(language::kVerbPast) && !item.has(language::kVerbBase)) past = true;
      if (item.text == "did" || item.text == "was" || item.text == "were" || item.text == "again" || item.has(language::kTime)) past = true;
      if (item.text == "never" || item.text == "always" || item.text == "every" || item.text == "keep" || item.text == "constantly") habit = true;
    }
    if (past && !habit) return true;
  }
  return false;
}

int strength_of(const Reading& reading, const Unit& unit) {
  int strength = unit.riders.empty() ? 1 : 2;
  auto weigh = [&](const Finding& finding) {
    const language::Sentence& sentence = reading.sentences[finding.sentence];
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Item& item = reading.items[i];
      if (item.has(language::kLaugh)) strength = std::min(strength, 0);
      if (item.has(language::kCaps) && !reading.shouted) strength = std::max(strength, 2);
    }
  };
  weigh(*unit.head);
  return std::clamp(strength, 0, 2);
}

uint64_t hash_of(const Reading& reading, const Unit& unit) {
  uint64_t hash = 1469598103934665603ull;  // FNV-1a, 64 bit
  auto add = [&](const Finding& finding) {
    for (uint32_t c : finding.clauses) {
      for (uint32_t i = reading.clauses[c].first; i < reading.clauses[c].last; ++i) {
        const Item& item = reading.items[i];
        if (!item.is_word() || item.has(language::kName | language::kNumber | language::kAmount | language::kTime | language::kVocative)) continue;
        for (char sign : item.text + ' ') hash = (hash ^ static_cast<unsigned char>(sign)) * 1099511628211ull;
      }
    }
  };
  add(*unit.head);
  for (const Finding* rider : unit.riders) add(*rider);
  return hash ^ (hash >> 29);
}

struct Group {
  std::vector<const Finding*> findings;
  TopicChoice choice;
  uint32_t paragraph = 0;
};

/// Findings of one paragraph and one topic belong together; those without a subject go with their neighbour.
std::vector<Group> group(const Judgement& judgement, rules::Relation relation) {
  std::vector<Group> groups;
  for (const Finding& finding : judgement.findings) {
    TopicChoice choice = choose_topic(judgement, finding, relation);
    uint32_t paragraph = judgement.reading.sentences[finding.sentence].paragraph;
    auto same = std::find_if(groups.rbegin(), groups.rend(), [&](const Group& g) {
      return g.paragraph == paragraph && (g.choice.topic == choice.topic || choice.topic == nullptr || g.choice.topic == nullptr);
    });
    if (same == groups.rend()) {
      groups.push_back({{&finding}, choice, paragraph});
      continue;
    }
    same->findings.push_back(&finding);
    if (same->choice.topic == nullptr) same->choice = choice;
  }
  return groups;
}

Unit unit_of(const Judgement& judgement, const Group& group) {
  const Reading& reading = judgement.reading;
  Unit unit;
  unit.topic = group.choice.topic;
  unit.topic_is_borrowed = group.choice.borrowed;
  unit.paragraph = group.paragraph;
  std::vector<std::vector<Fact>> facts;
  for (const Finding* finding : group.findings) {
    std::vector<Region> regions = regions_of(judgement, *finding);
    facts.push_back(facts_in(reading, regions, unit.vocative));
    unit.regions.insert(unit.regions.end(), regions.begin(), regions.end());
  }
  size_t head = 0;
  auto rank = [&](size_t i) {
    const Finding& finding = *group.findings[i];
    return std::tuple(!carries_no_subject(finding), !finding.from_cues, !finding.main.captures.empty(), facts[i].size(), i);
  };
  for (size_t i = 1; i < group.findings.size(); ++i) {
    if (rank(i) > rank(head)) head = i;
  }
  unit.head = group.findings[head];
  for (size_t i = 0; i < group.findings.size(); ++i) {
    if (i != head) unit.riders.push_back(group.findings[i]);
    unit.facts.insert(unit.facts.end(), facts[i].begin(), facts[i].end());
  }
  for (uint32_t s : judgement.continuations) {
    bool follows = std::any_of(group.findings.begin(), group.findings.end(), [&](const Finding* f) { return f->sentence < s; });
    if (!follows || reading.sentences[s].paragraph != unit.paragraph) continue;
    Region region;
    region.source = reading.sentences[s].source;
    region.sentence = s;
    std::vector<Fact> more = facts_in(reading, {region}, unit.vocative);
    unit.facts.insert(unit.facts.end(), more.begin(), more.end());
    unit.regions.push_back(region);
  }
  std::sort(unit.regions.begin(), unit.regions.end(), [](const Region& a, const Region& b) { return a.source.begin < b.source.begin; });
  for (size_t i = 0; i < unit.regions.size(); ++i) {
    bool holds_fact = std::any_of(unit.facts.begin(), unit.facts.end(), [&](const Fact& f) { return unit.regions[i].source.contains(f.source); });
    if (holds_fact) {
      unit.anchor = i;
      break;
    }
  }
  unit.incident = is_incident(reading, *unit.head);
  unit.strength = strength_of(reading, unit);
  unit.hash = hash_of(reading, unit);
  return unit;
}

}  // namespace

Plan make_plan(const Judgement& judgement, rules::Relation relation) {
  Plan plan;
  for (const Group& one : group(judgement, relation)) plan.units.push_back(unit_of(judgement, one));
  size_t owning = static_cast<size_t>(std::count_if(plan.units.begin(), plan.units.end(), [](const Unit& u) { return !u.facts.empty(); }));
  if (plan.units.size() > 3 || (plan.units.size() == 3 && owning < 3)) {
    // Of the units without facts the one said last speaks; a unit with facts is never let go.
    while (plan.units.size() > 2) {
      auto without = std::find_if(plan.units.begin(), plan.units.end(), [](const Unit& u) { return u.facts.empty(); });
      if (without == plan.units.end()) {
        plan.failure = "it says more things than fit one calm message";
        return plan;
      }
      Unit gone = std::move(*without);
      plan.units.erase(without);
      for (const Region& region : gone.regions) plan.left_out.emplace_back(region.source.in(judgement.reading.text));
      Unit& heir = plan.units.back();
      heir.regions.insert(heir.regions.end(), gone.regions.begin(), gone.regions.end());
      Region anchor = heir.regions[heir.anchor];
      std::sort(heir.regions.begin(), heir.regions.end(), [](const Region& a, const Region& b) { return a.source.begin < b.source.begin; });
      heir.anchor = static_cast<size_t>(std::find_if(heir.regions.begin(), heir.regions.end(), [&](const Region& r) { return r.source == anchor.source; }) - heir.regions.begin());
    }
  }
  return plan;
}

}  // namespace gently::compose
