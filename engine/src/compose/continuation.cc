#include "compose/continuation.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compose/word_list.h"

namespace gently::compose {
namespace {

constexpr uint32_t kMostInFragment = 6;
constexpr uint32_t kMostHanging = 12;  // words
constexpr std::array<std::string_view, 7> kStandsAlone = {"greeting", "sign-off", "thanks-word", "apology-word", "agree-word", "pet-name", "kiss-mark"};

/// "Even when I cried in Greggs?", "Because of a haircut.": one clause that hangs on the sentence before it.
bool hangs(const language::Reading& reading, const language::Sentence& sentence) {
  static constexpr std::array<std::string_view, 9> kAlways = {"because", "cause", "unless", "whereas", "than", "especially", "except", "instead", "despite"};
  static constexpr std::array<std::string_view, 6> kAfterEven = {"when", "if", "though", "after", "before", "with"};
  const auto text = [&](uint32_t ahead) { return sentence.first + ahead < sentence.last ? std::string_view(reading.items[sentence.first + ahead].text) : std::string_view(); };
  const auto words = std::count_if(reading.items.begin() + sentence.first, reading.items.begin() + sentence.last, [](const language::Item& item) { return item.is_word(); });
  const bool whole = std::none_of(reading.items.begin() + sentence.first, reading.items.begin() + sentence.last, [](const language::Item& item) { return item.text == ","; });
  const bool even = (text(0) == "even" || text(0) == "not") && among(kAfterEven, text(1));
  return whole && words <= kMostHanging && (even || among(kAlways, text(0)));
}

/// A signature, or somebody called: "Mum.", "Love, Dad".
bool only_calls(const language::Item& item) { return item.has(language::kName | language::kKin | language::kVocative); }

}  // namespace

bool goes_on(const rules::Book& book, const match::Judgement& judgement, uint32_t s) {
  const language::Reading& reading = judgement.reading;
  const language::Sentence& sentence = reading.sentences[s];
  if (sentence.quoted) return false;
  auto here = [&](const auto& one) { return one.sentence == s; };
  if (std::any_of(judgement.findings.begin(), judgement.findings.end(), here) || std::any_of(judgement.frozen.begin(), judgement.frozen.end(), here)) return false;
  const bool asks = reading.items[sentence.last - 1].text == "?";  // "hello?" greets nobody
  if (hangs(reading, sentence)) return true;
  uint32_t words = 0, callings = 0;
  std::string whole;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    const language::Item& item = reading.items[i];
    if (item.kind == language::ItemKind::kOpaque || item.kind == language::ItemKind::kEmoji) return false;
    if (!item.is_word()) continue;
    ++words;
    callings += only_calls(item) ? 1 : 0;
    whole += (whole.empty() ? "" : " ") + item.text;
    const bool verb = item.has(language::kAuxiliary | language::kModal) ||
                      (item.has(language::kVerbBase | language::kVerbThird | language::kVerbPast) && !item.has(language::kNoun | language::kAdjective | language::kPreposition));
    if (verb || item.has(language::kLaugh)) return false;
    for (std::string_view set : kStandsAlone) {
      if (!asks && book.lexicon.in_set(set, item.text)) return false;
    }
  }
  for (std::string_view set : kStandsAlone) {
    if (book.lexicon.in_set(set, whole)) return false;
  }
  return words > callings && words <= kMostInFragment;
}

}  // namespace gently::compose
