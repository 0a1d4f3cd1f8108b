#include "match/letters.h"

#include <algorithm>

#include "language/string_map.h"

namespace gently::match {
namespace {

constexpr uint64_t kOdd = 0x9e3779b97f4a7c15ull;
constexpr size_t kLongestKnown = UINT16_MAX;  // bytes; a longer word is looked into each time

uint64_t hash_of(const language::Item& item) {
  uint64_t hash = language::text_hash(item.text) ^ item.tags * kOdd;
  if (item.lemma != item.text) hash ^= language::text_hash(item.lemma) * 3;
  return hash ^ hash >> 29;
}

}  // namespace

Letters::Letters(const Symbols& symbols, const Traits& traits, const WordRegexes& regexes)
    : symbols_(symbols), table_(traits), regexes_(regexes) {
  clear();
}

void Letters::clear() {
  text_.clear(), known_.clear(), sets_.clear();
  known_slots_.assign(256, 0);
  asked_.fill(UINT64_MAX);
  for (size_t kind = 0; kind < kCellKinds; ++kind) {
    signs_.assign(1, static_cast<Sign>(kind));
    of_kind_[kind] = with_signs();
  }
}

size_t Letters::bytes() const {
  return text_.size() + known_.size() * sizeof(Known) + known_slots_.size() * sizeof(uint32_t) +
         sets_.bytes();
}

bool Letters::is_among(Letter letter, TraitId trait) const {
  const std::span<const TraitId> all = traits(letter);
  return std::binary_search(all.begin(), all.end(), trait);
}

bool Letters::is(const Known& known, const language::Item& item) const {
  const char* text = text_.data() + known.begin;
  return known.tags == item.tags && known.kind == kind_of(item.kind) &&
         std::string_view(text, known.text) == item.text &&
         std::string_view(text + known.text, known.lemma) == item.lemma;
}

Letter Letters::of(const language::Item& item) {
  if (item.text.size() > kLongestKnown || item.lemma.size() > kLongestKnown) return look_into(item);
  const uint64_t hash = hash_of(item);
  size_t at = hash & (known_slots_.size() - 1);
  for (; known_slots_[at] != 0; at = (at + 1) & (known_slots_.size() - 1)) {
    const Known& known = known_[known_slots_[at] - 1];
    if (known.hash == hash && is(known, item)) return known.letter;
  }
  const Letter letter = look_into(item);
  known_.push_back({hash, item.tags, static_cast<uint32_t>(text_.size()),
                    static_cast<uint16_t>(item.text.size()),
                    static_cast<uint16_t>(item.lemma.size()), kind_of(item.kind), letter});
  text_ += item.text;
  text_ += item.lemma;
  known_slots_[at] = static_cast<uint32_t>(known_.size());
  if (2 * known_.size() > known_slots_.size()) grow_known();
  return letter;
}

Letter Letters::look_into(const language::Item& item) {
  const CellKind kind = kind_of(item.kind);
  codes_.clear(), signs_.clear();
  symbols_.append_codes(item, codes_);
  const uint32_t text = symbols_.text_number(item.text);
  auto has = [&](Sign sign) { signs_.push_back(sign); };
  table_.each_sign({kind, text, item.is_word() ? symbols_.text_number(item.lemma) : 0, codes_},
                   has);
  if (kind == CellKind::kWord) regexes_.each(item.text, has);
  return with_signs();
}

Letter Letters::with_signs() {
  own_.clear();
  for (Sign sign : signs_) {
    const std::span<const TraitId> traits = table_.traits(sign);
    own_.insert(own_.end(), traits.begin(), traits.end());
  }
  std::sort(own_.begin(), own_.end());
  own_.erase(std::unique(own_.begin(), own_.end()), own_.end());
  return sets_.number(own_);
}

void Letters::grow_known() {
  const size_t mask = 2 * known_slots_.size() - 1;
  known_slots_.assign(mask + 1, 0);
  for (uint32_t number = 1; number <= known_.size(); ++number) {
    size_t at = known_[number - 1].hash & mask;
    while (known_slots_[at] != 0) at = (at + 1) & mask;
    known_slots_[at] = number;
  }
}

}  // namespace gently::match
