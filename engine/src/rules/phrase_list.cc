#include "rules/phrase_list.h"

#include <utility>

namespace gently::rules {
namespace {

/// Whether the phrase stands at the beginning of `text`, as whole words.
bool stands_first(std::string_view text, std::string_view phrase) {
  return text.size() > phrase.size() && text[phrase.size()] == ' ' && text.starts_with(phrase);
}

}  // namespace

PhraseList::PhraseList(std::vector<std::string> phrases) : phrases_(std::move(phrases)) {
  for (uint32_t i = 0; i < phrases_.size(); ++i) {
    const std::string_view phrase = phrases_[i];
    by_word_[phrase.substr(0, phrase.find(' '))].push_back(i);
  }
}

const std::string* PhraseList::first_in(std::string_view text) const {
  size_t first = phrases_.size();
  for (size_t begin = 1, end = 0; begin < text.size(); begin = end + 1) {
    end = text.find(' ', begin);
    if (end == std::string_view::npos) break;
    const std::vector<uint32_t>* here = by_word_.get(text.substr(begin, end - begin));
    if (here == nullptr) continue;
    for (uint32_t i : *here) {
      if (i >= first) break;
      if (stands_first(text.substr(begin), phrases_[i])) first = i;
    }
  }
  return first == phrases_.size() ? nullptr : &phrases_[first];
}

}  // namespace gently::rules
