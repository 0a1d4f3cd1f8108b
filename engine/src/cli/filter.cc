// gently filter: verdicts for a chat client over JSON lines. gently forget: wipes what it keeps.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <iostream>

#include "chat/protocol.h"
#include "cli/command.h"

namespace gently::cli {
namespace {

constexpr size_t kLongestLine = 16u << 20;  // a message of a megabyte, every byte escaped, and room

struct FilterCommand {
  Common common;
  FilterOptions options;
  bool no_settings = false;
  bool no_pace = false;
};

volatile std::sig_atomic_t hung_up = 0;  // SIGHUP asks for the rules to be read again

void on_hangup(int) { hung_up = 1; }

bool write_line(std::string line) {
  line += '\n';
  for (size_t done = 0; done < line.size();) {
    const ssize_t n = ::write(STDOUT_FILENO, line.data() + done, line.size() - done);
    if (n < 0 && errno != EINTR) return false;
    if (n > 0) done += static_cast<size_t>(n);
  }
  return true;
}

/// Bytes as they come, answers as soon as a line is whole.
class Loop {
 public:
  explicit Loop(chat::Protocol& protocol) : protocol_(protocol) {}

  int run() {
    std::string block(1u << 16, '\0');
    for (;;) {
      const ssize_t n = ::read(STDIN_FILENO, block.data(), block.size());
      const bool interrupted = n < 0 && errno == EINTR;
      if (hung_up != 0) hung_up = 0, protocol_.reload();
      if (interrupted) continue;
      if (n <= 0) break;
      if (!take(std::string_view(block).substr(0, static_cast<size_t>(n)))) return kUsage;
    }
    return line_.empty() && !skipping_ ? kDone : finish_line() ? kDone : kUsage;
  }

 private:
  bool take(std::string_view bytes) {
    for (size_t end; (end = bytes.find('\n')) != std::string_view::npos;
         bytes.remove_prefix(end + 1)) {
      add(bytes.substr(0, end));
      if (!finish_line()) return false;
    }
    add(bytes);
    return true;
  }

  void add(std::string_view bytes) {
    if (line_.size() + bytes.size() > kLongestLine) skipping_ = true, line_.clear();
    if (!skipping_) line_ += bytes;
  }

  bool finish_line() {
    const bool written = write_line(
        protocol_.answer(skipping_ ? std::string_view("too long") : std::string_view(line_)));
    line_.clear();
    skipping_ = false;
    return written;
  }

  chat::Protocol& protocol_;
  std::string line_;
  bool skipping_ = false;  // the line is longer than any message
};

chat::Reloaded read_again(const Common& common) {
  chat::Reloaded out;
  std::string fault;
  Built built = common.build(fault);
  if (!fault.empty()) out.faults.push_back(fault);
  for (const BookError& error : built.errors) out.faults.push_back(error.format());
  for (const std::string& line : out.faults) std::cerr << line << '\n';
  if (out.faults.empty()) out.engine = std::move(built.engine);
  return out;
}

int run(FilterCommand& command) {
  int exit = kDone;
  if (!command.common.hear_voice(exit)) return exit;
  std::shared_ptr<const Engine> engine = command.common.engine(exit);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  if (!leave_no_core() && !command.common.quiet)
    std::cerr << "gently: the system does not let core dumps be switched off\n";
  std::signal(SIGPIPE, SIG_IGN);
  struct sigaction hangup {};
  hangup.sa_handler = on_hangup;
  sigaction(SIGHUP, &hangup, nullptr);
  FilterOptions& options = command.options;
  if (command.no_settings)
    options.file.clear();
  else if (options.file.empty())
    options.file = default_settings_file();
  options.pace = !command.no_pace;
  const Context& context = command.common.context;
  options.defaults = {true, context.relation, context.tone, context.sensitivity, context.muted};
  options.voice = context.voice;
  chat::Protocol protocol(std::move(engine), options, [&] { return read_again(command.common); });
  const int end = Loop(protocol).run();
  return exit == kDone ? end : exit;
}

}  // namespace

void add_filter(CLI::App& app, int& exit) {
  auto command = std::make_shared<FilterCommand>();
  CLI::App* filter = app.add_subcommand(
      "filter", "verdicts for a chat client: JSON lines in and out, in order, unbuffered");
  command->common.add_to(*filter);
  command->common.add_voice_to(*filter);
  auto* file = filter
                   ->add_option("--settings", command->options.file,
                                "where the settings of conversations are kept")
                   ->type_name("FILE");
  filter->add_flag("--no-settings", command->no_settings, "keep them in memory only")
      ->excludes(file);
  filter
      ->add_option("--pause", command->options.pause_seconds,
                   "a very heated message can be sent again after so many seconds (0 to 60)")
      ->type_name("SECONDS")
      ->check(CLI::Range(0, 60));
  filter->add_flag(
      "--no-pace", command->no_pace,
      "no card when many messages go unanswered (for clients that do not tell of incoming ones)");
  filter
      ->add_option("--alternatives", command->options.alternatives,
                   "how many whole messages to offer (1 to 6)")
      ->capture_default_str();
  filter->callback([command, &exit] { exit = run(*command); });

  auto settings = std::make_shared<std::string>();
  CLI::App* forget = app.add_subcommand("forget", "wipes the settings of conversations");
  forget->add_option("--settings", *settings, "where they are kept")->type_name("FILE");
  forget->callback([settings, &exit] {
    const std::string fault =
        forget_settings(settings->empty() ? default_settings_file() : *settings);
    if (!fault.empty()) std::cerr << "gently: " << fault << '\n';
    exit = fault.empty() ? kDone : kUsage;
  });
}

}  // namespace gently::cli
