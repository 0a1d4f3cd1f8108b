#include "compose/details.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compose/word_list.h"

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;

constexpr std::array<std::string_view, 10> kLeadsToName = {"to", "in", "at", "from", "near", "with", "for", "and", "chose", "choose"};
constexpr std::array<std::string_view, 5> kPictures = {"like", "than", "not", "as", "no"};
constexpr std::array<std::string_view, 8> kOrdinals = {"second", "third", "fourth", "fifth", "sixth", "seventh", "tenth", "umpteenth"};
constexpr uint32_t kPictureReach = 6;  // words

/// "arizona", "nandos" after a word that leads to a name.
bool may_be_unknown_name(const Reading& reading, uint32_t at) {
  const Item& item = reading.items[at];
  const bool strange = item.kind == language::ItemKind::kWord && item.has(language::kUnknown) && !item.has(language::kRespelled | language::kStretched | language::kLaugh | language::kSoftener);
  return strange && at > 0 && item.text.size() > 3 && among(kLeadsToName, reading.items[at - 1].text);
}

/// "than the Super Bowl", "like a Comcast rep": a picture, not what it is about.
bool is_pictured(const Reading& reading, uint32_t at) {
  for (uint32_t i = at > kPictureReach ? at - kPictureReach : 0; i < at; ++i) {
    if (among(kPictures, reading.items[i].text)) return true;
  }
  return false;
}

/// "Maths", "Labor Day": a large letter where no sentence begins.
bool is_large_inside(const Reading& reading, uint32_t at) {
  constexpr language::Tags kLargeAnyway = language::kCaps | language::kVocative | language::kPronoun | language::kExpanded | language::kAuxiliary | language::kTime;
  const Item& item = reading.items[at];
  if (reading.shouted || !item.is_word() || !item.has(language::kCapital) || item.has(kLargeAnyway) || item.text == "i") return false;
  const bool begins = at == 0 || !reading.items[at - 1].is_word() || std::any_of(reading.sentences.begin(), reading.sentences.end(), [&](const language::Sentence& s) { return s.first == at; });
  return !begins && !is_pictured(reading, at);
}

}  // namespace

bool is_detail(const Reading& reading, uint32_t at) {
  const Item& item = reading.items[at];
  const bool ordinal = among(kOrdinals, item.text) || item.text.ends_with("tieth");
  return item.kind == language::ItemKind::kOpaque || ordinal || may_be_unknown_name(reading, at) || is_large_inside(reading, at);
}

}  // namespace gently::compose
