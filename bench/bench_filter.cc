// The verdict on one line in a running filter: what the writer waits for between Enter and the
// card, at the median and at the hundredth slowest. Each line is in a conversation of its own, so
// that none is known already.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "gently/filter.h"

namespace {

std::vector<std::string> messages() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(GENTLY_SOURCE_DIR "/corpus/train")) {
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);)
      out.push_back(nlohmann::json::parse(line).at("text"));
  }
  return out;
}

void verdict(benchmark::State& state) {
  using Clock = std::chrono::steady_clock;
  const std::shared_ptr<const gently::Engine> engine = gently::Engine::build().engine;
  if (engine == nullptr) return state.SkipWithError("the built-in book does not load");
  const std::vector<std::string> texts = messages();
  gently::Filter filter(engine);
  std::vector<double> microseconds;
  size_t at = 0;
  for (auto _ : state) {
    const std::string conversation = std::to_string(at);
    const auto begin = Clock::now();
    benchmark::DoNotOptimize(
        filter.outgoing(conversation, texts[at % texts.size()], gently::Moment::now()));
    microseconds.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
    ++at;
  }
  std::sort(microseconds.begin(), microseconds.end());
  state.counters["p50_us"] = microseconds[microseconds.size() / 2];
  state.counters["p99_us"] = microseconds[microseconds.size() * 99 / 100];
}

BENCHMARK(verdict)->Iterations(20'000)->Unit(benchmark::kMicrosecond);

}  // namespace
