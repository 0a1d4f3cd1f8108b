#include "compose/topic_choice.h"

#include <algorithm>
#include <map>
#include <string>

namespace gently::compose {
namespace {

using match::Judgement;
using match::TopicHit;
using rules::Topic;

constexpr double kMargin = 0.9;  // a card must lead by more than this

struct ById {
  bool operator()(const Topic* a, const Topic* b) const { return a->id < b->id; }
};
using Scores = std::map<const Topic*, double, ById>;

const Topic* leader(const Scores& scores) {
  const Topic* best = nullptr;
  double first = 0, second = 0;
  for (const auto& [topic, score] : scores) {
    if (score > first) second = first, first = score, best = topic;
    else second = std::max(second, score);
  }
  return first - second > kMargin ? best : nullptr;
}

bool inside(const TopicHit& hit, uint32_t first, uint32_t last) { return first <= hit.first && hit.last <= last; }

/// Longer cues say more; a cue that is part of a longer cue of another card says less.
double worth(const Judgement& judgement, const TopicHit& hit) {
  double value = 1.0 + 0.5 * (hit.last - hit.first - 1);
  for (const TopicHit& other : judgement.topics) {
    if (other.topic != hit.topic && other.strength == TopicHit::Strength::kHead && other.first <= hit.first &&
        hit.last <= other.last && other.last - other.first > hit.last - hit.first) {
      value *= 0.3;
      break;
    }
  }
  return value;
}

bool vocative(const Judgement& judgement, const TopicHit& hit) {
  for (uint32_t i = hit.first; i < hit.last; ++i) {
    if (!judgement.reading.items[i].has(language::kVocative)) return false;
  }
  return true;
}

bool has_noun(const Judgement& judgement, const match::Finding& finding) {
  for (uint32_t c : finding.clauses) {
    const language::Clause& clause = judgement.reading.clauses[c];
    for (uint32_t i = clause.first; i < clause.last; ++i) {
      const language::Item& item = judgement.reading.items[i];
      if (item.has(language::kNoun) && !item.has(language::kVocative | language::kTime | language::kVerbBase | language::kAdjective | language::kIntensifier)) return true;
    }
  }
  return false;
}

}  // namespace

TopicChoice choose_topic(const Judgement& judgement, const match::Finding& finding, rules::Relation relation) {
  const language::Reading& reading = judgement.reading;
  const language::Sentence& sentence = reading.sentences[finding.sentence];
  Scores own, near;
  auto allowed = [&](const TopicHit& hit) { return rules::allows(hit.topic->relations, relation) || relation == rules::Relation::kUnknown; };
  for (const TopicHit& hit : judgement.topics) {
    if (hit.strength != TopicHit::Strength::kHead || !allowed(hit) || vocative(judgement, hit)) continue;
    bool hurtful = std::any_of(finding.clauses.begin(), finding.clauses.end(), [&](uint32_t c) {
      return inside(hit, reading.clauses[c].first, reading.clauses[c].last);
    });
    if (hurtful) own[hit.topic] += worth(judgement, hit);
    else if (inside(hit, sentence.first, sentence.last)) near[hit.topic] += worth(judgement, hit);
  }
  Scores tied = own;
  for (const TopicHit& hit : judgement.topics) {
    if (hit.strength == TopicHit::Strength::kWeak && tied.contains(hit.topic) && inside(hit, sentence.first, sentence.last)) {
      tied[hit.topic] += 0.5;
    }
  }
  for (auto& [topic, score] : tied) {
    if (near.contains(topic)) score += 0.5;
  }
  if (!tied.empty()) return {leader(tied), false};
  if (!near.empty()) return {leader(near), false};
  if (has_noun(judgement, finding)) return {};
  Scores around;
  for (const TopicHit& hit : judgement.topics) {
    if (hit.strength != TopicHit::Strength::kHead || !allowed(hit) || vocative(judgement, hit)) continue;
    for (const match::Finding& other : judgement.findings) {
      const language::Sentence& there = reading.sentences[other.sentence];
      if (other.sentence == finding.sentence || there.paragraph != sentence.paragraph) continue;
      if (inside(hit, there.first, there.last)) around[hit.topic] += worth(judgement, hit);
    }
  }
  return {leader(around), true};
}

}  // namespace gently::compose
