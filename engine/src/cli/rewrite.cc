// gently rewrite: the calm version of files, folders and streams.
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <iostream>

#include "batch/diff_output.h"
#include "batch/output.h"
#include "batch/tally.h"
#include "cli/batch_options.h"
#include "cli/command.h"

namespace gently::cli {
namespace {

struct Rewrite {
  Common common;
  BatchOptions batch;
  std::string output, in_place, rejects, stats, skip_until;
  bool dry_run = false, only_changed = false, replace = false, gzip = false;
  size_t alternatives = 1, jobs = 1, max_errors = 0;
};

constexpr const char* kNoBackup = "\n";  // the value of --in-place without one

volatile std::sig_atomic_t asked_to_stop = 0;

void on_stop(int signal) {
  asked_to_stop = 1;
  std::signal(signal, SIG_DFL);  // the second time it ends at once
}

/// A pipe that nobody reads any more is a failed write like any other; Ctrl-C ends the run in good order.
void listen_for_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action {};
    action.sa_handler = on_stop;
    sigaction(signal, &action, nullptr);
  }
}

bool same_file(const std::string& a, const struct stat& b) {
  struct stat is {};
  return stat(a.c_str(), &is) == 0 && S_ISREG(is.st_mode) && is.st_dev == b.st_dev && is.st_ino == b.st_ino;
}

class RewriteRun {
 public:
  explicit RewriteRun(Rewrite& options) : options_(options) {}

  int go() {
    if (const std::string wrong = options_.batch.settle(options_.common.context); !wrong.empty()) return usage(wrong);
    inputs_ = batch::find_inputs(options_.batch.files, options_.batch.kind());
    if (const std::string wrong = misuse(); !wrong.empty()) return usage(wrong);
    int exit = kDone;
    engine_ = options_.common.engine(exit);
    if (engine_ == nullptr) return exit == kDone ? kBookInvalid : exit;
    listen_for_signals();
    const int status = run();
    return exit == kDone ? status : exit;
  }

 private:
  int usage(const std::string& wrong) {
    say(wrong);
    return kUsage;
  }

  static void say(const std::string& line) { std::cerr << "gently: " << line << '\n'; }

  bool in_place() const { return !options_.in_place.empty(); }

  /// -o names a folder: it is one, its name ends like one, or a tree goes in.
  bool to_folder() const {
    if (options_.output.empty()) return false;
    bool tree = options_.output.ends_with('/') || std::filesystem::is_directory(options_.output);
    for (const batch::Input& input : inputs_.files) tree = tree || input.in_tree;
    return tree;
  }

  std::string misuse() const {
    if (in_place() && !options_.output.empty()) return "--in-place and -o exclude each other";
    if (options_.dry_run && (in_place() || !options_.output.empty())) return "--dry-run writes no file: leave --in-place and -o out";
    for (const batch::Input& input : inputs_.files) {
      if (in_place() && input.path == "-") return "--in-place needs files";
      if (to_folder() && input.path == "-") return "-o names a folder, so there must be files to read";
      if (const std::string loop = loops(input); !loop.empty()) return loop;
    }
    return {};
  }

  /// Output into its own input.
  std::string loops(const batch::Input& input) const {
    struct stat is {};
    const std::string message = input.path + " would be read and written at once; --in-place does that safely";
    if (input.path == "-") {
      struct stat out {};
      if (fstat(STDIN_FILENO, &is) == 0 && fstat(STDOUT_FILENO, &out) == 0 && S_ISREG(is.st_mode) && is.st_dev == out.st_dev && is.st_ino == out.st_ino)
        return "standard input and output are the same file";
      return {};
    }
    const bool elsewhere = in_place() || !options_.output.empty();
    if (!elsewhere && fstat(STDOUT_FILENO, &is) == 0 && same_file(input.path, is)) return message;
    if (options_.output.empty()) return {};
    const std::string target = to_folder() ? (std::filesystem::path(options_.output) / input.relative).string() : options_.output;
    return stat(target.c_str(), &is) == 0 && same_file(input.path, is) ? message : "";
  }

  batch::RunOptions run_options() const {
    batch::RunOptions out;
    out.format = options_.batch.format;
    out.format.context.alternatives = options_.alternatives;
    out.format.replace = options_.replace || in_place() || options_.dry_run;
    out.jobs = options_.jobs;
    out.max_errors = options_.max_errors;
    out.skip_until = options_.skip_until;
    out.stop = &asked_to_stop;
    return out;
  }

  int run() {
    const auto begun = std::chrono::steady_clock::now();
    for (const std::string& fault : inputs_.faults) say(fault);
    batch::Tally tally;
    std::vector<batch::Listener*> listeners{&tally, &hints_};
    if (!options_.rejects.empty()) rejects_ = std::make_unique<batch::Rejects>(options_.rejects, false, say);
    if (rejects_ != nullptr && rejects_->fault()) return kUsage;
    if (rejects_ != nullptr) listeners.push_back(rejects_.get());
    hints_.quiet = options_.common.quiet;
    listeners.push_back(make_output());
    batch::Outcomes outcomes = batch::run(inputs_.files, run_options(), *engine_, listeners, say);
    outcomes.faults += inputs_.faults.size();
    if (stream_ != nullptr && !stream_->finish(!outcomes.stopped)) outcomes.stopped = true;
    if (!outcomes.why_stopped.empty()) say("stopped: " + outcomes.why_stopped);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    if (!options_.stats.empty() && !write_stats(tally, outcomes, took.count())) return kUsage;
    if (outcomes.skipping) return usage("no record “" + options_.skip_until + "” came by");
    if (outcomes.unusable) return kUsage;
    return outcomes.faults > 0 || outcomes.stopped ? kSomeFailed : kDone;
  }

  batch::Listener* make_output() {
    if (options_.dry_run) {
      diff_ = std::make_unique<batch::DiffOutput>(say);
      return diff_.get();
    }
    if (in_place() || to_folder()) {
      batch::FileOptions how;
      how.folder = options_.output;
      if (options_.in_place != kNoBackup) how.backup_suffix = options_.in_place;
      how.only_changed = options_.only_changed;
      files_ = std::make_unique<batch::FileOutput>(how, say);
      return files_.get();
    }
    const bool gzip = options_.gzip || options_.output.ends_with(".gz");
    stream_ = std::make_unique<batch::StreamOutput>(options_.output, gzip, options_.only_changed, say);
    return stream_.get();
  }

  bool write_stats(const batch::Tally& tally, const batch::Outcomes& outcomes, double seconds) const {
    batch::SafeFile file(options_.stats, false);
    if (file.write(tally.json(*engine_, outcomes, seconds).dump(2) + "\n") && file.replace("")) return true;
    say(options_.stats + ": " + file.fault());
    return false;
  }

  /// What would help with a message that has no answer.
  struct Hints : batch::Listener {
    bool quiet = false;
    bool item(const batch::Place& place, batch::Item& item) override {
      if (quiet || (place.options.kind == batch::Kind::kJsonLines && !place.options.replace)) return true;
      for (size_t i = 0; i < item.replies.size(); ++i) {
        if (item.replies[i].result.outcome != Outcome::kFlagged) continue;
        std::cerr << (place.input.path == "-" ? "standard input" : place.input.path) << ':' << item.reading.drafts[i].line
                  << ": " << what_happened(item.replies[i].result) << '\n';
      }
      return true;
    }
  };

  Rewrite& options_;
  batch::Inputs inputs_;
  std::unique_ptr<Engine> engine_;
  Hints hints_;
  std::unique_ptr<batch::Rejects> rejects_;
  std::unique_ptr<batch::StreamOutput> stream_;
  std::unique_ptr<batch::FileOutput> files_;
  std::unique_ptr<batch::DiffOutput> diff_;
};

constexpr const char* kExamples = R"(
Examples:
  gently rewrite letter.txt                          the calm version on standard output
  gently rewrite --lines < drafts.txt                a message a line
  gently rewrite --jsonl -j 4 drafts.jsonl.gz        the result of each beside it
  gently rewrite --csv message --replace -o calm.csv drafts.csv
  gently rewrite --dry-run notes/                    what would change, as a diff
  gently rewrite --in-place=.bak notes/              each file replaced as a whole, the old one kept
)";

}  // namespace

void add_rewrite(CLI::App& app, int& exit) {
  auto options = std::make_shared<Rewrite>();
  CLI::App* command = app.add_subcommand("rewrite", "the calm version of files, folders or standard input");
  command->footer(kExamples);
  options->common.add_to(*command);
  options->batch.add_to(*command);
  command->add_option("-o,--output", options->output, "write there: a file, or a folder that takes the tree")->type_name("FILE|DIR");
  command->add_flag(std::string("--in-place{") + kNoBackup + "}", options->in_place, "replace each file as a whole; with =SUFFIX the old one is kept");
  command->add_flag("--dry-run", options->dry_run, "show what would change as a unified diff; write nothing");
  command->add_flag("--replace", options->replace, "JSON lines, rows: the answer takes the place of the text, all else stays byte for byte (else it stands beside the text)");
  command->add_flag("--only-changed", options->only_changed, "leave out what stays as it is");
  command->add_flag("--gzip", options->gzip, "pack standard output (files: as they were, or by the name .gz)");
  command->add_option("--rejects", options->rejects, "copies of records that could not be done")->type_name("FILE");
  command->add_option("--max-errors", options->max_errors, "stop after so many")->type_name("N");
  command->add_option("--stats", options->stats, "counts as JSON")->type_name("FILE");
  command->add_option("--skip-until", options->skip_until, "pass over all records before this one")->type_name("ID");
  command->add_option("-j,--jobs", options->jobs, "so many threads; the output is the same for any number")->type_name("N")->check(CLI::Range(1, 256))->capture_default_str();
  command->add_option("--offsets", options->batch.offsets, "unit of offsets")->check(CLI::IsMember({"utf8", "utf16", "codepoints"}))->capture_default_str();
  command->add_option("--alternatives", options->alternatives, "how many whole messages to offer (1 to 6)")->capture_default_str();
  command->callback([options, &exit] { exit = RewriteRun(*options).go(); });
}

}  // namespace gently::cli
