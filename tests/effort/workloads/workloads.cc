// effort_workloads FOLDER: does the work of ten kinds that effort_test.cc has counted, each within
// effort_work, and prints their names in that order.
#include <fstream>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>

#include "batch/json_format.h"
#include "engine/parts.h"
#include "language/reader.h"
#include "regression/files.h"
#include "text/words.h"

/// What happens in here is counted.
extern "C" [[gnu::noinline]] void effort_work(const std::function<void()>& work) { work(); }

namespace gently {
namespace {

using Messages = std::vector<std::string>;
using Files = std::vector<std::vector<BookFile>>;

Messages lines_of(const std::string& path) {
  std::ifstream in(path);
  Messages out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

/// Rules enough that patterns share words and beginnings as those of a large book do.
std::vector<BookFile> many_rules() {
  const Messages verbs = {"<call>", "<text>", "<ask>", "<help>",     "<thank>",
                          "<tell>", "<hear>", "<see>", "<wait> for", "<listen> to"};
  const Messages people = {"me", "us", "the kids", "my mother", "anyone"};
  const Messages times = {"at night", "when it matters", "{time}", "again ... (late|early)",
                          "... {noun-phrase}"};
  std::vector<BookFile> out;
  for (size_t verb = 0; verb < verbs.size(); ++verb) {
    std::string yaml =
        "rule: many-" + std::to_string(verb) + "\nlabel: criticism\nwhy: one of many\nmatch:\n";
    for (const std::string& person : people) {
      for (const std::string& time : times)
        yaml += "  - (you|he|she) (will|would|do|did) not (ever|even)? " + verbs[verb] + " " +
                person + " " + time + "\n";
    }
    out.push_back(
        {"shapes/criticism/many-" + std::to_string(verb) + ".yaml", yaml + "tests: {}\n"});
  }
  return out;
}

Built build(const Files& files) {
  Built built = Engine::build(files, false);
  for (const BookError& error : built.errors) std::cerr << error.format() << '\n';
  if (!built.errors.empty()) std::exit(1);
  return built;
}

void count(const char* name, const std::function<void()>& work) {
  std::cout << name << '\n';
  effort_work(work);
}

template <typename Work>
void count_each(const char* name, const Messages& messages, const Work& work) {
  count(name, [&] {
    for (const std::string& message : messages) work(message);
  });
}

/// What is learned on the first messages is not counted.
template <typename Work>
void count_warm(const char* name, const Messages& messages, const Work& work) {
  for (const std::string& message : messages) work(message);
  count_each(name, messages, work);
}

std::string page_of(const Messages& messages) {
  std::string out;
  while (out.size() < 10'000) {
    for (const std::string& message : messages) out += message + "\n";
  }
  return out;
}

void count_lines(const Engine& engine, const Messages& messages) {
  batch::FormatOptions options;
  options.kind = batch::Kind::kJsonLines;
  const batch::JsonFormat format(options, engine);
  count_warm("json-lines", messages, [&](const std::string& message) {
    batch::Record record;
    record.raw = "{\"id\":17,\"from\":\"Ada\",\"text\":" + nlohmann::json(message).dump() + "}\n";
    const batch::Reading reading = format.read(record);
    std::vector<batch::Reply> replies(1);
    replies[0].text = replies[0].result.rephrased = message;
    format.write(record, reading, replies);
  });
}

void run(const std::string& folder) {
  const Files book = {*regression::read_rules(folder + "/book")};
  const Files large = {book[0], many_rules()};
  const Messages everyday = lines_of(folder + "/everyday.txt"),
                 hits = lines_of(folder + "/hits.txt");
  Messages mixed = everyday;
  mixed.insert(mixed.end(), hits.begin(), hits.begin() + 4);

  Built built, many;
  count("load", [&] { built = build(book); });
  count("load-many-rules", [&] { many = build(large); });
  const Engine& engine = *built.engine;
  const language::Lexicon& lexicon = engine.parts().book.lexicon;
  auto find = [](const Engine& from) {
    return [&from](const std::string& text) { from.parts().judge.find(text, {}); };
  };
  count_warm("words", everyday, [](const std::string& text) { text::word_ends(text); });
  count_warm("read", everyday, [&](const std::string& text) { language::read(lexicon, text); });
  count_each("find-first", everyday, find(*many.engine));
  count_each("find-again", everyday, find(*many.engine));
  count_warm("mixed", mixed, [&](const std::string& text) { engine.rephrase(text); });
  Context six;
  six.alternatives = 6;
  count_warm("six-answers", hits, [&](const std::string& text) { engine.rephrase(text, six); });
  count_warm("page", {page_of(everyday)}, [&](const std::string& text) { engine.rephrase(text); });
  count_lines(engine, mixed);
}

}  // namespace
}  // namespace gently

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  gently::run(argv[1]);
}
