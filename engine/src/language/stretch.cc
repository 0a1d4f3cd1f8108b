#include "language/stretch.h"

#include <vector>

namespace gently::language {
namespace {

constexpr size_t kMostRuns = 5;

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

struct Run {
  char letter;
  size_t length;
};

std::vector<Run> runs_of(std::string_view word) {
  std::vector<Run> runs;
  for (char c : word) {
    if (!runs.empty() && runs.back().letter == c) {
      ++runs.back().length;
    } else {
      runs.push_back({c, 1});
    }
  }
  return runs;
}

/// Which of one and two is likelier: a long o or e inside a word is mostly a double ("soooon", "neeeed").
bool prefers_double(const std::vector<Run>& runs, size_t at) {
  bool inside = at > 0 && at + 1 < runs.size();
  char letter = runs[at].letter;
  if (inside) return letter == 'o' || letter == 'e';
  return letter == 'o' && runs.size() == 2 && runs[0].letter == 't';  // toooo
}

}  // namespace

bool is_stretched(std::string_view word) {
  for (size_t i = 2; i < word.size(); ++i) {
    if (is_letter(word[i]) && word[i] == word[i - 1] && word[i] == word[i - 2]) return true;
  }
  return false;
}

std::string unstretch(std::string_view word, const std::function<bool(std::string_view)>& known) {
  std::vector<Run> runs = runs_of(word);
  std::vector<size_t> longs;
  for (size_t i = 0; i < runs.size(); ++i) {
    if (is_letter(runs[i].letter) && runs[i].length >= 3) longs.push_back(i);
  }
  if (longs.empty() || longs.size() > kMostRuns || runs.size() > 64) return {};
  for (uint32_t choice = 0; choice < (1u << longs.size()); ++choice) {
    std::string candidate;
    size_t next = 0;
    for (size_t i = 0; i < runs.size(); ++i) {
      size_t length = runs[i].length;
      if (next < longs.size() && longs[next] == i) {
        bool flip = (choice >> next) & 1;
        length = prefers_double(runs, i) != flip ? 2 : 1;
        ++next;
      }
      candidate.append(length, runs[i].letter);
    }
    if (known(candidate)) return candidate;
  }
  return {};
}

std::string shortest(std::string_view word) {
  std::string out;
  for (const Run& run : runs_of(word)) out.append(is_letter(run.letter) && run.length >= 3 ? 1 : run.length, run.letter);
  return out;
}

bool is_laugh(std::string_view word) {
  if (word.size() < 3) return false;
  size_t aspirates = 0;
  size_t vowels = 0;
  for (char c : word) {
    if (c == 'h' || c == 'j') {
      ++aspirates;
    } else if (c == 'a' || c == 'e') {
      ++vowels;
    } else if (word.starts_with("lo") && (c == 'l' || c == 'o')) {
      ++vowels;
      if (c == 'l') ++aspirates;
    } else {
      return false;
    }
  }
  return aspirates >= 2 && vowels >= 1 && (word.size() > 3 || word == "lol" || word == "hah");
}

}  // namespace gently::language
