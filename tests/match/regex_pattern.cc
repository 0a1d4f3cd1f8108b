#include "match/regex_pattern.h"

#include <re2/re2.h>

namespace gently::match {
namespace {

re2::RE2::Options options(bool longest) {
  re2::RE2::Options options;
  options.set_encoding(re2::RE2::Options::EncodingLatin1);
  options.set_longest_match(longest);
  options.set_log_errors(false);
  options.set_dot_nl(true);
  options.set_max_mem(32 << 20);
  return options;
}

}  // namespace

struct RegexPattern::Programs {
  explicit Programs(const std::string& regex) : longest(regex, options(true)), captures(regex, options(false)) {}
  re2::RE2 longest;   // where a match begins and ends
  re2::RE2 captures;  // how its slots share that stretch
};

RegexPattern::RegexPattern(WrittenRegex written)
    : written_(std::move(written)), programs_(std::make_unique<Programs>(written_.regex)) {}
RegexPattern::~RegexPattern() = default;

void RegexPattern::find_all(const Encoded& text, std::vector<PatternMatch>& out) const {
  const Programs& ready = *programs_;
  if (!ready.longest.ok() || !ready.captures.ok()) return;
  const re2::StringPiece all(text.bytes);
  auto sign = [&](uint32_t item) { return text.bytes[text.item_at[item]] == '\x0E' || text.bytes[text.item_at[item]] == '\x0F'; };
  std::vector<re2::StringPiece> groups(static_cast<size_t>(ready.captures.NumberOfCapturingGroups()) + 1);
  for (size_t at = 0; at <= all.size();) {
    re2::StringPiece whole;
    if (!ready.longest.Match(all, at, all.size(), RE2::UNANCHORED, &whole, 1)) return;
    size_t begin = static_cast<size_t>(whole.data() - all.data()), end = begin + whole.size();
    if (!ready.captures.Match(all, begin, end, RE2::ANCHOR_BOTH, groups.data(), static_cast<int>(groups.size()))) return;
    PatternMatch match;
    size_t body = static_cast<size_t>(groups[1].data() - all.data());
    std::tie(match.first, match.last) = text.items_in(body, body + groups[1].size());
    while (match.last > match.first && (text.bytes[text.item_at[match.last - 1]] == '\x0E')) --match.last;
    for (size_t g = 2; g < groups.size(); ++g) {
      if (groups[g].data() == nullptr || written_.captures[g - 2].empty()) continue;
      size_t from = static_cast<size_t>(groups[g].data() - all.data());
      auto [first, last] = text.items_in(from, from + groups[g].size());
      while (last > first && sign(last - 1)) --last;
      while (last > first && sign(first)) ++first;
      if (last > first) match.captures.push_back({written_.captures[g - 2], first, last});
    }
    if (match.last > match.first) out.push_back(std::move(match));
    at = end > begin ? end : begin + 1;
    // An edge byte may serve the next match too.
    if (at > begin + 1 && text.bytes[at - 1] == '\x06') --at;
  }
}

}  // namespace gently::match
