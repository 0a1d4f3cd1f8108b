#include "regression/rate.h"

#include <algorithm>
#include <cmath>

namespace gently::regression {
namespace {

constexpr double kZ = 1.959963984540054;  // 95 %, both sides

double bound(const Rate& rate, double side) {
  const double n = static_cast<double>(rate.of), p = rate.share();
  const double middle = p + kZ * kZ / (2 * n);
  const double width = kZ * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n));
  return std::clamp((middle + side * width) / (1 + kZ * kZ / n), 0.0, 1.0);
}

}  // namespace

double Rate::low() const { return of == 0 ? 0 : bound(*this, -1); }
double Rate::high() const { return of == 0 ? 1 : bound(*this, 1); }

}  // namespace gently::regression
