#include "match/features.h"

namespace gently::match {

bool has_feature(const language::Reading& reading, uint32_t s, std::string_view feature, const language::Lexicon& lexicon) {
  using namespace language;
  const Sentence& sentence = reading.sentences[s];
  auto any = [&](auto test) {
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (test(reading.items[i])) return true;
    }
    return false;
  };
  auto mark = [&](std::string_view sign) {
    return any([&](const Item& item) { return item.kind == ItemKind::kMark && item.text == sign; });
  };
  if (feature == "caps") return any([](const Item& item) { return item.has(kCaps); });
  if (feature == "stretched") return any([](const Item& item) { return item.has(kStretched); });
  if (feature == "laugh") return any([](const Item& item) { return item.has(kLaugh); });
  if (feature == "question") return mark("?");
  if (feature == "exclamation") return mark("!");
  if (feature == "full-stop") return mark(".");
  if (feature == "repeated-mark") {
    return any([](const Item& item) { return item.kind == ItemKind::kMark && item.text != "." && item.count > 1; });
  }
  if (feature.starts_with('{') && feature.ends_with('}')) {
    std::string_view set = feature.substr(1, feature.size() - 2);
    return any([&](const Item& item) { return lexicon.in_set(set, item.text) || lexicon.in_set(set, item.lemma); });
  }
  return false;
}

}  // namespace gently::match
