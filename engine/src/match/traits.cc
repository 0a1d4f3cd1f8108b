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
  using Lists = std::vector<std::vector<TraitId>>;
  constexpr size_t kKinds = static_cast<size_t>(Cell::Kind::kMessageEdge) + 1;
  Lists kinds(kKinds), texts(symbols.texts() + 1), lemmas(texts), marks(texts),
      codes(symbols.size()), sets(codes);
  regexes_.clear();
  for (const auto& [trait, number] : numbers_) {
    for (size_t kind = 0; kind < kKinds; ++kind) {
      if ((trait.kinds >> kind & 1) != 0) kinds[kind].push_back(number);
    }
    for (uint32_t text : trait.texts) texts[text].push_back(number);
    for (uint32_t lemma : trait.lemmas) lemmas[lemma].push_back(number);
    for (uint32_t mark : trait.marks) marks[mark].push_back(number);
    for (Code code : trait.codes) codes[code].push_back(number);
    for (Code code : trait.sets) sets[code].push_back(number);
    for (const std::string& regex : trait.regexes) regexes_.push_back({regex, number});
  }
  by_kind_ = NumberLists(kinds);
  by_text_ = NumberLists(texts);
  by_lemma_ = NumberLists(lemmas);
  by_mark_ = NumberLists(marks);
  by_code_ = NumberLists(codes);
  by_set_ = NumberLists(sets);
}

}  // namespace gently::match
