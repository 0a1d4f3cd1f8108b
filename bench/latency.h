// How long single messages take: the median, and what one in a hundred and in a thousand exceeds.
// In time of the processor: on a shared machine the clock tells how long others were at work.
#pragma once

#include <benchmark/benchmark.h>
#include <time.h>

#include <algorithm>
#include <vector>

namespace gently::bench {

class Latency {
 public:
  template <typename Work>
  void time(const Work& work) {
    const double begin = now();
    work();
    microseconds_.push_back(now() - begin);
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
  static double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
  }
  std::vector<double> microseconds_;
};

}  // namespace gently::bench
