#include "batch/line_diff.h"

#include <algorithm>

#include "batch/cut.h"

namespace gently::batch {
namespace {

using Lines = std::vector<std::string_view>;

constexpr int kMostSteps = 2000;  // beyond, all lines count as changed

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    lines.push_back(text.substr(0, line_length(text)));
    text.remove_prefix(lines.back().size());
  }
  return lines;
}

/// The furthest points reached after each number of steps; empty when it takes too many.
std::vector<std::vector<int>> reach(const Lines& a, const Lines& b) {
  const int n = static_cast<int>(a.size()), m = static_cast<int>(b.size()),
            most = std::min(n + m, kMostSteps);
  std::vector<int> furthest(static_cast<size_t>(2 * most + 3), 0);
  const auto at = [&](int k) -> int& { return furthest[static_cast<size_t>(k + most + 1)]; };
  std::vector<std::vector<int>> trace;
  for (int d = 0; d <= most; ++d) {
    for (int k = -d; k <= d; k += 2) {
      int x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < n && x - k < m && a[static_cast<size_t>(x)] == b[static_cast<size_t>(x - k)]) ++x;
      at(k) = x;
      if (x < n || x - k < m) continue;
      trace.emplace_back(furthest.begin() + (most + 1 - d), furthest.begin() + (most + 2 + d));
      return trace;
    }
    trace.emplace_back(furthest.begin() + (most + 1 - d), furthest.begin() + (most + 2 + d));
  }
  return {};
}

std::vector<DiffLine> all_changed(const Lines& a, const Lines& b) {
  std::vector<DiffLine> out;
  for (const std::string_view line : a) out.push_back({'-', line});
  for (const std::string_view line : b) out.push_back({'+', line});
  return out;
}

}  // namespace

std::vector<DiffLine> line_diff(std::string_view before, std::string_view after) {
  const Lines a = lines_of(before), b = lines_of(after);
  const std::vector<std::vector<int>> trace = reach(a, b);
  if (trace.empty()) return all_changed(a, b);
  std::vector<DiffLine> out;  // from the end to the beginning
  int x = static_cast<int>(a.size()), y = static_cast<int>(b.size());
  const auto both = [&] { --x, --y, out.push_back({' ', a[static_cast<size_t>(x)]}); };
  for (int d = static_cast<int>(trace.size()) - 1; d > 0; --d) {
    const std::vector<int>& furthest = trace[static_cast<size_t>(d - 1)];
    const auto at = [&](int k) {
      return k < -(d - 1) || k > d - 1 ? -1 : furthest[static_cast<size_t>(k + d - 1)];
    };
    const int k = x - y;
    const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
    const int from_k = down ? k + 1 : k - 1, from_x = at(from_k), from_y = from_x - from_k;
    while (x > from_x + (down ? 0 : 1) && y > from_y + (down ? 1 : 0)) both();
    if (down)
      --y, out.push_back({'+', b[static_cast<size_t>(y)]});
    else
      --x, out.push_back({'-', a[static_cast<size_t>(x)]});
  }
  while (x > 0 && y > 0) both();
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace gently::batch
