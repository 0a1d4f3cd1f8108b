#include "compose/continuation.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gently::compose {
namespace {

constexpr uint32_t kMostInFragment = 6;
constexpr std::array<std::string_view, 7> kStandsAlone = {"greeting", "sign-off", "thanks-word", "apology-word", "agree-word", "pet-name", "kiss-mark"};

}  // namespace

bool goes_on(const rules::Book& book, const match::Judgement& judgement, uint32_t s) {
  const language::Reading& reading = judgement.reading;
  const language::Sentence& sentence = reading.sentences[s];
  if (sentence.quoted) return false;
  auto here = [&](const auto& one) { return one.sentence == s; };
  if (std::any_of(judgement.findings.begin(), judgement.findings.end(), here) || std::any_of(judgement.frozen.begin(), judgement.frozen.end(), here)) return false;
  const bool asks = reading.items[sentence.last - 1].text == "?";  // "hello?" greets nobody
  uint32_t words = 0;
  std::string whole;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    const language::Item& item = reading.items[i];
    if (item.kind == language::ItemKind::kOpaque || item.kind == language::ItemKind::kEmoji) return false;
    if (!item.is_word()) continue;
    ++words;
    whole += (whole.empty() ? "" : " ") + item.text;
    const bool verb = item.has(language::kAuxiliary | language::kModal) ||
                      (item.has(language::kVerbBase | language::kVerbThird | language::kVerbPast) && !item.has(language::kNoun | language::kAdjective | language::kPreposition));
    if (verb || item.has(language::kLaugh | language::kTime | language::kAmount | language::kName | language::kKin | language::kNumber | language::kVocative)) return false;
    for (std::string_view set : kStandsAlone) {
      if (!asks && book.lexicon.in_set(set, item.text)) return false;
    }
  }
  for (std::string_view set : kStandsAlone) {
    if (book.lexicon.in_set(set, whole)) return false;
  }
  return words > 0 && words <= kMostInFragment;
}

}  // namespace gently::compose
