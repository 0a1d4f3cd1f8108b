// gently rewrite: the calm version of files or standard input, whole, line by line, or as JSON lines.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "batch/result_json.h"
#include "cli/command.h"

namespace gently::cli {
namespace {

struct Rewrite {
  Common common;
  std::vector<std::string> files;
  bool lines = false;
  bool jsonl = false;
  std::string field = "text";
  std::string offsets = "utf8";
  size_t alternatives = 1;
};

class Run {
 public:
  Run(const Rewrite& options, const Engine& engine) : options_(options), engine_(engine) {}

  void stream(std::istream& in, const std::string& name) {
    if (!options_.lines && !options_.jsonl) {
      std::string all{std::istreambuf_iterator<char>(in), {}};
      std::cout << answer(all, options_.common.context, name);
      return;
    }
    std::string line;
    for (size_t number = 1; std::getline(in, line); ++number) {
      bool ended = !in.eof();
      if (options_.jsonl) std::cout << json_line(line, number) << '\n';
      else std::cout << answer(line, options_.common.context, name + ":" + std::to_string(number)) << (ended ? "\n" : "");
    }
  }

  bool some_failed() const { return some_failed_; }
  void failed() { some_failed_ = true; }

 private:
  std::string answer(const std::string& text, const Context& context, const std::string& place) {
    std::string body = text, tail;
    while (!options_.lines && body.ends_with('\n')) body.pop_back(), tail += '\n';
    if (options_.lines && body.ends_with('\r')) body.pop_back(), tail = "\r";
    Result result = engine_.rephrase(body, context);
    if (result.incomplete) {
      std::cerr << "gently: " << place << ": " << *result.incomplete << '\n';
      some_failed_ = true;
    }
    if (result.outcome == Outcome::kFlagged && !options_.common.quiet) std::cerr << place << ": " << what_happened(result) << '\n';
    return result.rephrased + tail;
  }

  std::string json_line(const std::string& line, size_t number) {
    auto fault = [&](const std::string& message) {
      some_failed_ = true;
      return batch::error_json(engine_, number, message).dump();
    };
    nlohmann::ordered_json input = nlohmann::ordered_json::parse(line, nullptr, false);
    if (input.is_discarded()) return fault("not a JSON object in valid UTF-8");
    if (!input.is_object()) return fault("a JSON object is expected on each line");
    auto text = input.find(options_.field);
    if (text == input.end() || !text->is_string()) return fault("no text under “" + options_.field + "”");
    Context context = options_.common.context;
    context.alternatives = options_.alternatives;
    auto take = [&](const char* key, std::string& into) {
      if (auto it = input.find(key); it != input.end() && it->is_string()) into = it->get<std::string>();
    };
    take("relation", context.relation);
    take("tone", context.tone);
    std::string message = text->get<std::string>();
    Result result = engine_.rephrase(message, context);
    batch::Offsets unit = options_.offsets == "utf16" ? batch::Offsets::kUtf16
                          : options_.offsets == "codepoints" ? batch::Offsets::kCodepoints : batch::Offsets::kUtf8;
    const nlohmann::ordered_json answered = batch::to_json(engine_, message, result, unit);
    for (const auto& [key, value] : answered.items()) input[key] = value;  // result keys win
    return input.dump();
  }

  const Rewrite& options_;
  const Engine& engine_;
  bool some_failed_ = false;
};

int run(const Rewrite& options) {
  int exit = kDone;
  std::unique_ptr<Engine> engine = options.common.engine(exit);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  Run run(options, *engine);
  std::vector<std::string> files = options.files.empty() ? std::vector<std::string>{"-"} : options.files;
  for (const std::string& name : files) {
    if (name == "-") {
      run.stream(std::cin, "standard input");
      continue;
    }
    std::ifstream file(name, std::ios::binary);
    if (!file) {
      std::cerr << "gently: " << name << ": cannot be read\n";
      exit = kUsage;
      continue;
    }
    run.stream(file, name);
  }
  std::cout.flush();
  if (!std::cout) {
    std::cerr << "gently: the output could not be written\n";
    return kUsage;
  }
  return exit == kDone && run.some_failed() ? kSomeFailed : exit;
}

}  // namespace

void add_rewrite(CLI::App& app, int& exit) {
  auto options = std::make_shared<Rewrite>();
  CLI::App* command = app.add_subcommand("rewrite", "the calm version of files or standard input, on standard output");
  options->common.add_to(*command);
  command->add_option("files", options->files, "files; - or none reads standard input");
  auto* lines = command->add_flag("--lines", options->lines, "each line is a message");
  command->add_flag("--jsonl", options->jsonl, "each line is a JSON object with a text")->excludes(lines);
  command->add_option("--field", options->field, "the key that holds the text")->capture_default_str();
  command->add_option("--offsets", options->offsets, "unit of offsets")->check(CLI::IsMember({"utf8", "utf16", "codepoints"}))->capture_default_str();
  command->add_option("--alternatives", options->alternatives, "how many whole messages to offer (1 to 6)")->capture_default_str();
  command->callback([options, &exit] { exit = run(*options); });
}

}  // namespace gently::cli
