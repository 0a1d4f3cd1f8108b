// The cost of rules: the built-in book alone and with 500, 2,000 and 10,000 variations of its
// shapes; how long they take to load, what memory they take, and mixed text through each. Beside
// them those patterns that RE2 can look for in plain text: RE2::Set over text folded beforehand,
// telling only which are there, and our own table over readings made beforehand.
#include <benchmark/benchmark.h>
#include <malloc.h>
#include <re2/set.h>

#include <cctype>
#include <map>

#include "books.h"
#include "engine/parts.h"
#include "icu_words.h"
#include "language/reader.h"
#include "match/pattern_table.h"
#include "messages.h"
#include "rules/builtin.h"

namespace gently::bench {
namespace {

constexpr int64_t kMemory = int64_t{1}
                            << 30;  // of RE2::Set, which slows down silently when short of it

const Built& book(size_t variations) {
  static std::map<size_t, Built> books;
  auto at = books.find(variations);
  if (at == books.end()) at = books.emplace(variations, book_of(variations)).first;
  return at->second;
}

const Messages& mixed() {
  static const Texts texts(*book(0).engine);
  return texts.mixed;
}

template <typename Work>
void over(benchmark::State& state, const Work& work) {
  const Messages& messages = mixed();
  for (auto _ : state) {
    for (const std::string& message : messages) work(message);
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes_of(messages)));
  state.SetItemsProcessed(static_cast<int64_t>(state.iterations() * messages.size()));
}

void icu(benchmark::State& state) {
  IcuWords words;
  over(state, [&](const std::string& text) { benchmark::DoNotOptimize(words.count(text)); });
}

void load(benchmark::State& state) {
  const size_t count = static_cast<size_t>(state.range(0));
  const size_t before = mallinfo2().uordblks;
  size_t bytes = 0;
  for (auto _ : state) {
    const Built built = book_of(count);
    bytes = mallinfo2().uordblks - before;
    if (!built) return state.SkipWithError(built.errors.front().text.c_str());
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}

void whole(benchmark::State& state) {
  const Built& built = book(static_cast<size_t>(state.range(0)));
  over(state,
       [&](const std::string& text) { benchmark::DoNotOptimize(built.engine->rephrase(text)); });
}

void find(benchmark::State& state) {
  const match::Judge& judge = book(static_cast<size_t>(state.range(0))).engine->parts().judge;
  over(state, [&](const std::string& text) { benchmark::DoNotOptimize(judge.find(text, {})); });
}

/// The built-in book read from its files: in its image patterns are compiled already.
const rules::Book& real_book() {
  static const Built built = [] {
    std::vector<BookFile> files;
    for (const rules::BuiltinFile& file : rules::builtin_files())
      files.push_back({std::string(file.path), std::string(file.content)});
    return Engine::build({files}, false);
  }();
  return built.engine->parts().book;
}

/// The patterns of the shapes that are words and choices of words, which RE2 can look for in plain
/// text: with slots and word sets in them, a set of all is larger than RE2 accepts.
std::vector<const rules::Pattern*> plain_patterns() {
  static const RE2 plain(
      "(?:[a-z]+\\??|\\([a-z |]+\\)\\??)(?: (?:[a-z]+\\??|\\([a-z |]+\\)\\??))*");
  std::vector<const rules::Pattern*> out;
  for (const rules::Rule& rule : real_book().rules) {
    if (rule.kind != rules::Kind::kShape) continue;
    for (const rules::Pattern& pattern : rule.match) {
      if (RE2::FullMatch(pattern.source, plain)) out.push_back(&pattern);
    }
  }
  return out;
}

/// Each word or choice with the space after it.
std::string plain_regex(std::string pattern) {
  RE2::GlobalReplace(&pattern, "([a-z]+|\\([a-z |]+\\))(\\??)(?: |$)", "(?:\\1 )\\2");
  return "(?:^| )" + pattern;
}

std::string folded(const std::string& text) {
  std::string out;
  for (char c : text) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out + " ";
}

void patterns(benchmark::State& state) {
  const language::Lexicon& lexicon = real_book().lexicon;
  match::PatternTable table(lexicon);
  for (const rules::Pattern* pattern : plain_patterns())
    table.add(*pattern, match::Skipping::kNone);
  table.finish();
  std::map<std::string, language::Reading> readings;
  for (const std::string& text : mixed()) readings.emplace(text, language::read(lexicon, text));
  over(state, [&](const std::string& text) {
    benchmark::DoNotOptimize(table.find_all(readings.at(text)));
  });
  state.counters["patterns"] = static_cast<double>(plain_patterns().size());
}

void re2_set(benchmark::State& state) {
  re2::RE2::Options options;
  options.set_max_mem(kMemory);
  re2::RE2::Set set(options, re2::RE2::UNANCHORED);
  for (const rules::Pattern* pattern : plain_patterns()) {
    if (set.Add(plain_regex(pattern->source), nullptr) < 0)
      return state.SkipWithError("RE2 refuses a pattern");
  }
  if (!set.Compile()) return state.SkipWithError("RE2 has too little memory");
  std::map<std::string, std::string> folds;
  for (const std::string& text : mixed()) folds.emplace(text, folded(text));
  std::vector<int> found;
  over(state, [&](const std::string& text) {
    benchmark::DoNotOptimize(set.Match(folds.at(text), &found));
  });
}

/// The real book, and generated ones of so many rules.
void sizes(benchmark::internal::Benchmark* one) {
  for (int rules : {0, 500, 2'000, 10'000}) one->Arg(rules);
  one->Unit(benchmark::kMillisecond);
}

BENCHMARK(load)->Apply(sizes)->Iterations(1);
BENCHMARK(icu)->Unit(benchmark::kMillisecond)->MinTime(0.1);
BENCHMARK(find)->Apply(sizes)->MinTime(0.1);
BENCHMARK(whole)->Apply(sizes)->MinTime(0.1);
BENCHMARK(patterns)->Unit(benchmark::kMillisecond)->MinTime(0.1);
BENCHMARK(re2_set)->Unit(benchmark::kMillisecond)->MinTime(0.1);

}  // namespace
}  // namespace gently::bench
