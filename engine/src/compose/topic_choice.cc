#include "compose/topic_choice.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <string>
#include <string_view>

#include "compose/grouping.h"
#include "compose/word_list.h"

namespace gently::compose {
namespace {

using match::Judgement;
using match::TopicHit;
using rules::Topic;

constexpr double kMargin = 0.9;  // cards closer than this contest

struct ById {
  bool operator()(const Topic* a, const Topic* b) const { return a->id < b->id; }
};
using Scores = std::map<const Topic*, double, ById>;

/// How many relations a card is written for; without a list it is for all.
int breadth(const Topic& topic) { return topic.relations == 0 ? 99 : std::popcount(topic.relations); }

/// The card that leads; of those close to each other the one written for the fewest relations, if there is one.
const Topic* leader(const Scores& scores) {
  double first = 0;
  for (const auto& [topic, score] : scores) first = std::max(first, score);
  const Topic* best = nullptr;
  bool shared = false;
  for (const auto& [topic, score] : scores) {
    if (first - score > kMargin) continue;
    if (best == nullptr || breadth(*topic) < breadth(*best)) best = topic, shared = false;
    else if (breadth(*topic) == breadth(*best)) shared = true;
  }
  return shared ? nullptr : best;
}

bool inside(const TopicHit& hit, uint32_t first, uint32_t last) { return first <= hit.first && hit.last <= last; }

/// Longer cues say more; a cue that is part of a longer cue of another card says less.
template <typename Fits>
double worth(const Judgement& judgement, const TopicHit& hit, const Fits& fits) {
  double value = 1.0 + 0.5 * (hit.last - hit.first - 1);
  for (const TopicHit& other : judgement.topics) {
    if (other.topic != hit.topic && fits(other.topic) && other.strength == TopicHit::Strength::kHead && other.first <= hit.first &&
        hit.last <= other.last && other.last - other.first > hit.last - hit.first) {
      value *= 0.3;
      break;
    }
  }
  return value;
}

bool in_hurtful(const Judgement& judgement, const match::Finding& finding, const TopicHit& hit) {
  return std::any_of(finding.clauses.begin(), finding.clauses.end(), [&](uint32_t c) {
    return inside(hit, judgement.reading.clauses[c].first, judgement.reading.clauses[c].last);
  });
}

/// Its condition is the test, what follows from it is the matter: "If you loved me, your mother would know my name".
bool tests(const match::Finding& finding) { return finding.main.rule->label == rules::Label::kTesting; }

bool demands(const match::Finding& finding) { return speaker_of(finding).rule->label == rules::Label::kDemand; }

bool vocative(const Judgement& judgement, const TopicHit& hit) {
  for (uint32_t i = hit.first; i < hit.last; ++i) {
    if (!judgement.reading.items[i].has(language::kVocative)) return false;
  }
  return true;
}

constexpr language::Tags kVerbs = language::kVerbBase | language::kVerbThird | language::kVerbPast | language::kVerbGerund | language::kVerbParticiple;
constexpr language::Tags kEmpty = language::kPronoun | language::kDeterminer | language::kPreposition | language::kAuxiliary | language::kModal |
                                  language::kPossessive | language::kConjunction | language::kIntensifier;
constexpr std::array<std::string_view, 20> kLeadsToPlace = {"in",    "at",     "on", "to",   "from", "into", "near", "outside", "inside", "under",
                                                      "after", "during", "by", "than", "like", "as",   "onto", "behind",  "before", "not"};

/// A word that means something by itself.
bool is_content(const language::Item& item) { return item.is_word() && !item.has(kEmpty); }

size_t contents(const Judgement& judgement, const TopicHit& hit) {
  return static_cast<size_t>(std::count_if(judgement.reading.items.begin() + hit.first, judgement.reading.items.begin() + hit.last, is_content));
}

/// "on the phone", "than the ward", "not the Super Bowl": where it was or what it was not, nothing it is about.
bool is_place(const Judgement& judgement, const TopicHit& hit, uint32_t begin) {
  const auto& items = judgement.reading.items;
  if (items[hit.first].has(language::kPreposition) && among(kLeadsToPlace, items[hit.first].text)) return true;
  auto leads = [](const language::Item& item) {
    return item.has(language::kDeterminer | language::kPossessive | language::kAdjective | language::kNumber) && !item.has(language::kPreposition | language::kAdverb);
  };
  uint32_t i = hit.first;
  while (i > begin && leads(items[i - 1])) --i;
  return i > begin && among(kLeadsToPlace, items[i - 1].text);
}

/// "the office samosa", "a ring light": the noun that follows is what it is.
bool is_modifier(const Judgement& judgement, const TopicHit& hit) {
  const auto& items = judgement.reading.items;
  if (hit.last >= items.size() || !items[hit.last - 1].has(language::kNoun)) return false;
  const language::Item& next = items[hit.last];
  return next.has(language::kNoun) && !next.has(kVerbs | kEmpty | language::kAdverb | language::kAdjective | language::kTime | language::kName);
}

/// Whether the one who does it, or whose it is, is the reader or both: "you never clean", "your music is so loud", "we don't
/// talk". An order has nobody before its verb.
bool of_reader(const Judgement& judgement, uint32_t at, uint32_t begin) {
  const auto& items = judgement.reading.items;
  for (uint32_t i = at; i > begin; --i) {
    const language::Item& item = items[i - 1];
    if (item.text == "you" || item.text == "we" || item.text == "your" || item.text == "us" || item.text == "our") return true;
    if (item.kind == language::ItemKind::kMark && item.text != ",") return false;
    const bool pronoun = item.has(language::kPronoun) && !item.has(language::kDeterminer) && item.text != "me";
    const bool noun = item.has(language::kName) || (item.has(language::kNoun) && !item.has(kVerbs | language::kAdjective | language::kTime));
    if (pronoun || (noun && !(i >= 2 && items[i - 2].text == "your"))) return false;
  }
  return false;
}

/// A cue says what a hurtful clause is about when it is what a rule captured, a longer phrase, an object, or what the
/// reader does; a single word in passing does not.
bool is_telling(const Judgement& judgement, const match::Finding& finding, const TopicHit& hit) {
  const language::Reading& reading = judgement.reading;
  const auto& items = reading.items;
  const size_t words = contents(judgement, hit);
  if (words == 0 || is_modifier(judgement, hit)) return false;
  auto clause = std::find_if(reading.clauses.begin(), reading.clauses.end(), [&](const language::Clause& c) { return c.first <= hit.first && hit.first < c.last; });
  const uint32_t begin = clause == reading.clauses.end() ? reading.sentences[finding.sentence].first : clause->first;
  const bool place = is_place(judgement, hit, begin);
  if (words >= 2) return !place || words >= 3;
  const auto& captures = speaker_of(finding).captures;
  if (std::any_of(captures.begin(), captures.end(), [&](const match::Capture& c) { return c.first <= hit.first && hit.last <= c.last && c.last - c.first <= 5; })) return true;
  if (place) return false;
  uint32_t at = hit.first;
  while (at + 1 < hit.last && !is_content(items[at])) ++at;
  const language::Item& item = items[at];
  if (item.has(language::kName | language::kUnknown) && item.has(language::kCapital)) return false;
  const bool led = at > begin && items[at - 1].has(language::kDeterminer | language::kPossessive | kVerbs);
  return (item.has(language::kNoun) && !item.has(kVerbs) && led) || of_reader(judgement, at, begin);
}

/// Part of a longer cue of the same card.
bool is_inner(const Judgement& judgement, const TopicHit& hit) {
  return std::any_of(judgement.topics.begin(), judgement.topics.end(), [&](const TopicHit& other) {
    return other.topic == hit.topic && other.strength == hit.strength && inside(hit, other.first, other.last) && other.last - other.first > hit.last - hit.first;
  });
}

/// What a cue in passing counts, of the two that are needed: a longer phrase says as much as two words, "on your phone" and
/// "be friends" too, "the phone" does not.
size_t weight_in_passing(const Judgement& judgement, const TopicHit& hit, uint32_t begin) {
  if (is_modifier(judgement, hit) || is_inner(judgement, hit)) return 0;
  if (contents(judgement, hit) == 0) return hit.last - hit.first >= 3 ? 2 : 0;  // "am i even your"
  const bool phrase = contents(judgement, hit) >= 2 || judgement.reading.items[hit.first].has(language::kPreposition) || !is_place(judgement, hit, begin);
  const bool leads = !judgement.reading.items[hit.first].has(language::kDeterminer | language::kPossessive | language::kPreposition | language::kAdjective);
  return hit.last - hit.first >= (leads ? 2 : 3) && phrase ? 2 : 1;
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

constexpr std::array<std::string_view, 4> kTells = {"i", "you", "we", "your"};

/// Cues strong enough to speak from another sentence: "sold his watch", "are we okay", not "your plate" or "the dog".
bool is_phrase(const Judgement& judgement, const TopicHit& hit) { return contents(judgement, hit) >= 2 || hit.last - hit.first >= 3; }

/// What a calm sentence right beside says of the writer or the reader, "I take Dad to every appointment", or asks
/// for in a phrase that opens it: "Text me back." It stays in the message, so only an order needs its card.
template <typename Fits>
Scores told_beside(const Judgement& judgement, const match::Finding& finding, const Fits& fits) {
  Scores scores;
  const language::Reading& reading = judgement.reading;
  for (const TopicHit& hit : judgement.topics) {
    if (hit.strength != TopicHit::Strength::kHead || !fits(hit.topic) || !is_phrase(judgement, hit) || !is_telling(judgement, finding, hit)) continue;
    for (uint32_t s = finding.sentence == 0 ? 0 : finding.sentence - 1; s <= finding.sentence + 1 && s < reading.sentences.size(); ++s) {
      const language::Sentence& beside = reading.sentences[s];
      const bool near = s != finding.sentence && beside.paragraph == reading.sentences[finding.sentence].paragraph;
      const bool told = near && (among(kTells, reading.items[beside.first].text) || (hit.first == beside.first && hit.last - hit.first >= 3));
      if (told && inside(hit, beside.first, beside.last)) scores[hit.topic] += worth(judgement, hit, fits);
    }
  }
  return scores;
}

/// "since dinner", "till the wedding": when it was, nothing it is about.
bool dates_it(const Judgement& judgement, const TopicHit& hit) {
  constexpr std::array<std::string_view, 5> kDates = {"since", "until", "till", "before", "after"};
  const auto& items = judgement.reading.items;
  uint32_t i = hit.first;
  if (among(kDates, items[i].text)) return true;
  while (i > 0 && items[i - 1].has(language::kDeterminer | language::kPossessive | language::kAdjective) && !items[i - 1].has(language::kPreposition)) --i;
  return i > 0 && among(kDates, items[i - 1].text);
}

/// Nouns that name a matter on their own, counted where `stands` says.
template <typename Fits, typename Stands>
Scores matters(const Judgement& judgement, const Fits& fits, const Stands& stands) {
  Scores scores;
  for (const TopicHit& hit : judgement.topics) {
    if (hit.strength == TopicHit::Strength::kMatter && fits(hit.topic) && stands(hit) && !vocative(judgement, hit) && !dates_it(judgement, hit) && !is_modifier(judgement, hit)) scores[hit.topic] += worth(judgement, hit, fits);
  }
  return scores;
}

/// Whether a single noun tells what it is about: not in an insult, a bill for love or a comparison, where "you with your
/// bank" and "some of us had a farm to run" are pictures.
bool trusts_nouns(const match::Finding& finding) {
  switch (speaker_of(finding).rule->label) {
    case rules::Label::kContempt:
    case rules::Label::kGuilt:
    case rules::Label::kDismissal:
    case rules::Label::kJealousy: return false;
    default: return !finding.from_cues;
  }
}

/// What no head cue tells: a matter that the hurtful clause itself names and says something of.
template <typename Fits>
const Topic* named_matter(const Judgement& judgement, const match::Finding& finding, const Fits& fits) {
  if (!trusts_nouns(finding)) return nullptr;
  return leader(matters(judgement, fits, [&](const TopicHit& hit) { return in_hurtful(judgement, finding, hit) && is_telling(judgement, finding, hit); }));
}

}  // namespace

TopicChoice choose_topic(const Judgement& judgement, const match::Finding& finding, rules::Relation relation) {
  const language::Reading& reading = judgement.reading;
  const language::Sentence& sentence = reading.sentences[finding.sentence];
  Scores own, near, passing;
  std::map<const Topic*, size_t, ById> borne_out;  // by cues in passing
  auto fits = [&](const Topic* topic) { return rules::allows(topic->relations, relation) || relation == rules::Relation::kUnknown; };
  auto allowed = [&](const TopicHit& hit) { return fits(hit.topic); };
  for (const TopicHit& hit : judgement.topics) {
    if (hit.strength != TopicHit::Strength::kHead || !allowed(hit) || vocative(judgement, hit)) continue;
    const bool here = inside(hit, sentence.first, sentence.last);
    if (!is_telling(judgement, finding, hit)) {
      if (!here) continue;
      const size_t weight = weight_in_passing(judgement, hit, sentence.first);
      if (weight > 0) passing[hit.topic] += worth(judgement, hit, fits);
      borne_out[hit.topic] += weight;
    } else if (in_hurtful(judgement, finding, hit)) {
      own[hit.topic] += worth(judgement, hit, fits);
    } else if (here && (tests(finding) || demands(finding) || is_phrase(judgement, hit))) {
      near[hit.topic] += worth(judgement, hit, fits);
    }
  }
  for (const auto& [topic, score] : passing) {  // two cues in passing bear each other out
    if (own.contains(topic) || borne_out[topic] >= 2) own[topic] += score;
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
  const bool lent = judgement.lent_topic != nullptr && fits(judgement.lent_topic);
  if (!tied.empty()) {
    const Topic* best = leader(tied);
    // What was spoken of a moment ago decides between cards that a sentence without a noun leaves equal.
    if (best == nullptr && lent && !has_noun(judgement, finding)) return {judgement.lent_topic, true};
    return {best, false};
  }
  if (!near.empty()) return {leader(near), false};
  if (const Topic* named = named_matter(judgement, finding, fits)) return {named, false};
  if (has_noun(judgement, finding)) return {};
  Scores around;
  for (const TopicHit& hit : judgement.topics) {
    if (hit.strength != TopicHit::Strength::kHead || !allowed(hit) || vocative(judgement, hit)) continue;
    for (const match::Finding& other : judgement.findings) {
      const language::Sentence& there = reading.sentences[other.sentence];
      if (other.sentence == finding.sentence || there.paragraph != sentence.paragraph) continue;
      if (inside(hit, there.first, there.last) && is_phrase(judgement, hit) && is_telling(judgement, other, hit)) around[hit.topic] += worth(judgement, hit, fits);
    }
  }
  if (around.empty() && demands(finding)) around = told_beside(judgement, finding, fits);
  if (around.empty() && lent) return {judgement.lent_topic, true};
  return {leader(around), true};
}

}  // namespace gently::compose
