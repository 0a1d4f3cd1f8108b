// How long single messages take: the median, and what one in a hundred and in a thousand exceeds.
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <vector>

namespace gently::bench {

class Latency {
 public:
  template <typename Work>
  void time(const Work& work) {
    const auto begin = Clock::now();
    work();
    microseconds_.push_back(
        std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
  }
  void report(benchmark::State& state) {
    std::sort(microseconds_.begin(), microseconds_.end());
    auto at = [&](double part) {
      return microseconds_[static_cast<size_t>(part *
                                               static_cast<double>(microseconds_.size() - 1))];
    };
    state.counters["p50_us"] = at(0.5);
    state.counters["p99_us"] = at(0.99);
    state.counters["p999_us"] = at(0.999);
  }

 private:
  using Clock = std::chrono::steady_clock;
  std::vector<double> microseconds_;
};

}  // namespace gently::bench
