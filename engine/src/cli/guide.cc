// gently guide: the writer picks what happened, a feeling and an ask, and sees the message change.
#include <charconv>
#include <iostream>
#include <nlohmann/json.hpp>

#include "batch/result_json.h"
#include "chat/guide_json.h"
#include "chat/guide_session.h"
#include "cli/command.h"
#include "cli/keyboard.h"

namespace gently::cli {
namespace {

constexpr std::string_view kKeys = "↑ ↓ or a number chooses · Enter goes on · b goes back · q leaves\n";

struct GuideCommand {
  Common common;
  std::vector<std::string> words;
  bool jsonl = false;
};

std::string json_of(const Engine& engine, const std::string& text, const Context& context) {
  const Guide guide = engine.guide(text, context);
  std::string out = batch::to_json(engine, text, engine.rephrase(text, context), batch::Offsets::kUtf8);
  out.back() = ',';
  return out + "\"guide\":" + chat::to_json(guide).dump() + '}';
}

/// A JSON object a line, with `text` and perhaps `relation` and `tone`. False when some line was none.
bool json_lines(const Engine& engine, const Context& context) {
  bool sound = true;
  std::string line;
  for (size_t number = 1; std::getline(std::cin, line); ++number) {
    const nlohmann::json input = nlohmann::json::parse(line, nullptr, false);
    if (!input.is_object() || !input.contains("text") || !input["text"].is_string()) {
      sound = false;
      std::cout << batch::error_json(engine, number, "a JSON object with a “text” is expected on each line") << '\n';
      continue;
    }
    Context own = context;
    if (input.contains("relation") && input["relation"].is_string()) own.relation = input["relation"].get<std::string>();
    if (input.contains("tone") && input["tone"].is_string()) own.tone = input["tone"].get<std::string>();
    std::cout << json_of(engine, input["text"].get<std::string>(), own) << '\n';
  }
  return sound;
}

/// False: the writer left.
bool by_keys(chat::GuideSession& session) {
  Keyboard keyboard;
  while (!session.done()) {
    std::cerr << "\x1b[H\x1b[2J" << session.shown() << '\n' << kKeys << std::flush;
    const KeyPress press = keyboard.press();
    switch (press.key) {
      case Key::kUp: session.move(-1); break;
      case Key::kDown: session.move(1); break;
      case Key::kDigit: session.pick(static_cast<size_t>(press.digit)); break;
      case Key::kEnter: session.next(); break;
      case Key::kBack: session.back(); break;
      case Key::kQuit: return false;
      case Key::kOther: break;
    }
  }
  return true;
}

/// The same by lines, where there is no terminal: a number chooses and goes on, an empty line goes on, b goes back.
bool by_lines(chat::GuideSession& session) {
  std::string line;
  while (!session.done()) {
    std::cerr << session.shown() << '\n';
    if (!std::getline(std::cin, line) || line == "q") return false;
    size_t number = 0;
    const auto read = std::from_chars(line.data(), line.data() + line.size(), number);
    const bool is_number = !line.empty() && read.ec == std::errc() && read.ptr == line.data() + line.size();
    if (line == "b") session.back();
    else if (line.empty() || (is_number && session.pick(number))) session.next();
    else std::cerr << "There is no choice “" << line << "”.\n";
  }
  return true;
}

int guided(const GuideCommand& options, const Engine& engine, const std::string& text) {
  Guide guide = engine.guide(text, options.common.context);
  if (guide.messages.empty()) {
    std::cout << text << '\n';
    const std::string why = guide.incomplete ? *guide.incomplete : guide.note ? guide.note->discreet : "No words were found for this one.";
    if (!options.common.quiet) std::cerr << why << '\n';
    return kDone;
  }
  chat::GuideSession session(std::move(guide));
  const bool finished = Keyboard::is_there() ? by_keys(session) : by_lines(session);
  std::cout << (finished ? session.message().answer.text : text) << '\n';
  return kDone;
}

int run(GuideCommand& options) {
  int exit = kDone;
  if (!options.common.hear_voice(exit)) return exit;
  std::unique_ptr<Engine> engine = options.common.engine(exit);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  std::string text;
  for (const std::string& word : options.words) text += (text.empty() ? "" : " ") + word;
  if (options.jsonl && options.words.empty()) return json_lines(*engine, options.common.context) ? exit : kSomeFailed;
  if (options.jsonl) {
    std::cout << json_of(*engine, text, options.common.context) << '\n';
    return exit;
  }
  if (options.words.empty()) {
    std::cerr << "gently: guide needs a message, or --jsonl with messages on standard input\n";
    return kUsage;
  }
  const int done = guided(options, *engine, text);
  return exit != kDone ? exit : done;
}

}  // namespace

void add_guide(CLI::App& app, int& exit) {
  auto options = std::make_shared<GuideCommand>();
  CLI::App* command = app.add_subcommand("guide", "helps to find the words: pick what happened, a feeling and an ask");
  options->common.add_to(*command);
  options->common.add_voice_to(*command);
  command->add_option("text", options->words, "the message");
  command->add_flag("--jsonl", options->jsonl, "the choices as JSON; without a message, of each JSON line read");
  command->callback([options, &exit] { exit = run(*options); });
}

}  // namespace gently::cli
