#include <unistd.h>

#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/command.h"
#include "gently/filter.h"
#include "regression/files.h"
#include "regression/probes.h"

namespace gently::cli {
void Common::add_to(CLI::App& command) {
  command.add_option("--rules", rules, "folder of rules laid over the built-in book (may be repeated)")->type_name("DIR")->allow_extra_args(false);
  command.add_flag("--no-builtin", no_builtin, "leave the built-in book out");
  command.add_flag("-q,--quiet", quiet, "say nothing but the answer");
  command.add_option("--relation", context.relation, "partner family friend coparent ex work flatmate neighbour")->type_name("WHO");
  command.add_option("--tone", context.tone, "plain, warm or brief")->type_name("TONE");
  command.add_option("--sensitivity", context.sensitivity, "careful, balanced or keen")->type_name("LEVEL");
}

void Common::add_voice_to(CLI::App& command) {
  auto* file = command.add_option("--voice", voice, "your own way with words (else ~/.config/gently/voice.yaml, if it is there)")->type_name("FILE");
  command.add_flag("--no-voice", no_voice, "the book's words as they are")->excludes(file);
}

bool Common::hear_voice(int& exit) {
  const std::string path = no_voice ? std::string() : voice.empty() ? default_voice_file() : voice;
  if (path.empty()) return true;
  std::ifstream in(path, std::ios::binary);
  const std::string content{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) {
    if (voice.empty()) return true;  // nobody asked for one
    std::cerr << "gently: " << path << ": cannot be read\n";
    exit = kUsage;
    return false;
  }
  VoiceRead read = read_voice(content, path);
  for (const BookError& error : read.errors) std::cerr << error.format() << '\n';
  if (!read.errors.empty()) exit = kBookInvalid;
  context.voice = std::move(read.voice);
  return true;
}

Built Common::build(std::string& fault, bool from_files) const {
  std::vector<std::vector<BookFile>> layers;
  if (from_files && !no_builtin) layers.push_back(regression::merged({}, true));
  for (const std::string& folder : rules) {
    auto files = regression::read_rules(folder);
    if (!files) {
      fault = folder + ": not a folder that can be read";
      return {};
    }
    layers.push_back(std::move(*files));
  }
  return Engine::build(layers, !from_files && !no_builtin);
}

std::unique_ptr<Engine> Common::engine(int& exit, bool from_files) const {
  std::string fault;
  Built built = build(fault, from_files);
  if (!fault.empty()) {
    std::cerr << "gently: " << fault << '\n';
    exit = kUsage;
    return nullptr;
  }
  for (const BookError& error : built.errors) std::cerr << error.format() << '\n';
  if (!built.errors.empty()) {
    std::cerr << "gently: " << built.errors.size() << (built.errors.size() == 1 ? " fault" : " faults") << " in the rules; the rules concerned are left out\n";
    exit = kBookInvalid;
  }
  return std::move(built.engine);
}

std::string what_happened(const Result& result) {
  if (result.incomplete) return *result.incomplete;
  switch (result.outcome) {
    case Outcome::kUnchanged: return "Reads fine as it is.";
    case Outcome::kRephrased: return "Rephrased. The original is yours to keep.";
    case Outcome::kFlagged: return "Left as it is; it may hurt. " + result.hint.value_or("");
    case Outcome::kKept: return result.note ? result.note->discreet : "Left as written.";
  }
  return {};
}

int rephrase_text(Common common, const std::string& text) {
  int exit = kDone;
  if (!common.hear_voice(exit)) return exit;
  std::unique_ptr<Engine> engine = common.engine(exit);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  Result result = engine->rephrase(text, common.context);
  std::cout << result.rephrased << '\n';
  for (const std::string& warning : result.warnings) std::cerr << "gently: " << warning << '\n';
  bool talk = !common.quiet && (isatty(STDERR_FILENO) != 0 || result.outcome == Outcome::kFlagged);
  if (talk) std::cerr << what_happened(result) << '\n';
  // The program ends now: to take the book apart would cost as long as the answer did.
  [[maybe_unused]] static const Engine* left = engine.release();
  return exit;
}

}  // namespace gently::cli
