#include "compose/matter_lead.h"

#include <algorithm>

#include "compose/captures.h"
#include "compose/casing.h"
#include "compose/grouping.h"

namespace gently::compose {
namespace {

std::string small(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

bool calls_by_name(const Unit& unit, const Pieces& answer) {
  return !unit.vocative.empty() && answer.size() > 2 && answer.front().source.begin == unit.vocative.begin;
}

}  // namespace

bool names_matter(const language::Reading& reading, const Unit& unit, const Pieces& answer) {
  if (!unit.matter) return true;
  const language::Item& noun = reading.items[unit.matter->words.last - 1];
  const std::string said = small(joined(answer));
  return said.find(small(std::string(noun.source.in(reading.text)))) != std::string::npos || said.find(noun.lemma) != std::string::npos;
}

bool may_lead(const match::Judgement& judgement, const Unit& unit, const rules::Say& say) {
  const match::RuleMatch& speaker = speaker_of(*unit.head);
  const bool own = std::any_of(speaker.rule->say.begin(), speaker.rule->say.end(), [&](const rules::Say& one) { return &one == &say; });
  if (own && speaker.first <= unit.matter->words.first && unit.matter->words.last <= speaker.last) return false;  // written for what its pattern holds
  if (!say.draws.topic) return true;
  return std::any_of(judgement.topics.begin(), judgement.topics.end(), [&](const match::TopicHit& hit) {
    return hit.topic == unit.topic && hit.first < unit.matter->words.last && unit.matter->words.first < hit.last;
  });
}

std::optional<Pieces> led_by_matter(const rules::Book& book, const language::Reading& reading, const Unit& unit, const Pieces& answer) {
  const rules::Openers& openers = book.openers;
  if (openers.matter.empty() || answer.empty()) return std::nullopt;
  std::optional<Piece> matter = captured(book, reading, unit.matter->words.first, unit.matter->words.last, rules::Form::kPlain);
  if (!matter) return std::nullopt;
  const size_t behind = calls_by_name(unit, answer) ? 2 : 0;
  if (answer[behind].origin == Piece::Origin::kWriter || answer[behind].origin == Piece::Origin::kInflected) return std::nullopt;  // what happened already leads
  Pieces rest(answer.begin() + static_cast<std::ptrdiff_t>(behind), answer.end());
  decapitalise(rest);
  Pieces lead = {rule_piece(openers.matter[unit.hash % openers.matter.size()] + " ", openers.path, openers.line)};
  if (!unit.matter->lead.empty()) lead.push_back(rule_piece(std::string(unit.matter->lead), openers.path, openers.line));
  lead.push_back(std::move(*matter));
  lead.push_back(glue(": "));
  if (behind > 0 || reading.lower_case) decapitalise(lead);
  Pieces out(answer.begin(), answer.begin() + static_cast<std::ptrdiff_t>(behind));
  out.insert(out.end(), lead.begin(), lead.end());
  out.insert(out.end(), rest.begin(), rest.end());
  follow_writer(out, reading);
  return out;
}

}  // namespace gently::compose
