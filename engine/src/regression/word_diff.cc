#include "regression/word_diff.h"

#include <algorithm>
#include <vector>

namespace gently::regression {
namespace {

constexpr size_t kMostWords = 2000;

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (size_t at = 0; at < text.size();) {
    size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// Rows of words kept, taken out or put in, written with marks around the changed ones.
class Writer {
 public:
  void keep(std::string_view word) {
    flush();
    append(std::string(word));
  }
  void take_out(std::string_view word) { add(out_words_, word); }
  void put_in(std::string_view word) { add(in_words_, word); }
  std::string take() {
    flush();
    return std::move(text_);
  }

 private:
  static void add(std::string& row, std::string_view word) { row += (row.empty() ? "" : " ") + std::string(word); }
  void append(const std::string& word) { text_ += (text_.empty() ? "" : " ") + word; }
  void flush() {
    std::string change;
    if (!out_words_.empty()) change += "[-" + out_words_ + "-]";
    if (!in_words_.empty()) change += "{+" + in_words_ + "+}";
    if (!change.empty()) append(change);
    out_words_.clear();
    in_words_.clear();
  }

  std::string text_, out_words_, in_words_;
};

}  // namespace

std::string word_diff(std::string_view before, std::string_view after) {
  const std::vector<std::string_view> a = words_of(before), b = words_of(after);
  if (a.size() > kMostWords || b.size() > kMostWords) return "[-" + std::string(before) + "-]{+" + std::string(after) + "+}";
  const size_t width = b.size() + 1;
  std::vector<unsigned> common((a.size() + 1) * width, 0);  // longest common row of a[i..] and b[j..]
  for (size_t i = a.size(); i-- > 0;) {
    for (size_t j = b.size(); j-- > 0;) {
      common[i * width + j] = a[i] == b[j] ? common[(i + 1) * width + j + 1] + 1 : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  Writer writer;
  size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      writer.keep(a[i]);
      ++i, ++j;
    } else if (j == b.size() || (i < a.size() && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
      writer.take_out(a[i++]);
    } else {
      writer.put_in(b[j++]);
    }
  }
  return writer.take();
}

}  // namespace gently::regression
