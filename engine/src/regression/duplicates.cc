#include "regression/duplicates.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace gently::regression {
namespace {

constexpr size_t kRun = 5;  // words

/// FNV-1a over the words of a run; a collision would need two different runs in two messages that share half of theirs.
uint64_t hash_of(const std::vector<std::string>& words, size_t first, size_t count) {
  uint64_t hash = 0xcbf29ce484222325ull;
  for (size_t i = first; i < first + count; ++i) {
    for (char c : words[i] + " ") hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
  }
  return hash;
}

std::vector<uint64_t> runs_of(const std::vector<std::string>& words) {
  std::vector<uint64_t> out;
  for (size_t i = 0; i + kRun <= words.size(); ++i) out.push_back(hash_of(words, i, kRun));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Error alike(const Message& message, const Message& earlier, std::string how) {
  Error error;
  error.message = how + " " + earlier.place();
  error.path = message.path;
  error.line = message.line;
  if (!message.sealed() && !earlier.sealed()) error.excerpt = message.text;
  error.mend = "write a message of its own, or take one out";
  return error;
}

}  // namespace

std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  auto end = [&] {
    if (!word.empty()) out.push_back(std::move(word));
    word.clear();
  };
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (text.substr(i).starts_with("’")) {
      i += 2;
      continue;
    }
    if (c == '\'') continue;
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool sign = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (!sign) end();
    else if (word.size() < 2 || word[word.size() - 1] != c || word[word.size() - 2] != c) word += c;
  }
  end();
  return out;
}

Errors duplicates(const std::vector<Message>& messages) {
  Errors errors;
  std::unordered_map<uint64_t, size_t> whole;
  std::unordered_map<uint64_t, std::vector<size_t>> holders;
  std::vector<size_t> run_counts;
  for (size_t m = 0; m < messages.size(); ++m) {
    const std::vector<std::string> words = plain_words(messages[m].text);
    const std::vector<uint64_t> runs = runs_of(words);
    run_counts.push_back(runs.size());
    auto [same, fresh] = whole.emplace(hash_of(words, 0, words.size()), m);
    if (!fresh && !words.empty()) {
      errors.push_back(alike(messages[m], messages[same->second], "the same words as"));
      continue;
    }
    std::map<size_t, size_t> shared;
    for (uint64_t run : runs) {
      for (size_t other : holders[run]) ++shared[other];
      holders[run].push_back(m);
    }
    for (auto [other, count] : shared) {
      if (2 * count <= std::min(runs.size(), run_counts[other])) continue;
      errors.push_back(alike(messages[m], messages[other], "more than half of its runs of five words stand in"));
      break;
    }
  }
  return errors;
}

}  // namespace gently::regression
