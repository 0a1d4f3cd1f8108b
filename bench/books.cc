#include "books.h"

#include <algorithm>
#include <cctype>
#include <random>
#include <sstream>

#include "rules/builtin.h"

namespace gently::bench {
namespace {

constexpr size_t kPatterns = 3;   // a rule
constexpr size_t kLongest = 400;  // bytes, as the rule language allows
constexpr size_t kLeast = 4;      // letters of a word that may be replaced

/// Where the words of a pattern stand that belong to no slot, set or expression.
std::vector<std::pair<size_t, size_t>> words_of(const std::string& pattern) {
  std::vector<std::pair<size_t, size_t>> out;
  for (size_t at = 0; at < pattern.size();) {
    const char closing = pattern[at] == '{' ? '}' : pattern[at] == '/' ? '/' : '\0';
    if (closing != '\0') {
      const size_t close = pattern.find(closing, at + 1);
      at = close == std::string::npos ? pattern.size() : close + 1;
      continue;
    }
    size_t end = at;
    while (end < pattern.size() && std::islower(static_cast<unsigned char>(pattern[end]))) ++end;
    const bool form = at > 0 && pattern[at - 1] == '<';
    if (end - at >= kLeast && !form) out.emplace_back(at, end);
    at = std::max(end, at + 1);
  }
  return out;
}

std::vector<std::string> shape_patterns() {
  std::vector<std::string> out;
  for (const rules::BuiltinFile& file : rules::builtin_files()) {
    if (!file.path.starts_with("shapes/")) continue;
    std::istringstream lines{std::string(file.content)};
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
      if (!line.starts_with(' ')) inside = line == "match:";
      if (inside && line.starts_with("  - ") && line[4] != '"' && line[4] != '\'')
        out.push_back(line.substr(4));
    }
  }
  return out;
}

}  // namespace

std::vector<BookFile> variations(size_t count, uint32_t seed) {
  const std::vector<std::string> patterns = shape_patterns();
  std::vector<std::string> pool;
  for (const std::string& pattern : patterns) {
    for (auto [begin, end] : words_of(pattern)) pool.push_back(pattern.substr(begin, end - begin));
  }
  std::mt19937 random(seed);
  auto any = [&](size_t size) { return static_cast<size_t>(random() % size); };
  std::vector<BookFile> out;
  for (size_t n = 0; n < count; ++n) {
    const std::string id = "variation-" + std::to_string(n);
    std::string yaml = "rule: " + id + "\nlabel: criticism\nwhy: a variation\nmatch:\n";
    for (size_t p = 0; p < kPatterns;) {
      std::string pattern = patterns[any(patterns.size())];
      const auto words = words_of(pattern);
      if (words.empty()) continue;
      const auto [begin, end] = words[any(words.size())];
      pattern.replace(begin, end - begin, pool[any(pool.size())]);
      if (pattern.size() > kLongest) continue;
      yaml += "  - " + pattern + "\n";
      ++p;
    }
    yaml += "say:\n  - mode: wish\n    tell: I felt hurt.\n    ask: Could we talk about it?\n";
    out.push_back({"shapes/criticism/" + id + ".yaml", std::move(yaml)});
  }
  return out;
}

Built book_of(size_t count) {
  if (count == 0) return Engine::build();
  return Engine::build({variations(count, 7)});
}

}  // namespace gently::bench
