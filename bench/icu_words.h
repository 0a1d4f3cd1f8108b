// ICU's word breaking and nothing else: the measure that every figure is given against, because the
// speed of a shared machine changes from minute to minute and this with it.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <string_view>

namespace gently::bench {

class IcuWords {
 public:
  /// The number of boundaries.
  size_t count(std::string_view text) {
    utext_openUTF8(&text_, text.data(), static_cast<int64_t>(text.size()), &status_);
    iterator_->setText(&text_, status_);
    size_t count = 0;
    while (iterator_->next() != icu::BreakIterator::DONE) ++count;
    return count;
  }
  IcuWords() = default;
  IcuWords(const IcuWords&) = delete;
  ~IcuWords() { utext_close(&text_); }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  UText text_ = UTEXT_INITIALIZER;
  std::unique_ptr<icu::BreakIterator> iterator_{
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status_)};
};

}  // namespace gently::bench
