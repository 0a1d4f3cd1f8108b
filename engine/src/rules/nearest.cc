#include "rules/nearest.h"

#include <algorithm>
#include <vector>

namespace gently::rules {
namespace {

size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

size_t shared(std::string_view a, std::string_view b) {  // length of the common beginning
  return static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

}  // namespace

std::string nearest(std::string_view written, std::span<const std::string> candidates) {
  std::string best;
  size_t least = written.size() / 2 + 1;
  for (const std::string& candidate : candidates) {
    size_t distance = edit_distance(written, candidate);
    const bool closer = distance < least || (distance == least && !best.empty() && shared(written, candidate) > shared(written, best));
    if (closer) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace gently::rules
