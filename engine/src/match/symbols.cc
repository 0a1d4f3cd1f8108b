#include "match/symbols.h"

#include <algorithm>

#include "rules/word_class.h"

namespace gently::match {

std::string code_bytes(Code code) {
  return {static_cast<char>(0x80 | (code >> 6)), static_cast<char>(0xC0 | (code & 63))};
}

Symbols::Symbols(const language::Lexicon& lexicon) : lexicon_(lexicon) {}

Code Symbols::add(const std::string& key, Entry entry) {
  Code code = static_cast<Code>(entries_.size());
  entries_.push_back(entry);
  by_key_[key] = code;
  if (entry.minus) minus_entries_.push_back(code);
  else if (!entry.is_set) tag_entries_.push_back(code);
  return code;
}

Code Symbols::code(language::Tags tags) {
  std::string key = "#" + std::to_string(tags);
  if (auto it = by_key_.find(key); it != by_key_.end()) return it->second;
  return add(key, {tags, false, false, 0, 0});
}

Code Symbols::code(std::string_view name, std::string_view minus) {
  if (!minus.empty()) {
    std::string key = std::string(name) + " - " + std::string(minus);
    if (auto it = by_key_.find(key); it != by_key_.end()) return it->second;
    Code base = code(name), without = code(minus);
    return add(key, {0, false, true, base, without});
  }
  std::string key(name);
  if (auto it = by_key_.find(key); it != by_key_.end()) return it->second;
  if (const std::vector<std::string>* words = lexicon_.set(name)) {
    Code code = add(key, {0, true, false, 0, 0});
    for (const std::string& word : *words) {
      if (word.find(' ') == std::string::npos) members_[word].push_back(code);
    }
    return code;
  }
  for (const rules::WordClass& word_class : rules::kWordClasses) {
    if (word_class.name == name) return add(key, {word_class.tags, false, false, 0, 0});
  }
  return add(key, {});
}

uint32_t Symbols::name_text(std::string_view text) {
  return texts_.try_emplace(std::string(text), static_cast<uint32_t>(texts_.size() + 1)).first->second;
}

uint32_t Symbols::text_number(std::string_view text) const {
  auto it = texts_.find(text);
  return it == texts_.end() ? 0 : it->second;
}

void Symbols::append_codes(const language::Item& item, std::vector<Code>& out) const {
  size_t begin = out.size();
  for (Code code : tag_entries_) {
    if (item.has(entries_[code].tags)) out.push_back(code);
  }
  auto add_member = [&](const std::string& word) {
    if (auto it = members_.find(word); it != members_.end()) out.insert(out.end(), it->second.begin(), it->second.end());
  };
  add_member(item.text);
  if (item.lemma != item.text) add_member(item.lemma);
  auto has = [&](Code code) { return std::find(out.begin() + static_cast<ptrdiff_t>(begin), out.end(), code) != out.end(); };
  for (Code code : minus_entries_) {
    if (has(entries_[code].base) && !has(entries_[code].without)) out.push_back(code);
  }
  std::sort(out.begin() + static_cast<ptrdiff_t>(begin), out.end());
  out.erase(std::unique(out.begin() + static_cast<ptrdiff_t>(begin), out.end()), out.end());
}

}  // namespace gently::match
