#include "compose/regions.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compose/wording.h"

namespace gently::compose {
namespace {

using language::Clause;
using language::Item;
using language::ItemKind;
using language::Reading;

constexpr std::array<std::string_view, 26> kHanging = {"when", "if", "because", "that", "who", "which", "while", "after", "before",
                                                       "until", "since", "as", "than", "unless", "to", "like", "though", "although",
                                                       "whenever", "wherever", "whether", "not", "or", "nor", "then", "maybe"};

bool joins(const Item& item) { return item.text == "and" || item.text == "but" || item.text == "so" || item.text == "or" || item.text == "also"; }

/// First word of a clause that is not a joining word, softener or address.
uint32_t opening(const Reading& reading, const Clause& clause) {
  uint32_t i = clause.first;
  while (i < clause.last && (!reading.items[i].is_word() || joins(reading.items[i]) || reading.items[i].has(language::kSoftener | language::kVocative))) ++i;
  return i;
}

/// That word, or nothing.
std::string_view opens_with(const Reading& reading, const Clause& clause) {
  const uint32_t at = opening(reading, clause);
  return at < clause.last ? std::string_view(reading.items[at].text) : std::string_view();
}

bool speaks_to_reader(const Item& item) { return item.text == "you" || item.text == "your" || item.text == "yours" || item.text == "yourself"; }

/// Can be the subject of a sentence: "I", "the chips", "Dad", "Chips".
bool begins_sentence(const Item& item) {
  if (item.has(language::kNegation)) return false;
  if (item.text == "there") return true;
  return item.has(language::kPronoun | language::kDeterminer | language::kPossessive | language::kName | language::kKin) ||
         (item.has(language::kNoun | language::kUnknown) && !item.has(language::kVerbBase | language::kAdverb | language::kPreposition | language::kAdjective));
}

/// Words that a sentence does not end with.
bool leans_on(const Item& item) {
  static constexpr std::array<std::string_view, 10> kWords = {"just", "that", "like", "so", "think", "say", "saying", "said", "know", "because"};
  return std::find(kWords.begin(), kWords.end(), item.text) != kWords.end() || item.has(language::kConjunction | language::kAuxiliary) ||
         (item.has(language::kDeterminer) && !item.has(language::kNumber));
}

/// Has its own subject and finite verb, hangs on nothing, asks nothing, and speaks of the reader only to tell a fact.
bool stands_alone(const Reading& reading, const Clause& clause) {
  uint32_t first = opening(reading, clause);
  if (first >= clause.last) return false;
  const Item& item = reading.items[first];
  if (first > 0 && (reading.items[first - 1].text == "no" || reading.items[first - 1].text == "not")) return false;  // "no | one has a fiver"
  if (std::find(kHanging.begin(), kHanging.end(), item.text) != kHanging.end() || item.has(language::kWh)) return false;
  if (!begins_sentence(item) || clause.last - first < 3) return false;
  uint32_t end = clause.last;
  while (end > first && is_tail(reading.items[end - 1])) --end;
  const Item& end_word = reading.items[end > first ? end - 1 : first];
  if (end_word.has(language::kPreposition) && !end_word.has(language::kAdverb | language::kNoun)) return false;  // "i was looking forward to"
  if (end <= first + 2 || leans_on(reading.items[end - 1])) return false;
  bool verb = false, reader = false;
  for (uint32_t i = first; i < end; ++i) {
    const Item& word = reading.items[i];
    const bool after_pronoun = i == first + 1 && item.has(language::kPronoun) && !item.has(language::kDeterminer);  // "I cooked"
    const bool finite = word.has(language::kVerbBase | language::kVerbThird | language::kVerbPast) && (after_pronoun || !word.has(language::kNoun | language::kAdjective));
    // "a grown adult": the participle belongs to the noun
    const bool describes = word.has(language::kVerbParticiple) && i > first && reading.items[i - 1].has(language::kDeterminer) && i + 1 < end && reading.items[i + 1].has(language::kNoun);
    if (i > first && !describes && (finite || word.has(language::kAuxiliary | language::kModal))) verb = true;
    reader = reader || speaks_to_reader(word);
  }
  bool fact = std::any_of(reading.entities.begin(), reading.entities.end(), [&](const language::Entity& e) {
    return clause.first <= e.first && e.last <= clause.last && !reading.items[e.first].has(language::kVocative | language::kHyperbole);
  });
  return verb && (!reader || (fact && !speaks_to_reader(item)));
}

/// "I love you but …": a warm clause of one's own may speak of the reader.
bool is_warm(const Reading& reading, const Clause& clause) {
  uint32_t first = opening(reading, clause);
  return first + 2 < clause.last && reading.items[first].text == "i" &&
         (reading.items[first + 1].text == "love" || reading.items[first + 1].text == "adore" || reading.items[first + 1].text == "miss") &&
         reading.items[first + 2].text == "you";
}

/// "stop telling people | I'm on a break": what is said belongs to the saying.
bool is_told(const Reading& reading, const Clause& before, const Clause& clause) {
  static constexpr std::array<std::string_view, 11> kSaying = {"telling", "saying", "told", "tell", "say", "think", "swear", "promise", "pretend", "claim", "hear"};
  if (joins(reading.items[clause.first]) || before.first == before.last || !reading.items[before.last - 1].is_word()) return false;
  uint32_t i = before.last;
  const bool person = reading.items[i - 1].has(language::kPronoun | language::kName | language::kKin | language::kPlural);
  if (person && i - 1 > before.first) --i;
  const Item& verb = reading.items[i - 1];
  return std::find(kSaying.begin(), kSaying.end(), verb.lemma) != kSaying.end();
}

/// "your mother | and I tidy up": the words before the joint have no verb of their own.
bool shares_subject(const Reading& reading, const Clause& before, const Clause& clause) {
  if (reading.items[clause.first].text != "and" || !reading.items[before.last - 1].is_word()) return false;
  return std::none_of(reading.items.begin() + before.first, reading.items.begin() + before.last, [](const Item& item) {
    return item.has(language::kAuxiliary | language::kModal | language::kVerbPast | language::kVerbThird | language::kVerbBase | language::kVerbGerund | language::kVerbParticiple);
  });
}

bool is_somebody_else(std::string_view word) { return word == "he" || word == "she" || word == "they" || word == "it"; }

/// A trailing kiss or heart goes on closing the message.
bool is_kiss(const rules::Book& book, const Item& item) {
  if (item.kind == ItemKind::kEmoji) return book.lexicon.in_set("emoji-love", item.text) && !book.lexicon.in_set("emoji-hostile", item.text);
  return item.is_word() && book.lexicon.in_set("kiss-mark", item.text);
}

/// "You hung up quickly", "you said you couldn't do doubles": what the reader did, as seen or heard, and no more.
bool recounts(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last) {
  while (first < last && (!reading.items[first].is_word() || joins(reading.items[first]) || reading.items[first].has(language::kSoftener))) ++first;
  if (first + 2 >= last || reading.items[first].text != "you") return false;
  const bool has = reading.items[first + 1].text == "have" && reading.items[first + 2].has(language::kVerbParticiple);
  const Item& verb = reading.items[first + 1 + has];
  const bool dated = std::any_of(reading.entities.begin(), reading.entities.end(), [&](const language::Entity& e) { return first <= e.first && e.last <= last; });
  const bool past = (has && dated) || verb.has(language::kVerbPast) || verb.text == "were" || verb.text == "say" || verb.text == "said";
  if (!past || is_verdict(book, verb) || is_of_the_mind(book, verb) || has_edge(book, reading, first + 1, last)) return false;
  return std::none_of(reading.items.begin() + first, reading.items.begin() + last, [](const Item& item) {
    return item.text == "again" || item.text == "not" || item.text == "?" || item.text == "!" || item.has(language::kVocative);
  });
}

bool is_calm(const match::Judge& judge, std::string_view words, rules::Relation relation) {
  match::JudgeOptions keen;
  keen.relation = relation;
  keen.sensitivity = rules::Sensitivity::kKeen;
  const match::Judgement alone = judge.find(words, keen);
  return alone.kept == nullptr && alone.findings.empty();
}

Region in_its_sentence(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement, const match::Finding& finding,
                       rules::Relation relation, bool seen_stays) {
  const Reading& reading = judgement.reading;
  const language::Sentence& sentence = reading.sentences[finding.sentence];
  const rules::Label label = finding.main.rule->label;
  const bool worries = label == rules::Label::kReassurance || label == rules::Label::kAbandonment;
  const bool scorns = label == rules::Label::kContempt;
  // "the most selfish man | I have met": only a careful writer's clause without a mark or joint hangs on the noun before it
  auto hangs_on_noun = [&](uint32_t c) {
    const Clause& clause = reading.clauses[c];
    if (c == sentence.first_clause || reading.lower_case || joins(reading.items[clause.first])) return false;
    const Item& before = reading.items[clause.first - 1];
    return before.is_word() && before.has(language::kNoun) && reading.items[clause.first].has(language::kPronoun);
  };
  auto kept = [&](uint32_t c) {
    const Clause& clause = reading.clauses[c];
    if (hangs_on_noun(c) || (c > sentence.first_clause && is_told(reading, reading.clauses[c - 1], clause)) || (c > sentence.first_clause && shares_subject(reading, reading.clauses[c - 1], clause))) return false;
    if (scorns && is_somebody_else(opens_with(reading, clause))) return false;  // "my niece could do it and she's in nursery"
    if (seen_stays && worries && c == sentence.first_clause && recounts(book, reading, clause.first, clause.last)) return true;
    if (!is_warm(reading, clause) && (!stands_alone(reading, clause) || has_edge(book, reading, clause.first, clause.last))) return false;
    return is_calm(judge, clause.source.in(reading.text), relation);
  };
  uint32_t first = finding.clauses.front(), last = finding.clauses.back();
  while (first > sentence.first_clause && !kept(first - 1)) --first;
  // What follows the condition of an ultimatum is the threat.
  const bool threatens = finding.main.rule->label == rules::Label::kUltimatum;
  while (last + 1 < sentence.last_clause && (threatens || !kept(last + 1))) ++last;
  Region region;
  region.sentence = finding.sentence;
  region.after_kept = first > sentence.first_clause;
  region.before_kept = last + 1 < sentence.last_clause;
  region.source.begin = region.after_kept ? reading.clauses[first - 1].source.end : sentence.source.begin;
  region.source.end = region.before_kept ? reading.clauses[last + 1].source.begin : sentence.source.end;
  if (region.after_kept) {  // marks between the kept words and the region go with the region
    for (uint32_t i = reading.clauses[first - 1].last; i > reading.clauses[first - 1].first; --i) {
      const Item& item = reading.items[i - 1];
      if (item.kind != ItemKind::kMark) break;
      region.source.begin = item.source.begin;
    }
  }
  if (region.before_kept) {
    const Clause& next = reading.clauses[last + 1];
    uint32_t i = next.first;
    while (i + 1 < next.last && (joins(reading.items[i]) || reading.items[i].kind == ItemKind::kMark)) ++i;
    region.source.end = reading.items[i].source.begin;
  } else {
    uint32_t i = sentence.last;
    while (i > sentence.first + 1 && is_kiss(book, reading.items[i - 1])) --i;
    if (i < sentence.last && i > reading.clauses[finding.clauses.back()].first) region.source.end = reading.items[i - 1].source.end;
  }
  return region;
}

/// A sentence that tells a fact, without an edge, and not what the reader does: "I made eleven pies."
bool tells_plainly(const rules::Book& book, const Reading& reading, uint32_t s) {
  const language::Sentence& sentence = reading.sentences[s];
  for (uint32_t c = sentence.first_clause; c < sentence.last_clause; ++c) {
    const Clause& clause = reading.clauses[c];
    const uint32_t first = opening(reading, clause);
    if (first < clause.last && reading.items[first].text == "you") return false;
    if (c == sentence.first_clause && !stands_alone(reading, clause)) return false;
    if (has_edge(book, reading, clause.first, clause.last)) return false;
  }
  return reading.text[sentence.source.end - 1] != '?';
}

/// And is calm by itself: "It was one like."
bool only_tells(const match::Judge& judge, const rules::Book& book, const Reading& reading, uint32_t s, rules::Relation relation) {
  return tells_plainly(book, reading, s) && is_calm(judge, reading.sentences[s].source.in(reading.text), relation);
}

/// A plain request, or a time, name or number: another matter, mostly.
bool tells_more(const Reading& reading, uint32_t s) {
  static constexpr std::array<std::string_view, 5> kRequests = {"can", "could", "please", "would", "will"};
  const language::Sentence& sentence = reading.sentences[s];
  const std::string_view head = opens_with(reading, reading.clauses[sentence.first_clause]);
  return std::find(kRequests.begin(), kRequests.end(), head) != kRequests.end() || std::any_of(reading.entities.begin(), reading.entities.end(), [&](const language::Entity& e) {
    return sentence.first <= e.first && e.last <= sentence.last && !reading.items[e.first].has(language::kVocative | language::kHyperbole);
  });
}

}  // namespace

bool stays_as_seen(const rules::Book& book, const Reading& reading, uint32_t s) {
  const language::Sentence& sentence = reading.sentences[s];
  const bool to_come = std::any_of(reading.items.begin() + sentence.first, reading.items.begin() + sentence.last, [](const Item& item) {
    return item.text == "will" || item.text == "would" || item.text == "going";  // "I'll carry it myself"
  });
  return !sentence.quoted && !to_come && (recounts(book, reading, sentence.first, sentence.last) || tells_plainly(book, reading, s));
}

uint32_t last_sentence(const Reading& reading, const match::Finding& finding) {
  uint32_t end = finding.main.last;
  for (const match::RuleMatch& also : finding.also) {
    if (also.rule->kind == rules::Kind::kShape) end = std::max(end, also.last);
  }
  uint32_t last = finding.sentence;
  while (last + 1 < reading.sentences.size() && reading.sentences[last + 1].first < end) ++last;
  return last;
}

std::vector<Region> regions_of(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement, const match::Finding& finding,
                               rules::Relation relation, const std::vector<uint32_t>& company, bool seen_stays) {
  const Reading& reading = judgement.reading;
  std::vector<Region> out = {in_its_sentence(judge, book, judgement, finding, relation, seen_stays)};
  const uint32_t last = last_sentence(reading, finding);
  for (uint32_t s : company) {
    if (s <= finding.sentence || s > last) continue;
    Region region;
    region.source = reading.sentences[s].source;
    region.sentence = s;
    out.push_back(region);
  }
  const uint32_t paragraph = reading.sentences[finding.sentence].paragraph;
  const bool others = out.size() > 1 || std::any_of(judgement.findings.begin(), judgement.findings.end(), [&](const match::Finding& other) {
    return other.sentence != finding.sentence && reading.sentences[other.sentence].paragraph == paragraph && !only_tells(judge, book, reading, other.sentence, relation);
  });
  // "I'll be in the shed.": to go or to order is itself what hurts
  const rules::Label label = finding.main.rule->label;
  const bool acts = !finding.from_cues && (label == rules::Label::kWithdrawal || label == rules::Label::kDemand || label == rules::Label::kUltimatum);
  const bool seen = seen_stays && stays_as_seen(book, reading, finding.sentence) && std::any_of(judgement.findings.begin(), judgement.findings.end(), [&](const match::Finding& other) {
    return reading.sentences[other.sentence].paragraph == paragraph && !stays_as_seen(book, reading, other.sentence);
  });
  const bool stays = seen || (others && only_tells(judge, book, reading, finding.sentence, relation));
  if (stays && !acts) out.erase(out.begin());
  return out;
}

bool barb_may_stay(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement, rules::Relation relation) {
  const Reading& reading = judgement.reading;
  if (std::any_of(judgement.findings.begin(), judgement.findings.end(), [](const match::Finding& one) { return !one.from_cues; })) return false;
  auto found = [&](uint32_t s) { return std::any_of(judgement.findings.begin(), judgement.findings.end(), [&](const match::Finding& one) { return one.sentence == s; }); };
  auto stays = [&](uint32_t s, uint32_t beside) { return s < reading.sentences.size() && !found(s) && reading.sentences[s].paragraph == reading.sentences[beside].paragraph; };
  return std::any_of(judgement.findings.begin(), judgement.findings.end(), [&](const match::Finding& finding) {
    const bool before = stays(finding.sentence - 1, finding.sentence), after = stays(finding.sentence + 1, finding.sentence);
    if (after && !tells_more(reading, finding.sentence + 1)) return true;
    if (before && !only_tells(judge, book, reading, finding.sentence - 1, relation)) return true;
    return (before || after) && only_tells(judge, book, reading, finding.sentence, relation);
  });
}

}  // namespace gently::compose
