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
  constexpr Sign kKinds = static_cast<Sign>(Cell::Kind::kMessageEdge) + 1;
  const Sign texts = static_cast<Sign>(symbols.texts() + 1);
  const Sign codes = static_cast<Sign>(symbols.size());
  texts_ = kKinds;
  lemmas_ = texts_ + texts;
  marks_ = lemmas_ + texts;
  codes_ = marks_ + texts;
  sets_ = codes_ + codes;
  sign_count_ = sets_ + codes;
  regexes_.clear();
  std::vector<std::vector<Sign>> signs(numbers_.size());
  for (const auto& [trait, number] : numbers_) {
    std::vector<Sign>& own = signs[number];
    for (Sign kind = 0; kind < kKinds; ++kind) {
      if ((trait.kinds >> kind & 1) != 0) own.push_back(kind);
    }
    for (uint32_t text : trait.texts) own.push_back(texts_ + text);
    for (uint32_t lemma : trait.lemmas) own.push_back(lemmas_ + lemma);
    for (uint32_t mark : trait.marks) own.push_back(marks_ + mark);
    for (Code code : trait.codes) own.push_back(codes_ + code);
    for (Code code : trait.sets) own.push_back(sets_ + code);
    for (const std::string& regex : trait.regexes) {
      regexes_.push_back({regex, sign_count_});
      own.push_back(sign_count_++);
    }
  }
  signs_ = NumberLists(signs);
}

}  // namespace gently::match
