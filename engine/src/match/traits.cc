#include "match/traits.h"

#include <algorithm>
#include <utility>

namespace gently::match {
namespace {

template <typename T>
void merge(std::vector<T>& into, const std::vector<T>& from) {
  into.insert(into.end(), from.begin(), from.end());
  std::sort(into.begin(), into.end());
  into.erase(std::unique(into.begin(), into.end()), into.end());
}

}  // namespace

void Trait::add(const Trait& other) {
  kinds |= other.kinds;
  merge(texts, other.texts);
  merge(lemmas, other.lemmas);
  merge(marks, other.marks);
  merge(codes, other.codes);
  merge(sets, other.sets);
  merge(regexes, other.regexes);
}

TraitId Traits::number(Trait trait) {
  Trait sorted;
  sorted.add(trait);
  const auto [at, is_new] =
      numbers_.emplace(std::move(sorted), static_cast<TraitId>(numbers_.size()));
  size_ = static_cast<uint32_t>(numbers_.size());
  return at->second;
}

void Traits::sort(const Symbols& symbols) {
  constexpr Sign kKinds = static_cast<Sign>(CellKind::kMessageEdge) + 1;
  const Sign texts = static_cast<Sign>(symbols.texts() + 1);
  const Sign codes = static_cast<Sign>(symbols.size());
  texts_ = kKinds;
  lemmas_ = texts_ + texts;
  marks_ = lemmas_ + texts;
  codes_ = marks_ + texts;
  sets_ = codes_ + codes;
  sign_count_ = sets_ + codes;
  regexes_.clear();
  std::vector<std::vector<TraitId>> by_sign(sign_count_);
  for (const auto& [trait, number] : numbers_) {
    for (Sign kind = 0; kind < kKinds; ++kind) {
      if ((trait.kinds >> kind & 1) != 0) by_sign[kind].push_back(number);
    }
    for (uint32_t text : trait.texts) by_sign[texts_ + text].push_back(number);
    for (uint32_t lemma : trait.lemmas) by_sign[lemmas_ + lemma].push_back(number);
    for (uint32_t mark : trait.marks) by_sign[marks_ + mark].push_back(number);
    for (Code code : trait.codes) by_sign[codes_ + code].push_back(number);
    for (Code code : trait.sets) by_sign[sets_ + code].push_back(number);
    for (const std::string& regex : trait.regexes) {
      regexes_.push_back({regex, sign_count_++});
      by_sign.push_back({number});
    }
  }
  traits_ = NumberLists(by_sign);
}

}  // namespace gently::match
