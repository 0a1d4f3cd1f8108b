// The whole engine over the phrase corpus, beside ICU word breaking alone over the same bytes.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "gently/gently.h"
#include "text/words.h"

namespace {

enum class Pick { kAll, kEveryday };

std::vector<std::string> messages(Pick pick) {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(GENTLY_SOURCE_DIR "/corpus/train")) {
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      const nlohmann::json message = nlohmann::json::parse(line);
      if (pick == Pick::kEveryday && message.value("kind", "") != "everyday") continue;
      out.push_back(message.at("text"));
    }
  }
  return out;
}

size_t bytes_of(const std::vector<std::string>& texts) {
  size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  return bytes;
}

void finish(benchmark::State& state, const std::vector<std::string>& texts) {
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes_of(texts)));
  state.SetItemsProcessed(static_cast<int64_t>(state.iterations() * texts.size()));
}

void icu_words(benchmark::State& state, Pick pick) {
  const std::vector<std::string> texts = messages(pick);
  for (auto _ : state) {
    for (const std::string& text : texts) benchmark::DoNotOptimize(gently::text::word_ends(text));
  }
  finish(state, texts);
}

void whole_engine(benchmark::State& state, Pick pick) {
  const std::vector<std::string> texts = messages(pick);
  const gently::Built built = gently::Engine::build();
  if (built.engine == nullptr) return state.SkipWithError("the built-in book does not load");
  for (auto _ : state) {
    for (const std::string& text : texts) benchmark::DoNotOptimize(built.engine->rephrase(text));
  }
  finish(state, texts);
}

BENCHMARK_CAPTURE(icu_words, corpus, Pick::kAll)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(whole_engine, corpus, Pick::kAll)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(icu_words, everyday, Pick::kEveryday)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(whole_engine, everyday, Pick::kEveryday)->Unit(benchmark::kMillisecond);

}  // namespace
