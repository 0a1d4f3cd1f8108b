#include "compose/realise.h"

#include <algorithm>

#include "compose/casing.h"

namespace gently::compose {
namespace {

bool asks(const Pieces& pieces) { return !pieces.empty() && pieces.back().text.ends_with('?'); }

/// After an answer that asks, this one tells: the request becomes a statement or is left out.
bool without_question(const rules::Book& book, const Unit& unit, Pieces& tell, Pieces& ask) {
  if (asks(tell)) reopen(book, true, unit.hash, tell);
  if (asks(ask)) reopen(book, true, unit.hash, ask);
  if (asks(tell)) return false;
  if (asks(ask)) ask.clear();
  return !tell.empty() || !ask.empty();
}

bool is_name(const language::Reading& reading, uint32_t at) {
  return std::any_of(reading.items.begin(), reading.items.end(), [&](const language::Item& item) { return item.source.begin == at && item.has(language::kName); });
}

}  // namespace

std::optional<Pieces> realise(const rules::Book& book, const match::Judgement& judgement, const Unit& unit,
                              const rules::Say& say, const Voice& voice, unsigned turn,
                              const std::vector<Given>& given) {
  Slots slots(book, judgement, unit, voice, turn);
  slots.give(given);
  Pieces tell, ask;
  if (!slots.fill(say.tell, tell)) return std::nullopt;
  if (!(voice.ask_is_there && !tell.empty()) && !slots.fill(say.ask, ask)) return std::nullopt;
  if (voice.second_unit && !without_question(book, unit, tell, ask)) return std::nullopt;
  const language::Reading& reading = judgement.reading;
  if (!reading.lower_case) {
    capitalise(tell);
    capitalise(ask);
  }
  Pieces out;
  if (!unit.vocative.empty()) {
    Piece name;
    name.origin = Piece::Origin::kWriter;
    name.source = unit.vocative;
    name.text = std::string(unit.vocative.in(reading.text));
    out.push_back(std::move(name));
    out.push_back(glue(", "));
    decapitalise(tell.empty() ? ask : tell);
    if (!reading.lower_case && !is_name(reading, unit.vocative.begin)) capitalise(out);  // names stay as they are written
  }
  out.insert(out.end(), tell.begin(), tell.end());
  if (!tell.empty() && !ask.empty()) out.push_back(glue(" "));
  out.insert(out.end(), ask.begin(), ask.end());
  follow_writer(out, reading);
  return out;
}

}  // namespace gently::compose
