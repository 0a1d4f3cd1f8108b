#include "compose/composer.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "compose/candidates.h"
#include "compose/company.h"
#include "compose/contents.h"
#include "compose/grouping.h"
#include "compose/layout.h"
#include "compose/matter_lead.h"
#include "compose/own_words.h"
#include "compose/realise.h"
#include "compose/regions.h"
#include "compose/verify.h"

namespace gently::compose {
namespace {

constexpr std::string_view kNoAnswer = "no answer says it all calmly";
constexpr size_t kMostAnswers = 6;     // per unit
constexpr size_t kMostCombinations = 16;
constexpr size_t kSpareAnswers = 3;    // per unit, for combinations that do not pass
constexpr int kSaysLittle = 320;  // from here on an answer gives back no more than a name or a number

struct UnitAnswer {
  Pieces pieces;
  rules::Mode mode = rules::Mode::kEvent;
  int rank = 0;       // of its candidate
  size_t unsaid = 0;  // words that say what it is about
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

/// In the manner of an answer that was offered just before, and about the same.
bool is_twin(const rules::Say& say, const Unit& unit, const std::vector<OfferedBefore>& offered) {
  return std::any_of(offered.begin(), offered.end(), [&](const OfferedBefore& before) {
    return before.mode == say.mode && before.topic == unit.topic && (unit.topic != nullptr || before.label == unit.head->main.rule->label);
  });
}

std::string small(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

bool is_own(const match::RuleMatch& speaker, const rules::Say& say) {
  return std::any_of(speaker.rule->say.begin(), speaker.rule->say.end(), [&](const rules::Say& one) { return &one == &say; });
}

/// Words of the rule itself for all that its pattern holds: "Getting Dad to the appointments".
bool gives_captures_back(const Unit& unit, const rules::Say& say) {
  const match::RuleMatch& speaker = speaker_of(*unit.head);
  return is_own(speaker, say) && !speaker.captures.empty();
}

/// A thing the message names, of which neither the answer nor its card speaks. A card that is sure speaks of what it is
/// about, and a rule with words of its own of what its pattern holds.
bool loses_a_thing(const match::Judgement& judgement, const Unit& unit, const rules::Say& say, const Pieces& answer) {
  const match::RuleMatch& speaker = speaker_of(*unit.head);
  const bool own = is_own(speaker, say);
  if (unit.topic != nullptr && !unit.topic_is_borrowed && say.draws.topic) return false;
  const std::string said = small(joined(answer));
  return std::any_of(unit.things.begin(), unit.things.end(), [&](const Phrase& thing) {
    if (own && speaker.first <= thing.first && thing.last <= speaker.last) return false;
    const language::Item& noun = judgement.reading.items[thing.last - 1];
    if (said.find(small(std::string(noun.source.in(judgement.reading.text)))) != std::string::npos || said.find(noun.lemma) != std::string::npos) return false;
    return std::none_of(judgement.topics.begin(), judgement.topics.end(), [&](const match::TopicHit& hit) {
      return hit.topic == unit.topic && hit.first < thing.last && thing.first < hit.last;
    });
  });
}

std::string lost_detail(const match::Judgement& judgement, const Unit& unit, const Pieces& answer) {
  const std::string said = small(joined(answer));
  for (uint32_t i : unit.details) {
    const std::string word = small(std::string(judgement.reading.items[i].source.in(judgement.reading.text)));
    if (said.find(word) == std::string::npos) return "“" + word + "” may matter and found no place";
  }
  return {};
}

/// An order is about the things it names; elsewhere they may stand in passing.
bool is_about_things(const Unit& unit) { return speaker_of(*unit.head).rule->label == rules::Label::kDemand; }

/// Whether its card says what it is about; an order says it best in its own words.
bool speaks_for(const Unit& unit) { return !unit.topic_is_borrowed && !(is_about_things(unit) && !unit.acts.empty()); }

/// Words of the writer's that stand in the message anyway.
bool says_twice(const Unit& unit, const Pieces& answer) {
  return std::any_of(answer.begin(), answer.end(), [&](const Piece& piece) {
    return !piece.source.empty() && std::none_of(unit.regions.begin(), unit.regions.end(), [&](const Region& region) { return region.source.contains(piece.source); });
  });
}

std::vector<UnitAnswer> answers(Keenest& keenest, const rules::Book& book, const match::Judgement& judgement,
                                const Unit& unit, size_t number, const Voice& voice, size_t wanted,
                                const std::vector<OfferedBefore>& offered, Composition& out) {
  std::vector<UnitAnswer> list, lesser;  // the lesser lose a thing
  bool modes[rules::kModeNames.size()] = {};
  std::vector<Candidate> ranked = candidates(book, unit, voice);
  std::stable_partition(ranked.begin(), ranked.end(), [&](const Candidate& one) { return !is_twin(*one.say, unit, offered); });
  for (const Candidate& candidate : ranked) {
    if (list.size() >= std::min(wanted, kMostAnswers)) break;
    const size_t mode = static_cast<size_t>(candidate.say->mode);
    if (modes[mode] && !list.empty()) continue;  // alternatives differ in mode
    std::optional<Pieces> pieces = realise(book, judgement, unit, *candidate.say, voice, static_cast<unsigned>(list.size()));
    if (!pieces) {
      out.dropped.push_back({number, place_of(*candidate.say), {}, "a slot could not be filled with certainty"});
      continue;
    }
    bool names_it = names_matter(judgement.reading, unit, *pieces);
    if (!names_it && may_lead(judgement, unit, *candidate.say)) {
      if (auto led = led_by_matter(book, judgement.reading, unit, *pieces)) *pieces = std::move(*led), names_it = true;
    }
    if (!voice.own->instead.empty()) *pieces = in_own_words(*voice.own, *pieces);
    if (std::string word = never_said(*voice.own, *pieces); !word.empty()) {
      out.dropped.push_back({number, place_of(*candidate.say), joined(*pieces), "“" + word + "” is never said in this voice"});
      continue;
    }
    if (says_twice(unit, *pieces)) {
      out.dropped.push_back({number, place_of(*candidate.say), joined(*pieces), "it repeats words that stay"});
      continue;
    }
    std::string reason = verify_unit(keenest, book, judgement, unit, *pieces, voice.relation);
    if (!reason.empty()) {
      out.dropped.push_back({number, place_of(*candidate.say), joined(*pieces), reason});
      continue;
    }
    std::string lost = lost_detail(judgement, unit, *pieces);
    if (lost.empty()) lost = untold(judgement, unit, joined(*pieces));
    if (!lost.empty()) {
      out.dropped.push_back({number, place_of(*candidate.say), joined(*pieces), lost});
      continue;
    }
    const Telling telling{candidate.say->draws.topic && speaks_for(unit), gives_captures_back(unit, *candidate.say)};
    const size_t less = unsaid(judgement, unit, telling, joined(*pieces));
    if ((!names_it && !is_own(speaker_of(*unit.head), *candidate.say)) || less > 0 || loses_a_thing(judgement, unit, *candidate.say, *pieces)) {
      if (is_about_things(unit) || unit.head->from_cues) {
        out.dropped.push_back({number, place_of(*candidate.say), joined(*pieces), "what it is about found no place"});
        continue;
      }
      lesser.push_back({std::move(*pieces), candidate.say->mode, candidate.rank, less});
      continue;
    }
    modes[mode] = true;
    list.push_back({std::move(*pieces), candidate.say->mode, candidate.rank});
  }
  std::stable_sort(lesser.begin(), lesser.end(), [](const UnitAnswer& a, const UnitAnswer& b) { return a.unsaid < b.unsaid; });
  for (UnitAnswer& one : lesser) {
    if (list.size() >= std::min(wanted, kMostAnswers)) break;
    const size_t mode = static_cast<size_t>(one.mode);
    if (!modes[mode] || list.empty()) list.push_back(std::move(one));
    modes[mode] = true;
  }
  return list;
}

/// A rule behind the unit that is only ever flagged, whichever rule speaks for it; null when there is none.
const rules::Rule* never_answered(const Unit& unit) {
  std::vector<const match::Finding*> findings = unit.riders;
  findings.insert(findings.begin(), unit.head);
  for (const match::Finding* finding : findings) {
    if (finding->main.rule->no_answer) return finding->main.rule;
    for (const match::RuleMatch& also : finding->also) {
      if (also.rule->no_answer) return also.rule;
    }
  }
  return nullptr;
}

/// The first two words, as they are read.
std::string opening(const Pieces& answer) {
  std::string text = joined(answer);
  size_t end = text.find(' ');
  end = end == std::string::npos ? text.size() : text.find(' ', end + 1);
  std::string out = text.substr(0, end);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

class Composer {
 public:
  Composer(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement, const match::JudgeOptions& judge_options,
           const ComposeOptions& options)
      : judge_(judge), book_(book), judgement_(judgement), judge_options_(judge_options), options_(options),
        keenest_(judge, judge_options.relation) {}

  Composition attempt(Grouping grouping, const Beside& beside) {
    Composition out;
    out.plan = make_plan(judge_, book_, judgement_, judge_options_.relation, grouping, beside);
    out.failure = out.plan.failure;
    if (!out.failure.empty() || out.plan.units.empty()) return out;
    // Where one is asked for, the first answer of each unit will mostly do.
    if (options_.alternatives == 1) {
      Composition first = out;
      if (!answer_units(first, 1) || (all_open_apart() && combine(first))) return first;
    }
    if (!answer_units(out, options_.alternatives + kSpareAnswers)) return out;
    combine(out);
    if (out.alternatives.empty()) out.failure = kNoAnswer;
    return out;
  }

 private:
  bool answer_units(Composition& out, size_t wanted) {
    offers_.clear();
    for (size_t u = 0; u < out.plan.units.size(); ++u) {
      const Unit& unit = out.plan.units[u];
      if (const rules::Rule* rule = never_answered(unit)) {
        out.failure = rule->hint;
        out.unanswerable = rule;
        return false;
      }
      Voice voice{judge_options_.relation, options_.tone, u > 0, asks_already(judgement_, unit), &options_.own};
      offers_.push_back(answers(keenest_, book_, judgement_, unit, u, voice, wanted, options_.offered, out));
      if (offers_.back().empty()) {
        out.failure = kNoAnswer;
        return false;
      }
      out.rank = std::min(out.rank, offers_.back().front().rank);
    }
    return true;
  }

  /// Whether no two units' first answers open alike.
  bool all_open_apart() const {
    std::set<std::string> openings;
    return std::all_of(offers_.begin(), offers_.end(), [&](const auto& offer) { return openings.insert(opening(offer.front().pieces)).second; });
  }

  /// Of a whole message. Where the answer is all of it, it was judged already; but muted rules can be guards.
  std::string fault_of(const std::string& message) const {
    const bool judged = judge_options_.muted.empty() && keen_is_keenest() && keenest_.was_content(message, judgement_.frozen.size());
    return judged ? std::string() : verify_message(judge_, judgement_, message, judge_options_);
  }
  bool keen_is_keenest() const {
    return book_.thresholds.keen <= std::min(book_.thresholds.balanced, book_.thresholds.careful);
  }

  /// The k-th answer of each unit together; where two would open alike, the next of the later one. Whether any combination passed.
  bool combine(Composition& out) const {
    for (size_t turn = 0; turn < kMostCombinations && out.alternatives.size() < options_.alternatives; ++turn) {
      std::vector<const Pieces*> chosen;
      std::vector<std::string> openings;
      bool fresh = false;
      for (const auto& offer : offers_) {
        size_t index = std::min(turn, offer.size() - 1);
        fresh = fresh || index == turn;
        for (size_t step = 0; step < offer.size(); ++step) {
          const size_t next = (index + step) % offer.size();
          if (std::find(openings.begin(), openings.end(), opening(offer[next].pieces)) != openings.end()) continue;
          index = next;
          break;
        }
        chosen.push_back(&offer[index].pieces);
        openings.push_back(opening(offer[index].pieces));
      }
      if (!fresh) break;
      Alternative alternative;
      alternative.mode = offers_[0][std::min(turn, offers_[0].size() - 1)].mode;
      alternative.edits = lay_out(judgement_, out.plan, chosen);
      alternative.text = applied(judgement_.reading.text, alternative.edits);
      std::string reason = fault_of(alternative.text);
      if (reason.empty()) out.alternatives.push_back(std::move(alternative));
      else out.dropped.push_back({0, "the whole message", alternative.text, reason});
    }
    return !out.alternatives.empty();
  }

  const match::Judge& judge_;
  const rules::Book& book_;
  const match::Judgement& judgement_;
  const match::JudgeOptions& judge_options_;
  const ComposeOptions& options_;
  Keenest keenest_;
  std::vector<std::vector<UnitAnswer>> offers_;  // by unit
};

/// From what says most to what says least.
std::vector<Beside> ways(const rules::Book& book, const match::Judgement& judgement, const Company& company) {
  auto never_stays = [&](uint32_t s) { return std::binary_search(company.pressing.begin(), company.pressing.end(), s); };
  std::vector<Beside> out = {{company.sentences, true}};
  std::erase_if(out.front().company, [&](uint32_t s) { return stays_as_seen(book, judgement.reading, s) && !never_stays(s); });
  out.push_back({company.sentences, false});
  if (company.pressing.size() < company.sentences.size()) out.push_back({company.pressing, false});
  return out;
}

}  // namespace

Composition compose(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement,
                    const match::JudgeOptions& judge_options, const ComposeOptions& options) {
  Composer composer(judge, book, judgement, judge_options, options);
  const Company company = judgement.findings.empty() ? Company() : edged_company(judge, book, judgement, judge_options.relation);
  if (!judgement.findings.empty() && barb_may_stay(judge, book, judgement, judge_options.relation)) {
    Composition none;
    none.plan = make_plan(judge, book, judgement, judge_options.relation, Grouping::kByTopic, {});
    none.failure = "what hurts stands between the lines";
    return none;
  }
  // First what was seen stays and the whole edge goes; if that is not calm or its facts find no place, what the rules themselves found.
  Composition last;
  for (const Beside& beside : ways(book, judgement, company)) {
    Composition together = composer.attempt(Grouping::kByTopic, beside);
    together.dropped.insert(together.dropped.begin(), last.dropped.begin(), last.dropped.end());
    if (!together.alternatives.empty() && (together.rank < kSaysLittle || judgement.findings.size() < 2)) return together;
    if (judgement.findings.size() > 1) {
      Composition apart = composer.attempt(Grouping::kByFact, beside);
      const bool says_more = !apart.alternatives.empty() && (together.alternatives.empty() || apart.rank < kSaysLittle);
      if (!says_more && !together.alternatives.empty()) return together;
      apart.dropped.insert(apart.dropped.begin(), together.dropped.begin(), together.dropped.end());
      if (says_more) return apart;
      together = std::move(apart);
    }
    last = std::move(together);
  }
  return last;
}

}  // namespace gently::compose
