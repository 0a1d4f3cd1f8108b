#include "compose/plan.h"

#include <algorithm>

#include "compose/company.h"
#include "compose/contents.h"
#include "compose/continuation.h"
#include "compose/details.h"
#include "compose/facts.h"
#include "compose/grouping.h"
#include "compose/matter.h"
#include "compose/order.h"
#include "compose/regions.h"
#include "compose/stakes.h"
#include "compose/word_list.h"
#include "compose/wording.h"

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;
using match::Finding;
using match::Judgement;
using rules::Label;

bool tells_habit(const Reading& reading, uint32_t clause) {
  return std::any_of(reading.items.begin() + reading.clauses[clause].first, reading.items.begin() + reading.clauses[clause].last, [](const Item& item) {
    return item.text == "never" || item.text == "always" || item.text == "every" || item.text == "keep" || item.text == "constantly";
  });
}

/// Past tense or a time of its own: one event.
bool is_incident(const Reading& reading, const Finding& finding) {
  for (uint32_t c : finding.clauses) {
    const bool habit = tells_habit(reading, c);
    bool past = false;
    for (uint32_t i = reading.clauses[c].first; i < reading.clauses[c].last; ++i) {
      const Item& item = reading.items[i];
      if (item.has(language::kVerbPast) && !item.has(language::kVerbBase | language::kAdjective)) past = true;
      if (item.text == "did" || item.text == "was" || item.text == "were" || item.text == "again" || item.text == "yesterday") past = true;
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
      if (item.has(language::kCaps) && !item.has(language::kName) && !reading.shouted) strength = std::max(strength, 2);
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

/// What the author of the rule lets go is no fact, and the writer is told.
void let_go(const Reading& reading, const Finding& finding, std::vector<Fact>& facts, std::vector<std::string>& left_out) {
  for (const std::string& name : finding.main.rule->drop) {
    for (const match::Capture& capture : finding.main.captures) {
      if (capture.name != name || capture.first >= capture.last) continue;
      Span span{reading.items[capture.first].source.begin, reading.items[capture.last - 1].source.end};
      size_t before = facts.size();
      std::erase_if(facts, [&](const Fact& fact) { return span.contains(fact.source); });
      if (facts.size() != before) left_out.emplace_back(span.in(reading.text));
    }
  }
}

/// A comparison ("like a Sunday paper") is dropped with all it holds; the writer is told.
void let_barbs_go(const Reading& reading, const Finding& finding, std::vector<Fact>& facts, std::vector<std::string>& left_out) {
  const language::Sentence& sentence = reading.sentences[finding.sentence];
  auto compared = [&](const Fact& fact) {
    for (uint32_t i = fact.first; i > sentence.first; --i) {
      const Item& item = reading.items[i - 1];
      if (item.kind == language::ItemKind::kMark || item.has(language::kVerbPast | language::kAuxiliary)) return false;
      // "like a poisoner rachel": called at the end, not compared
      const bool called = fact.kind == Fact::Kind::kName && i == fact.first && fact.last >= sentence.last - 1 && item.has(language::kNoun | language::kUnknown) && !item.has(language::kName);
      if (called) return false;
      if (item.text == "like" && i < fact.first + 1) return opens_comparison(reading, i - 1);
      if (item.text == "not" && i < sentence.last && (reading.items[i].text == "the" || reading.items[i].text == "a" || reading.items[i].text == "some") && fact.first <= i + 2) return true;
    }
    return false;
  };
  // "us two", "you two", "one more thing": no amount of anything
  auto counts_nothing = [&](const Fact& fact) {
    if (fact.kind != Fact::Kind::kNumber || fact.last != fact.first + 1) return false;
    const std::string& word = reading.items[fact.first].text;
    return word == "one" || (fact.first > sentence.first && reading.items[fact.first - 1].has(language::kPronoun) && word == "two");
  };
  std::erase_if(facts, [&](const Fact& fact) {
    if (counts_nothing(fact)) return true;
    const bool goes = compared(fact);
    if (goes) left_out.emplace_back(fact.source.in(reading.text));
    return goes;
  });
}

class Planner {
 public:
  Planner(const match::Judge& judge, const rules::Book& book, const Judgement& judgement, rules::Relation relation,
          const Beside& beside)
      : book_(book), judgement_(judgement), reading_(judgement.reading), relation_(relation), company_(beside.company) {
    for (const Finding& finding : judgement.findings) {
      regions_.push_back(regions_of(judge, book, judgement, finding, relation, beside.company, beside.seen_stays));
      facts_.push_back(facts_in(reading_, regions_.back()));
      let_go(reading_, finding, facts_.back(), plan_.left_out);
      let_barbs_go(reading_, finding, facts_.back(), plan_.left_out);
    }
  }

  Plan plan(Grouping grouping) {
    std::vector<bool> owns, stays;
    for (const auto& facts : facts_) owns.push_back(!facts.empty());
    for (const auto& regions : regions_) stays.push_back(regions.empty());
    for (const Group& one : group(judgement_, relation_, grouping == Grouping::kByFact, owns, stays)) plan_.units.push_back(unit_of(one));
    continuations();
    for (uint32_t s : company_) {
      const bool taken = std::any_of(plan_.units.begin(), plan_.units.end(), [&](const Unit& unit) {
        return std::any_of(unit.regions.begin(), unit.regions.end(), [&](const Region& r) { return r.sentence == s; });
      });
      if (!taken && join(s, true)) plan_.left_out.emplace_back(reading_.sentences[s].source.in(reading_.text));
    }
    for (Unit& unit : plan_.units) complete(unit);
    keep_few();
    return std::move(plan_);
  }

 private:
  size_t index(const Finding* finding) const { return static_cast<size_t>(finding - judgement_.findings.data()); }

  /// The head, what it says, and everything that goes with it.
  Unit unit_of(const Group& group) {
    Unit unit;
    unit.topic = group.choice.topic;
    unit.topic_is_borrowed = group.choice.borrowed;
    unit.paragraph = group.paragraph;
    auto rank = [&](size_t i) {
      const Finding& finding = *group.findings[i];
      const bool closes = finding.main.rule->label == Label::kWithdrawal;  // a question before it says more
      return std::tuple(!presses(reading_, finding.sentence), !carries_no_subject(finding), !finding.from_cues, !closes, !acts_of(finding).empty(), facts_[index(&finding)].size(), i);
    };
    size_t head = 0;
    for (size_t i = 1; i < group.findings.size(); ++i) {
      if (rank(i) > rank(head)) head = i;
    }
    unit.head = group.findings[head];
    unit.acts = acts_of(*unit.head);
    unit.object = object_of(*unit.head);
    unit.fact_clause = fact_clause_of(*unit.head);
    unit.condition = condition_in(book_, reading_, *unit.head);
    for (size_t i = 0; i < group.findings.size(); ++i) {
      const Finding* finding = group.findings[i];
      if (i != head) unit.riders.push_back(finding);
      if (!unit.fact_clause) unit.fact_clause = fact_clause_of(*finding);
      for (const Region& region : regions_[index(finding)]) {
        if (i != head && !carries_no_subject(*finding) && unit.topic == nullptr) plan_.left_out.emplace_back(region.source.in(reading_.text));
        unit.regions.push_back(region);
      }
      unit.facts.insert(unit.facts.end(), facts_[index(finding)].begin(), facts_[index(finding)].end());
    }
    return unit;
  }

  /// A worry looks back at what was seen: "You hung up quickly. Are you mad at me?"
  static bool asks_or_fears(const Finding& finding) {
    const Label label = speaker_of(finding).rule->label;
    return label == Label::kReassurance || label == Label::kAbandonment;
  }

  /// One act that another sentence of the unit tells of.
  std::optional<Act> act_seen(const Unit& unit) const {
    std::optional<Act> out;
    for (const Region& region : unit.regions) {
      const language::Sentence& sentence = reading_.sentences[region.sentence];
      if (region.sentence == unit.head->sentence) continue;
      for (const Act& act : acts_in(book_, reading_, sentence.first, sentence.last, {})) {
        if (act.sense != Act::Sense::kDone || act.time != Act::Time::kPast) continue;
        if (out) return std::nullopt;
        out = act;
      }
    }
    return out;
  }

  static bool is_order(const Finding& finding) {
    const Label label = speaker_of(finding).rule->label;
    return label == Label::kDemand || label == Label::kUltimatum;
  }

  /// "Move that van. I mean it.": what orders beside the head ask for.
  void add_orders(Unit& unit) const {
    static constexpr size_t kMost = 4;
    std::vector<Act> more;
    for (const Region& region : unit.regions) {
      const language::Sentence& sentence = reading_.sentences[region.sentence];
      const bool meant_otherwise = std::any_of(judgement_.findings.begin(), judgement_.findings.end(), [&](const Finding& one) {
        return one.sentence == region.sentence && !is_order(one);  // "Keep it, I'm done."
      });
      if (region.sentence == unit.head->sentence || meant_otherwise || !orders(reading_, region.sentence)) continue;
      for (const Act& act : acts_in(book_, reading_, sentence.first, sentence.last, {true, false})) {
        const bool says_little = act.last < act.first + 2;  // "pick"
        if (act.sense == Act::Sense::kWanted && act.time != Act::Time::kPast && !says_little) more.push_back(act);
      }
    }
    if (unit.acts.size() + more.size() > kMost) return;
    unit.acts.insert(unit.acts.end(), more.begin(), more.end());
    std::sort(unit.acts.begin(), unit.acts.end(), [](const Act& a, const Act& b) { return a.first < b.first; });
  }

  /// "Wash the pan. Today.": the one time of a sentence that says nothing else.
  std::optional<Phrase> time_after(const Unit& unit) const {
    if (unit.acts.empty()) return std::nullopt;
    for (const Fact& fact : unit.facts) {
      if (fact.kind != Fact::Kind::kWhen || fact.first < unit.acts.back().last) continue;
      const auto own = std::find_if(reading_.sentences.begin(), reading_.sentences.end(), [&](const language::Sentence& s) { return s.first <= fact.first && fact.first < s.last; });
      const bool alone = std::all_of(reading_.items.begin() + own->first, reading_.items.begin() + own->last, [&](const Item& item) {
        return !item.is_word() || item.has(language::kVocative) || fact.source.contains(item.source);
      });
      if (alone) return Phrase{fact.first, fact.last};
    }
    return std::nullopt;
  }

  /// "go to that dinner and we're done"
  bool threatens_if_done(const Finding& finding) const {
    static constexpr std::array<std::string_view, 6> kOutcomes = {"i", "we", "that", "it", "you", "me"};
    const language::Sentence& sentence = reading_.sentences[finding.sentence];
    for (uint32_t i = sentence.first; i + 1 < sentence.last; ++i) {
      if (reading_.items[i].text == "and" && among(kOutcomes, reading_.items[i + 1].text)) return true;
    }
    return false;
  }

  std::vector<Act> acts_of(const Finding& finding) const {
    const Label label = finding.main.rule->label;
    auto orders = [](Label one) { return one == Label::kDemand || one == Label::kUltimatum; };
    Meant meant;
    meant.orders = orders(label) || std::any_of(finding.also.begin(), finding.also.end(), [&](const match::RuleMatch& m) { return orders(m.rule->label); });
    if (label == Label::kUltimatum && threatens_if_done(finding)) meant.orders = false;
    meant.tests = label == Label::kTesting;
    const Region& said = regions_[index(&finding)].front();
    const language::Sentence& sentence = reading_.sentences[said.sentence];
    const Span region = said.source;
    // What is threatened with is not asked for.
    uint32_t first = sentence.first, last = std::min(sentence.last, threat_in(reading_, finding).value_or(sentence.last));
    while (first < last && reading_.items[first].source.begin < region.begin) ++first;
    while (last > first && reading_.items[last - 1].source.end > region.end) --last;
    return acts_in(book_, reading_, first, last, meant);
  }

  std::optional<Phrase> object_of(const Finding& finding) const {
    for (const match::Capture& capture : speaker_of(finding).captures) {
      if (is_noun_phrase(book_, reading_, capture.first, capture.last) && !reading_.items[capture.first].has(language::kName | language::kKin)) return Phrase{capture.first, capture.last};
    }
    for (uint32_t c : finding.clauses) {
      if (auto object = object_in(book_, reading_, reading_.clauses[c].first, reading_.clauses[c].last)) return object;
    }
    return std::nullopt;
  }

  std::optional<Phrase> fact_clause_of(const Finding& finding) const {
    const language::Sentence& sentence = reading_.sentences[finding.sentence];
    for (uint32_t c = sentence.first_clause; c < sentence.last_clause; ++c) {
      if (!regions_[index(&finding)].front().source.contains(reading_.clauses[c].source)) continue;
      if (auto clause = fact_clause_in(book_, reading_, reading_.clauses[c].first, reading_.clauses[c].last)) return clause;
    }
    return std::nullopt;
  }

  /// A fragment that only goes on belongs to the unit of the hurtful sentence before it.
  void continuations() {
    for (uint32_t s = 1; s < reading_.sentences.size(); ++s) {
      const bool found = std::find(judgement_.continuations.begin(), judgement_.continuations.end(), s) != judgement_.continuations.end();
      if (!found && !goes_on(book_, judgement_, s)) continue;
      const bool follows = std::any_of(plan_.units.begin(), plan_.units.end(), [&](const Unit& unit) {
        return std::any_of(unit.regions.begin(), unit.regions.end(), [&](const Region& r) { return r.sentence + 1 == s; });
      });
      if (found || follows) join(s, false);
    }
  }

  /// The sentence goes with the nearest unit of its paragraph, before it or, if `either_side`, after it.
  bool join(uint32_t s, bool either_side) {
    Unit* nearest = nullptr;
    uint32_t least = UINT32_MAX;
    for (Unit& unit : plan_.units) {
      if (unit.paragraph != reading_.sentences[s].paragraph) continue;
      for (const Region& region : unit.regions) {
        if (region.sentence == s || (region.sentence > s && !either_side)) continue;
        const uint32_t away = region.sentence > s ? region.sentence - s : s - region.sentence;
        if (away < least) nearest = &unit, least = away;
      }
    }
    if (nearest == nullptr) return false;
    Region region;
    region.source = reading_.sentences[s].source;
    region.sentence = s;
    std::vector<Fact> more = facts_in(reading_, {region});
    // "I've asked three times", "Not one day.": how often it was said, or was not, is no part of the wish
    auto counts = [&](const Fact& fact) {
      const bool times = reading_.items[fact.last - 1].text == "times" || (fact.last < reading_.items.size() && reading_.items[fact.last].text == "times");
      return times || (fact.first > 0 && fact.kind != Fact::Kind::kName && fact.kind != Fact::Kind::kWhen && reading_.items[fact.first - 1].text == "not");
    };
    if (!either_side) std::erase_if(more, counts);
    nearest->facts.insert(nearest->facts.end(), more.begin(), more.end());
    nearest->regions.push_back(region);
    return true;
  }

  void complete(Unit& unit) {
    std::sort(unit.regions.begin(), unit.regions.end(), [](const Region& a, const Region& b) { return a.source.begin < b.source.begin; });
    unit.vocative = vocative_in(book_, reading_, unit.regions);
    std::erase_if(unit.facts, [&](const Fact& fact) { return unit.vocative.contains(fact.source); });
    std::sort(unit.facts.begin(), unit.facts.end(), [](const Fact& a, const Fact& b) { return a.first < b.first; });
    for (size_t i = 0; i < unit.regions.size(); ++i) {
      bool holds_fact = std::any_of(unit.facts.begin(), unit.facts.end(), [&](const Fact& f) { return unit.regions[i].source.contains(f.source); });
      if (!holds_fact) continue;
      unit.anchor = i;
      break;
    }
    if (unit.acts.empty() && asks_or_fears(*unit.head)) {
      unit.seen = act_seen(unit);
      if (unit.seen) unit.acts = {*unit.seen};
    }
    if (is_order(*unit.head)) {
      const bool to_do = unit.acts.empty() || (unit.acts.front().sense == Act::Sense::kWanted && unit.acts.front().time != Act::Time::kPast);
      if (to_do) add_orders(unit);
      unit.by_when = time_after(unit);
    }
    const bool acted = !unit.acts.empty() && unit.acts.front().time == Act::Time::kPast;
    const bool habit = std::any_of(unit.head->clauses.begin(), unit.head->clauses.end(), [&](uint32_t c) { return tells_habit(reading_, c); });
    unit.incident = unit.acts.empty() ? is_incident(reading_, *unit.head) : acted && !habit;
    unit.things = things_of(unit);
    unit.details = details_in(unit);
    unit.contents = contents_in(book_, judgement_, unit);
    unit.told = told_in(unit);
    unit.matter = matter_of(unit);
    unit.strength = strength_of(reading_, unit);
    unit.hash = hash_of(reading_, unit);
  }

  /// What the head is about, else what stands beside it and goes with it.
  std::optional<FactPhrase> matter_of(const Unit& unit) const {
    const uint32_t threat = threat_in(reading_, *unit.head).value_or(UINT32_MAX);
    auto free_of_facts = [&](const FactPhrase& one) {
      if (one.words.first >= threat) return false;
      return std::none_of(unit.facts.begin(), unit.facts.end(), [&](const Fact& f) { return f.first < one.words.last && one.words.first < f.last; });
    };
    for (uint32_t c : unit.head->clauses) {
      auto found = matter_in(book_, reading_, reading_.clauses[c].first, reading_.clauses[c].last);
      if (found && free_of_facts(*found)) return found;
    }
    for (const Region& region : unit.regions) {
      const language::Sentence& sentence = reading_.sentences[region.sentence];
      if (!region.source.contains(sentence.source)) continue;
      auto found = matter_in(book_, reading_, sentence.first, sentence.last);
      if (found && free_of_facts(*found)) return found;
    }
    return std::nullopt;
  }

  std::vector<uint32_t> told_in(const Unit& unit) const {
    std::vector<uint32_t> out;
    for (const Region& region : unit.regions) {
      const bool whole = region.source.contains(reading_.sentences[region.sentence].source);
      if (whole && region.sentence != unit.head->sentence && stays_as_seen(book_, reading_, region.sentence) && !presses(reading_, region.sentence)) out.push_back(region.sentence);
    }
    return out;
  }

  std::vector<uint32_t> details_in(const Unit& unit) const {
    std::vector<uint32_t> out;
    for (uint32_t i = 0; i < reading_.items.size(); ++i) {
      const Span source = reading_.items[i].source;
      const bool here = std::any_of(unit.regions.begin(), unit.regions.end(), [&](const Region& region) { return region.source.contains(source); });
      if (here && !unit.vocative.contains(source) && is_detail(reading_, i)) out.push_back(i);
    }
    return out;
  }

  /// Of the clauses that hurt: what else they name.
  std::vector<Phrase> things_of(const Unit& unit) const {
    std::vector<Phrase> out;
    for (const Region& region : unit.regions) {
      uint32_t first = 0, last = 0;
      for (uint32_t i = 0; i < reading_.items.size(); ++i) {
        if (!region.source.contains(reading_.items[i].source)) continue;
        if (last == 0) first = i;
        last = i + 1;
      }
      for (const Phrase& thing : things_in(book_, reading_, first, last)) {
        const bool fact = std::any_of(unit.facts.begin(), unit.facts.end(), [&](const Fact& f) { return f.first < thing.last && thing.first < f.last; });
        if (!fact) out.push_back(thing);
      }
    }
    return out;
  }

  /// Two units, three when each owns a fact. Of those without a fact the one said last speaks.
  void keep_few() {
    auto owns = [](const Unit& u) { return !u.facts.empty(); };
    auto too_many = [&] {
      size_t n = plan_.units.size();
      return n > 3 || (n == 3 && !std::all_of(plan_.units.begin(), plan_.units.end(), owns));
    };
    while (too_many()) {
      auto gone = std::find_if_not(plan_.units.begin(), plan_.units.end(), owns);
      if (gone == plan_.units.end()) {
        plan_.failure = "it says more things than fit one calm message";
        return;
      }
      auto heir = std::find_if(plan_.units.begin(), plan_.units.end(), [&](const Unit& u) { return &u != &*gone && u.paragraph == gone->paragraph; });
      if (heir == plan_.units.end()) {
        plan_.failure = "it says more things than fit one calm message";
        return;
      }
      for (const Region& region : gone->regions) plan_.left_out.emplace_back(region.source.in(reading_.text));
      heir->regions.insert(heir->regions.end(), gone->regions.begin(), gone->regions.end());
      complete(*heir);
      plan_.units.erase(gone);
    }
  }

  const rules::Book& book_;
  const Judgement& judgement_;
  const Reading& reading_;
  rules::Relation relation_;
  const std::vector<uint32_t>& company_;
  std::vector<std::vector<Region>> regions_;  // by finding
  std::vector<std::vector<Fact>> facts_;  // by finding
  Plan plan_;
};

}  // namespace

Plan make_plan(const match::Judge& judge, const rules::Book& book, const Judgement& judgement, rules::Relation relation, Grouping grouping,
               const Beside& beside) {
  return Planner(judge, book, judgement, relation, beside).plan(grouping);
}

}  // namespace gently::compose
