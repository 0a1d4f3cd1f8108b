#include "match/traits.h"

#include <algorithm>
#include <utility>

namespace gently::match {
namespace {

template <typename T>
void sort_once(std::vector<T>& list) {
  if (list.size() < 2) return;
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

template <typename T>
void merge(std::vector<T>& into, const std::vector<T>& from) {
  if (from.empty()) return;
  into.insert(into.end(), from.begin(), from.end());
  sort_once(into);
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

size_t TraitHash::operator()(const Trait& trait) const {
  size_t hash = trait.kinds;
  auto add = [&](size_t value) {
    hash = (hash ^ value) * 0x9e3779b97f4a7c15ull;
    hash ^= hash >> 32;
  };
  auto add_all = [&](const auto& list) {
    add(list.size());
    for (const auto& one : list) add(std::hash<std::decay_t<decltype(one)>>{}(one));
  };
  add_all(trait.texts), add_all(trait.lemmas), add_all(trait.marks);
  add_all(trait.codes), add_all(trait.sets), add_all(trait.regexes);
  return hash;
}

TraitId Traits::number(Trait trait) {
  sort_once(trait.texts), sort_once(trait.lemmas), sort_once(trait.marks);
  sort_once(trait.codes), sort_once(trait.sets), sort_once(trait.regexes);
  const auto [at, is_new] =
      numbers_.try_emplace(std::move(trait), static_cast<TraitId>(numbers_.size()));
  if (is_new) by_number_.push_back(&at->first);
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
  for (TraitId number = 0; number < by_number_.size(); ++number) {
    const Trait& trait = *by_number_[number];
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
