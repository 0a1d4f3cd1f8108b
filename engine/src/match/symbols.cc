#include "match/symbols.h"

#include <algorithm>

#include "language/reader.h"
#include "rules/word_class.h"

namespace gently::match {

Symbols::Symbols(const language::Lexicon& lexicon) : lexicon_(lexicon) {}

Code Symbols::add(const std::string& key, Symbol entry) {
  Code code = static_cast<Code>(entries_.size());
  entries_.push_back(entry);
  by_key_[key] = code;
  if (entry.minus)
    minus_entries_.push_back(code);
  else if (!entry.is_set)
    tag_entries_.push_back(code);
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
  if (const SetWords& set = members(name); set.is_set) {
    Code code = add(key, {0, true, false, 0, 0});
    for (const std::string& word : set.words) sets_of_[word].push_back(code);
    return code;
  }
  for (const rules::WordClass& word_class : rules::kWordClasses) {
    if (word_class.name == name) return add(key, {word_class.tags, false, false, 0, 0});
  }
  return add(key, {});
}

const SetWords& Symbols::members(std::string_view name) {
  if (auto it = members_.find(name); it != members_.end()) return it->second;
  SetWords& out = members_[std::string(name)];
  const std::vector<std::string>* all = lexicon_.set(name);
  if (all == nullptr) return out;
  out.is_set = true;
  out.size = all->size();
  for (const std::string& member : *all) {
    const bool plain =
        std::all_of(member.begin(), member.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!plain) {
      std::vector<std::string> words = language::normal_words(lexicon_, member);
      if (words.size() > 1) {
        out.phrases.push_back(std::move(words));
        continue;
      }
      if (words.size() == 1 && words[0] != member) out.words.push_back(std::move(words[0]));
    }
    out.words.push_back(member);
  }
  return out;
}

std::vector<std::vector<std::string>> Symbols::phrases(std::string_view name,
                                                       std::string_view minus) {
  std::vector<std::vector<std::string>> out = members(name).phrases;
  if (minus.empty()) return out;
  const std::vector<std::vector<std::string>>& without = members(minus).phrases;
  std::erase_if(out, [&](const std::vector<std::string>& phrase) {
    return std::find(without.begin(), without.end(), phrase) != without.end();
  });
  return out;
}

uint32_t Symbols::name_text(std::string_view text) {
  return *texts_.emplace(text, static_cast<uint32_t>(texts_.size() + 1)).first;
}

uint32_t Symbols::text_number(std::string_view text) const {
  const uint32_t* number = texts_.get(text);
  return number == nullptr ? 0 : *number;
}

void Symbols::append_codes(const language::Item& item, std::vector<Code>& out) const {
  size_t begin = out.size();
  for (Code code : tag_entries_) {
    if (item.has(entries_[code].tags)) out.push_back(code);
  }
  auto add_member = [&](const std::string& word) {
    if (const std::vector<Code>* codes = sets_of_.get(word))
      out.insert(out.end(), codes->begin(), codes->end());
  };
  add_member(item.text);
  if (item.lemma != item.text) add_member(item.lemma);
  auto has = [&](Code code) {
    return std::find(out.begin() + static_cast<ptrdiff_t>(begin), out.end(), code) != out.end();
  };
  for (Code code : minus_entries_) {
    if (has(entries_[code].base) && !has(entries_[code].without)) out.push_back(code);
  }
  std::sort(out.begin() + static_cast<ptrdiff_t>(begin), out.end());
  out.erase(std::unique(out.begin() + static_cast<ptrdiff_t>(begin), out.end()), out.end());
}

}  // namespace gently::match
