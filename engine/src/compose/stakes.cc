#include "compose/stakes.h"

#include "compose/wording.h"

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;

/// Where the finding's sentence really begins: after joining words, softeners and the reader's name.
uint32_t first_said(const Reading& reading, const language::Sentence& sentence) {
  uint32_t i = sentence.first;
  while (i < sentence.last && (!reading.items[i].is_word() || reading.items[i].text == "and" || reading.items[i].text == "so" ||
                               reading.items[i].has(language::kVocative | language::kSoftener))) ++i;
  return i;
}

bool conditional(std::string_view word) { return word == "if" || word == "unless" || word == "when"; }

bool is_speaker_or_reader(std::string_view word) { return word == "i" || word == "you" || word == "we" || word == "it" || word == "that"; }

bool starts_threat(const Reading& reading, uint32_t after_or, uint32_t last) {
  if (after_or >= last) return false;
  const Item& item = reading.items[after_or];
  return item.has(language::kPronoun | language::kPossessive | language::kDeterminer) || item.text == "do" || item.text == "else";
}

}  // namespace

std::optional<uint32_t> threat_in(const Reading& reading, const match::Finding& finding) {
  if (finding.main.rule->label != rules::Label::kUltimatum) return std::nullopt;
  const language::Sentence& sentence = reading.sentences[finding.sentence];
  const uint32_t first = first_said(reading, sentence);
  if (first >= sentence.last) return std::nullopt;
  for (uint32_t i = first + 1; i < sentence.last; ++i) {
    if (reading.items[i].text == "or" && starts_threat(reading, i + 1, sentence.last)) return i;
  }
  // "One more time and I'm gone", "Spend Christmas there again and you can expect an empty flat"
  const Item& head = reading.items[first];
  const bool tells = head.has(language::kPronoun | language::kModal | language::kWh) && !head.has(language::kDeterminer);
  for (uint32_t i = first + 1; !tells && !conditional(head.text) && i + 1 < sentence.last; ++i) {
    if (reading.items[i].text == "and" && is_speaker_or_reader(reading.items[i + 1].text)) return i;
  }
  if (!conditional(head.text)) return std::nullopt;
  for (uint32_t i = first + 2; i < sentence.last; ++i) {
    if (reading.items[i].text == "then" || (reading.items[i].text == "," && starts_threat(reading, i + 1, sentence.last))) return i;
  }
  // "if u dont text were done": no mark stands before the threat
  for (uint32_t i = first + 3; i + 1 < sentence.last; ++i) {
    const std::string& before = reading.items[i - 1].text;
    const bool begins = is_speaker_or_reader(reading.items[i].text) && reading.items[i + 1].has(language::kAuxiliary | language::kModal);
    if (begins && !conditional(before) && before != "that") return i;
  }
  return std::nullopt;
}

std::optional<Condition> condition_in(const rules::Book& book, const Reading& reading, const match::Finding& finding) {
  auto threat = threat_in(reading, finding);
  if (!threat) return std::nullopt;
  uint32_t first = first_said(reading, reading.sentences[finding.sentence]);
  Condition out;
  if (reading.items[first].text == "if") out.wished = false, ++first;
  else if (reading.items[first].text == "either") ++first;
  uint32_t last = *threat;
  while (last > first && is_tail(reading.items[last - 1])) --last;
  if (last < first + 3) return std::nullopt;
  const Item& head = reading.items[first];
  const bool subject = head.text == "we" || head.text == "i" || head.has(language::kPossessive | language::kName) || (head.has(language::kDeterminer) && !head.has(language::kPronoun)) ||
                       (head.has(language::kTime) && head.text != "you");
  if (!subject) return std::nullopt;
  bool verb = false;
  for (uint32_t i = first; i < last; ++i) {
    const Item& item = reading.items[i];
    if (!item.is_word() || item.text == "you" || item.text == "will") return std::nullopt;
    verb = verb || item.has(language::kAuxiliary | language::kVerbThird);
  }
  if (!verb || !fit_to_repeat(book, reading, first + 1, last, false)) return std::nullopt;
  out.words = {first, last};
  return out;
}

}  // namespace gently::compose
