// Each stage and the whole engine over each text, with ICU's word breaking alone among them, in
// random order, so that the ratios hold on a shared machine. Each name is what/text.
#include <benchmark/benchmark.h>

#include <map>

#include "compose/composer.h"
#include "engine/parts.h"
#include "gently/gently.h"
#include "icu_words.h"
#include "language/reader.h"
#include "latency.h"
#include "messages.h"
#include "text/words.h"

namespace gently::bench {
namespace {

const Engine& engine() {
  static const Built built = Engine::build();
  return *built.engine;
}

const Texts& texts() {
  static const Texts texts(engine());
  return texts;
}

template <typename Work>
void over(benchmark::State& state, const Messages& messages, const Work& work) {
  for (auto _ : state) {
    for (const std::string& message : messages) work(message);
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes_of(messages)));
  state.SetItemsProcessed(static_cast<int64_t>(state.iterations() * messages.size()));
}

template <typename Work>
void over(benchmark::State& state, std::string_view name, const Work& work) {
  over(state, texts().named(name), work);
}

void icu(benchmark::State& state, std::string_view name) {
  IcuWords words;
  over(state, name, [&](const std::string& text) { benchmark::DoNotOptimize(words.count(text)); });
}

void words(benchmark::State& state, std::string_view name) {
  over(state, name,
       [](const std::string& text) { benchmark::DoNotOptimize(text::word_ends(text)); });
}

void read(benchmark::State& state, std::string_view name) {
  const language::Lexicon& lexicon = engine().parts().book.lexicon;
  over(state, name,
       [&](const std::string& text) { benchmark::DoNotOptimize(language::read(lexicon, text)); });
}

void find(benchmark::State& state, std::string_view name) {
  over(state, name, [&](const std::string& text) {
    benchmark::DoNotOptimize(engine().parts().judge.find(text, {}));
  });
}

void whole(benchmark::State& state, std::string_view name) {
  over(state, name,
       [](const std::string& text) { benchmark::DoNotOptimize(engine().rephrase(text)); });
}

/// The same, message by message; pages are too few to have a slowest hundredth.
void latency(benchmark::State& state, std::string_view name) {
  Latency latency;
  const Messages& messages = texts().named(name);
  for (auto _ : state) {
    for (const std::string& message : messages)
      latency.time([&] { benchmark::DoNotOptimize(engine().rephrase(message)); });
  }
  latency.report(state);
}

/// Everyday words in messages of so many words each, in which nothing is found.
const Messages& of_words(size_t words) {
  static std::map<size_t, Messages> all;
  Messages& messages = all[words];
  if (messages.empty()) {
    messages = cut(texts().everyday, words);
    std::erase_if(messages, [](const std::string& text) {
      return !engine().rephrase(text).findings.empty();
    });
  }
  return messages;
}

void icu_by_length(benchmark::State& state, size_t length) {
  IcuWords words;
  over(state, of_words(length),
       [&](const std::string& text) { benchmark::DoNotOptimize(words.count(text)); });
}

void whole_by_length(benchmark::State& state, size_t length) {
  over(state, of_words(length),
       [](const std::string& text) { benchmark::DoNotOptimize(engine().rephrase(text)); });
}

void threads(benchmark::State& state) {
  if (state.thread_index() == 0) texts();
  over(state, "mixed",
       [](const std::string& text) { benchmark::DoNotOptimize(engine().rephrase(text)); });
}

void register_all() {
  using Bench = void (*)(benchmark::State&, std::string_view);
  const std::pair<const char*, Bench> all[] = {{"icu", icu},     {"words", words},
                                               {"read", read},   {"find", find},
                                               {"whole", whole}, {"latency", latency}};
  for (std::string_view text : Texts::kNames) {
    for (const auto& [name, bench] : all) {
      if (bench == latency && text == "pages") continue;
      benchmark::RegisterBenchmark((std::string(name) + "/" + std::string(text)).c_str(), bench,
                                   text)
          ->Unit(benchmark::kMillisecond)
          ->MinTime(0.1);
    }
  }
  using ByLength = void (*)(benchmark::State&, size_t);
  const std::pair<const char*, ByLength> by_length[] = {{"icu", icu_by_length},
                                                        {"whole", whole_by_length}};
  for (size_t words : {5, 10, 20, 40}) {
    for (const auto& [name, bench] : by_length)
      benchmark::RegisterBenchmark((std::string(name) + "/words-" + std::to_string(words)).c_str(),
                                   bench, words)
          ->Unit(benchmark::kMillisecond)
          ->MinTime(0.1);
  }
  for (int count : {1, 2})
    benchmark::RegisterBenchmark("threads/mixed", threads)
        ->Threads(count)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond)
        ->MinTime(0.2);
}

const bool kRegistered = (register_all(), true);

}  // namespace
}  // namespace gently::bench
