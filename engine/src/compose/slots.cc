#include "compose/slots.h"

#include <algorithm>
#include <array>

#include "compose/act_fitness.h"
#include "compose/captures.h"
#include "compose/grouping.h"
#include "compose/mix.h"
#include "compose/word_list.h"
#include "compose/wording.h"
#include "language/lexicon_data.h"

namespace gently::compose {
namespace {

using rules::Form;
using rules::Segment;
using rules::Template;

/// A closed door or a test names things in passing.
bool tells_of_things(rules::Label label) {
  return label == rules::Label::kCriticism || label == rules::Label::kBlame || label == rules::Label::kDemand || label == rules::Label::kGuilt;
}

/// "Tonight", "At seven": large only because a sentence began there.
bool is_large_by_place(const language::Item& item) {
  static constexpr std::array<std::string_view, 10> kSmall = {"tonight", "today", "yesterday", "tomorrow", "this", "last", "at", "on", "in", "all"};
  return item.has(language::kCapital) && among(kSmall, item.text);
}

void append(Pieces& out, Pieces more) {
  out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

Slots::Slots(const rules::Book& book, const match::Judgement& judgement, const Unit& unit, const Voice& voice, unsigned turn)
    : book_(book), judgement_(judgement), unit_(unit), voice_(voice), seed_(mix(unit.hash + turn)) {
  for (const rules::Answers& answers : book.answers) {
    if (answers.label == speaker_of(*unit.head).rule->label && answers.label != rules::Label::kOk) label_ = &answers;
  }
}

bool Slots::fill(const Template& text, Pieces& out) { return segments(text.segments, text, out); }

bool Slots::segments(const std::vector<Segment>& list, const Template& from, Pieces& out) {
  for (const Segment& segment : list) {
    if (segment.kind == Segment::Kind::kLiteral) {
      out.push_back(rule_piece(segment.text, from.path, from.line));
    } else if (segment.kind == Segment::Kind::kOptional) {
      Pieces inner;
      std::vector<Span> before = used_;
      if (segments(segment.inner, from, inner)) append(out, std::move(inner));
      else used_ = std::move(before);
    } else if (!slot(segment, from, out)) {
      return false;
    }
  }
  return true;
}

bool Slots::slot(const Segment& segment, const Template& from, Pieces& out) {
  const std::string& name = segment.text;
  for (const Given& given : given_) {
    if (given.slot != name) continue;
    for (const Piece& piece : given.words) {
      if (!piece.source.empty()) used_.push_back(piece.source);
    }
    append(out, given.words);
    return true;
  }
  if (name.starts_with("topic.")) return topic(std::string_view(name).substr(6), out);
  if (name == "wanted") return act(Act::Sense::kWanted, segment.form, out);
  if (name == "done") return act(Act::Sense::kDone, segment.form, out);
  if (name == "feeling") return feeling(unit_.strength, out);
  if (name == "ask") return label_ != nullptr && ask(label_->asks, out);
  if (name == "facts") return facts(from, out);
  if (name == "about") return about(from, out);
  if (name == "names") return names(out);
  if (name == "long") return long_time(out);
  if (name == "deadline") return deadline(out);
  if (name == "since") return since(out);
  if (name == "condition" || name == "feared") {
    if (!unit_.condition || unit_.condition->wished != (name == "condition")) return false;
    return phrase(unit_.condition->words.first, unit_.condition->words.last, Form::kPlain, out);
  }
  if (name == "clause") return unit_.fact_clause && phrase(unit_.fact_clause->first, unit_.fact_clause->last, Form::kVerbatim, out);
  for (const match::Capture& capture : speaker_of(*unit_.head).captures) {
    if (capture.name == name) return this->capture(segment, out);
  }
  if (name == "object") return unit_.object && (object_printed_ = true) && phrase(unit_.object->first, unit_.object->last, Form::kPlain, out);
  if (name == "matter") return matter(from, out);
  if (name == "when") return when(true, out);
  if (name == "day") return when(false, out);
  if (name == "who") return who(out);
  if (name == "amount") return amount(out);
  return false;
}

bool Slots::phrase(uint32_t first, uint32_t last, Form form, Pieces& out) {
  auto piece = captured(book_, judgement_.reading, first, last, form);
  if (!piece) return false;
  used_.push_back(piece->source);
  out.push_back(std::move(*piece));
  return true;
}

bool Slots::act(Act::Sense sense, Form form, Pieces& out) {
  std::vector<const Act*> acts;
  for (const Act& one : unit_.acts) {
    if (one.sense == sense) acts.push_back(&one);
  }
  bool row = acts.size() > 2;  // "ring them, take the form and sign it"
  for (const Act* one : acts) {
    for (uint32_t i = one->first; i < one->last; ++i) row = row || judgement_.reading.items[i].text == "and";
  }
  for (size_t i = 0; i < acts.size(); ++i) {
    if (i > 0) out.push_back(glue(i + 1 < acts.size() ? ", " : row ? ", and " : " and "));
    if (!phrase(acts[i]->first, acts[i]->last, form, out)) return false;
    const bool told_of_reader = sense == Act::Sense::kDone && form == Form::kBase && judgement_.reading.items[acts[i]->first].lemma == "be";
    if (told_of_reader) out.back().text.replace(0, 2, "are");
  }
  if (sense == Act::Sense::kWanted && unit_.by_when && !acts.empty()) return said_after(*unit_.by_when, out);
  return !acts.empty();
}

/// "Wash the pan. Today.": "… wash the pan today"
bool Slots::said_after(const Phrase& when, Pieces& out) {
  static constexpr std::array<std::string_view, 10> kSmall = {"today", "tonight", "tomorrow", "this", "by", "before", "at", "in", "on", "next"};
  out.push_back(glue(" "));
  if (!phrase(when.first, when.last, Form::kVerbatim, out)) return false;
  if (std::find(kSmall.begin(), kSmall.end(), judgement_.reading.items[when.first].text) != kSmall.end()) begin_small(out.back());
  return true;
}

bool Slots::capture(const Segment& segment, Pieces& out) {
  for (const match::Capture& capture : speaker_of(*unit_.head).captures) {
    if (capture.name != segment.text) continue;
    if (segment.form == Form::kConverse) return converse(capture, out);
    const bool asks = segment.form == Form::kPast || segment.form == Form::kBase || segment.form == Form::kGerund;
    if (asks && is_feeling(judgement_.reading.items[capture.first].lemma)) return false;
    const bool inside = !out.empty();
    if (!may_be_said_again(capture) || !phrase(capture.first, capture.last, segment.form, out)) return false;
    const language::Item& head = judgement_.reading.items[capture.first];
    const bool opened = std::any_of(judgement_.reading.sentences.begin(), judgement_.reading.sentences.end(), [&](const language::Sentence& s) { return s.first == capture.first; });
    if (inside && opened && !head.has(language::kName | language::kKin | language::kCaps | language::kTime | language::kUnknown | language::kPronoun)) begin_small(out.back());
    return true;
  }
  return false;
}

/// A short capture without barbs; a longer one only for the fact it holds.
bool Slots::may_be_said_again(const match::Capture& capture) const {
  const uint32_t words = capture.last - capture.first;
  if (words <= 1) return true;
  const bool fact = std::any_of(unit_.facts.begin(), unit_.facts.end(), [&](const Fact& f) { return capture.first <= f.first && f.last <= capture.last; });
  return words <= (fact ? kMostWordsWithFact : kMostWords) && before_barbs(judgement_.reading, capture.first, capture.last) == capture.last &&
         fit_to_repeat(book_, judgement_.reading, capture.first + 1, capture.last, true);
}

/// "text me first" through the converse table: "hear from you" and what is left, "first".
bool Slots::converse(const match::Capture& capture, Pieces& out) {
  const language::Reading& reading = judgement_.reading;
  for (uint32_t last = capture.last; last > capture.first; --last) {
    std::string words;
    for (uint32_t i = capture.first; i < last; ++i) words += (i > capture.first ? " " : "") + (i == capture.first ? reading.items[i].lemma : reading.items[i].text);
    auto entry = book_.converse.find(words);
    if (entry == book_.converse.end()) continue;
    out.push_back(rule_piece(entry->second, "converse.yaml", 1));
    used_.push_back({reading.items[capture.first].source.begin, reading.items[last - 1].source.end});
    if (last == capture.last) return true;
    out.push_back(glue(" "));
    return phrase(last, capture.last, Form::kPlain, out);
  }
  return false;
}

bool Slots::printed(const Fact& fact) const {
  return std::any_of(used_.begin(), used_.end(), [&](Span span) { return span.contains(fact.source); });
}

bool Slots::who(Pieces& out) {
  for (const Fact& fact : unit_.facts) {
    if (fact.kind != Fact::Kind::kName || printed(fact)) continue;
    const language::Item& head = judgement_.reading.items[fact.first];
    const bool person = head.has(language::kCapital) || book_.lexicon.data().given.contains(head.text);  // "sirap bandung" is none
    if (!person || judgement_.reading.items[fact.last - 1].has(language::kPossessive)) return false;
    return phrase(fact.first, fact.last, Form::kVerbatim, out);
  }
  return false;
}

bool Slots::amount(Pieces& out) {
  for (const Fact& fact : unit_.facts) {
    if (fact.kind != Fact::Kind::kAmount || printed(fact)) continue;
    auto words = amount_of(book_, judgement_.reading, fact);
    return words && phrase(words->first, words->last, Form::kPlain, out);
  }
  return false;
}

/// A fact may follow "what happened" or the object only if it was said of it: in a hurtful clause, and in the clause of
/// the object when there is one.
bool Slots::belongs(const Fact& fact) const {
  if (threat_in(judgement_.reading, *unit_.head).value_or(UINT32_MAX) <= fact.first) return false;  // said of the threat alone
  const std::vector<language::Clause>& clauses = judgement_.reading.clauses;
  auto clause_of = [&](uint32_t item) {
    return static_cast<uint32_t>(std::find_if(clauses.begin(), clauses.end(), [&](const language::Clause& c) { return c.first <= item && item < c.last; }) - clauses.begin());
  };
  const uint32_t clause = clause_of(fact.first);
  if (unit_.object && object_printed_) return clause == clause_of(unit_.object->first);
  auto hurtful = [&](const match::Finding& finding) { return std::find(finding.clauses.begin(), finding.clauses.end(), clause) != finding.clauses.end(); };
  return hurtful(*unit_.head) || std::any_of(unit_.riders.begin(), unit_.riders.end(), [&](const match::Finding* rider) { return hurtful(*rider); });
}

/// Every fact not yet printed, each as an adjunct: "with Priya on Friday".
bool Slots::facts(const Template& from, Pieces& out) {
  std::string_view lead_before;
  bool any = false;
  for (const Fact& fact : unit_.facts) {
    if (printed(fact)) continue;
    auto adjunct = adjunct_of(judgement_.reading, fact);
    if (!adjunct || !belongs(fact)) return false;
    if (any) out.push_back(glue(" "));
    const bool repeats = any && !adjunct->lead.empty() && adjunct->lead.starts_with("with") && lead_before.starts_with("with");
    std::string lead(adjunct->lead);
    if (repeats) lead.replace(0, 4, "and");
    if (!lead.empty()) out.push_back(rule_piece(lead, from.path, from.line));
    if (!phrase(adjunct->words.first, adjunct->words.last, Form::kVerbatim, out)) return false;
    if (is_large_by_place(judgement_.reading.items[adjunct->words.first])) begin_small(out.back());
    lead_before = adjunct->lead;
    any = true;
  }
  return any;
}

/// Every fact not yet printed, each as a thing to talk about: "Friday and the £42".
bool Slots::about(const Template& from, Pieces& out) {
  std::vector<FactPhrase> things;
  for (const Fact& fact : unit_.facts) {
    if (printed(fact)) continue;
    auto thing = thing_of(book_, judgement_.reading, fact);
    if (!thing) return false;
    used_.push_back(fact.source);
    things.push_back(*thing);
  }
  const size_t placed = things.size();
  size_t named = 0;
  for (const Phrase& thing : tells_of_things(speaker_of(*unit_.head).rule->label) ? unit_.things : std::vector<Phrase>()) {
    const language::Item& head = judgement_.reading.items[thing.first];
    const Span source{head.source.begin, judgement_.reading.items[thing.last - 1].source.end};
    if (std::any_of(used_.begin(), used_.end(), [&](Span span) { return span.overlaps(source); })) continue;
    // What is named in passing is talked about only beside a fact, unless an order names it.
    const bool orders = speaker_of(*unit_.head).rule->label == rules::Label::kDemand;
    if (placed == 0 && !orders && !is_matter(book_, judgement_.reading.items[thing.last - 1])) continue;
    if (++named > 2) return false;
    const bool new_to_reader = head.text == "a" || head.text == "an" || head.text == "some";
    things.push_back({new_to_reader ? "the " : "", {thing.first + new_to_reader, thing.last}});
  }
  if (things.empty() || things.size() > 3) return false;
  for (size_t i = 0; i < things.size(); ++i) {
    if (i > 0) out.push_back(glue(i + 1 < things.size() ? ", " : " and "));
    if (!things[i].lead.empty()) out.push_back(rule_piece(std::string(things[i].lead), from.path, from.line));
    if (!phrase(things[i].words.first, things[i].words.last, i < placed ? Form::kVerbatim : Form::kPlain, out)) return false;
    const language::Item& head = judgement_.reading.items[things[i].words.first];
    if (head.has(language::kNumber) || is_large_by_place(head)) begin_small(out.back());
  }
  return true;
}

bool Slots::matter(const Template& from, Pieces& out) {
  if (!unit_.matter || !is_matter(book_, judgement_.reading.items[unit_.matter->words.last - 1])) return false;  // people talk about it
  if (!unit_.matter->lead.empty()) out.push_back(rule_piece(std::string(unit_.matter->lead), from.path, from.line));
  return phrase(unit_.matter->words.first, unit_.matter->words.last, Form::kPlain, out);
}

/// One or two people or places that nothing else places.
bool Slots::names(Pieces& out) {
  size_t count = 0;
  for (const Fact& fact : unit_.facts) {
    if (printed(fact) || fact.kind != Fact::Kind::kName) continue;
    if (++count > 2 || !is_somebody(judgement_.reading, fact)) return false;
    if (count > 1) out.push_back(glue(" and "));
    if (!phrase(fact.first, fact.last, Form::kVerbatim, out)) return false;
  }
  return count > 0;
}

bool Slots::one_of(const std::vector<std::string>& words, std::string_view path, int line, Pieces& out) {
  if (words.empty()) return false;
  out.push_back(rule_piece(words[mix(seed_ ^ 0x5eed) % words.size()], path, line));
  return true;
}

bool Slots::feeling(int strength, Pieces& out) {
  if (voice_.relation == rules::Relation::kWork) return one_of(book_.work_feelings, book_.openers.path, book_.openers.line, out);
  if (unit_.topic != nullptr && !unit_.topic->medium.empty()) {
    const rules::Topic& card = *unit_.topic;
    const auto& wanted = strength == 0 ? card.light : strength == 1 ? card.medium : card.strong;
    return one_of(wanted.empty() ? card.medium : wanted, card.path, card.line, out);
  }
  if (label_ == nullptr) return false;
  const auto& wanted = strength == 0 ? label_->light : strength == 1 ? label_->medium : label_->strong;
  return one_of(wanted.empty() ? label_->medium : wanted, label_->path, label_->line, out);
}

bool Slots::topic(std::string_view field, Pieces& out) {
  if (unit_.topic == nullptr) return false;
  const rules::Topic& card = *unit_.topic;
  auto clause = [&](const Template& text) { return !text.empty() && fill(text, out); };
  if (field == "good") return one_of(card.good, card.path, card.line, out);
  if (field == "positive") return clause(card.positive);
  if (field == "wish") return clause(card.wish);
  if (field == "miss") return clause(card.miss);
  if (field == "event") return clause(unit_.incident ? card.event_past : card.event_now);
  if (field == "ask") return ask(card.asks, out);
  if (field == "light") return feeling(0, out);
  if (field == "medium") return feeling(1, out);
  if (field == "strong") return feeling(2, out);
  return field == "feeling" && feeling(unit_.strength, out);
}

bool Slots::ask(const std::vector<rules::Ask>& asks, Pieces& out) {
  std::vector<const rules::Ask*> fitting;
  for (const rules::Ask& one : asks) {
    bool tone = one.tones.empty() || std::find(one.tones.begin(), one.tones.end(), voice_.tone) != one.tones.end();
    if (tone && rules::allows(one.relations, voice_.relation)) fitting.push_back(&one);
  }
  for (size_t i = 0; i < fitting.size(); ++i) {
    Pieces inner;
    const rules::Ask& one = *fitting[(mix(seed_ ^ 0xa5c) + i) % fitting.size()];
    std::vector<Span> before = used_;
    if (!fill(one.text, inner)) {
      used_ = std::move(before);
      continue;
    }
    reopen(book_, voice_.second_unit, mix(seed_ ^ 0x0be), inner);
    append(out, std::move(inner));
    return true;
  }
  return false;
}

void reopen(const rules::Book& book, bool told, uint64_t seed, Pieces& ask) {
  if (ask.empty() || ask.front().origin != Piece::Origin::kRule) return;
  const bool we = ask.front().text.starts_with("Could we ");
  if (!we && !ask.front().text.starts_with("Could you ")) return;
  const rules::Openers& openers = book.openers;
  const auto& list = told ? (we ? openers.we_told : openers.you_told) : (we ? openers.we : openers.you);
  if (list.empty()) return;
  ask.front().text.erase(0, std::string_view(we ? "Could we " : "Could you ").size());
  ask.insert(ask.begin(), rule_piece(list[seed % list.size()] + " ", openers.path, openers.line));
  if (told && ask.back().text.ends_with('?')) ask.back().text.back() = '.';
}

}  // namespace gently::compose
