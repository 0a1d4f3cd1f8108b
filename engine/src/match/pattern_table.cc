#include "match/pattern_table.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace gently::match {

uint32_t PatternTable::add(const rules::Pattern& pattern, Skipping skipping) {
  uint32_t number = static_cast<uint32_t>(patterns_.size());
  patterns_.emplace_back(pattern, symbols_, skipping);
  const Key& key = patterns_.back().key();
  if (key.always) always_.push_back(number);
  for (const std::string& word : key.words) by_word_[word].push_back(number);
  for (const std::string& lemma : key.lemmas) by_lemma_[lemma].push_back(number);
  for (Code code : key.codes) by_code_[code].push_back(number);
  return number;
}

std::vector<uint32_t> PatternTable::candidates(const language::Reading& reading, const Cells& cells) const {
  std::vector<uint32_t> out = always_;
  auto add = [&](const auto& index, const auto& key) {
    if (auto it = index.find(key); it != index.end()) out.insert(out.end(), it->second.begin(), it->second.end());
  };
  std::unordered_set<std::string_view> words, lemmas;
  for (const language::Item& item : reading.items) {
    if (item.kind == language::ItemKind::kOpaque) continue;
    if (words.insert(item.text).second) add(by_word_, item.text);
    if (item.is_word() && lemmas.insert(item.lemma).second) add(by_lemma_, item.lemma);
  }
  std::vector<uint64_t> present(cells.width, 0);
  for (size_t i = 0; i < cells.bits.size(); ++i) present[i % cells.width] |= cells.bits[i];
  for (const auto& [code, numbers] : by_code_) {
    if ((present[code / 64] >> (code % 64) & 1) != 0) out.insert(out.end(), numbers.begin(), numbers.end());
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace gently::match
