#include "match/word_regexes.h"

#include <re2/re2.h>

namespace gently::match {

struct WordRegexes::Compiled {
  std::vector<std::unique_ptr<re2::RE2>> list;
};

WordRegexes::WordRegexes(const std::vector<RegexSign>& signs)
    : compiled_(std::make_unique<Compiled>()) {
  for (const RegexSign& one : signs) {
    signs_.push_back(one.sign);
    compiled_->list.push_back(std::make_unique<re2::RE2>(one.regex, re2::RE2::Quiet));
  }
}
WordRegexes::WordRegexes(WordRegexes&&) noexcept = default;
WordRegexes& WordRegexes::operator=(WordRegexes&&) noexcept = default;
WordRegexes::~WordRegexes() = default;

bool WordRegexes::matches(size_t number, std::string_view word) const {
  return compiled_->list[number]->Match(word, 0, word.size(), re2::RE2::ANCHOR_BOTH, nullptr, 0);
}

}  // namespace gently::match
