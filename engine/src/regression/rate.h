// A share with what it rests on: so many of so many, and between which bounds the truth lies.
#pragma once

#include <cstddef>

namespace gently::regression {

struct Rate {
  size_t hits = 0;
  size_t of = 0;

  void count(bool hit) {
    ++of;
    if (hit) ++hits;
  }
  /// 0 when there is nothing to share.
  double share() const { return of == 0 ? 0 : static_cast<double>(hits) / static_cast<double>(of); }
  /// Bounds of Wilson's score interval at 95 %; 0 and 1 when nothing was counted.
  double low() const;
  double high() const;
};

}  // namespace gently::regression
