#include "regression/masks.h"

#include <algorithm>

namespace gently::regression {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> out;
  size_t begin = 0;
  auto take = [&](size_t end) {
    while (begin < end && text[begin] == ' ') ++begin;
    if (begin < end) out.push_back(text.substr(begin, end - begin));
    begin = end;
  };
  for (size_t i = 0; i < text.size(); ++i) {
    const bool mark = text[i] == '.' || text[i] == '?' || text[i] == '!';
    if (mark && (i + 1 == text.size() || text[i + 1] == ' ')) take(i + 1);
  }
  take(text.size());
  return out;
}

std::vector<std::string> masked_sentences(const Alternative& alternative) {
  std::vector<std::string> out;
  size_t piece = 0;
  for (const Edit& edit : alternative.edits) {
    std::string masked;
    bool ours = false;
    for (size_t written = 0; written < edit.replacement.size() && piece < alternative.provenance.size(); ++piece) {
      const Provenance& from = alternative.provenance[piece];
      written += from.text.size();
      const bool writers = from.origin == Provenance::Origin::kWriter || from.origin == Provenance::Origin::kInflected;
      ours = ours || from.origin == Provenance::Origin::kRule;
      if (!writers) masked += from.text;
      else if (!masked.ends_with("…")) masked += "…";
    }
    if (!ours) continue;
    for (std::string& sentence : sentences_of(masked)) {
      if (std::none_of(sentence.begin(), sentence.end(), is_letter)) continue;
      if (sentence.front() >= 'a' && sentence.front() <= 'z') sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
      out.push_back(std::move(sentence));
    }
  }
  return out;
}

}  // namespace gently::regression
