#include "cli/rewrite_run.h"

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "base/sha256.h"

namespace gently::cli {
namespace {

volatile std::sig_atomic_t asked_to_stop = 0;

void on_stop(int signal) {
  asked_to_stop = 1;
  std::signal(signal, SIG_DFL);  // the second time it ends at once
}

/// A pipe that nobody reads any more is a failed write like any other; Ctrl-C ends the run in good
/// order.
void listen_for_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action {};
    action.sa_handler = on_stop;
    sigaction(signal, &action, nullptr);
  }
}

bool is_same(const struct stat& a, const struct stat& b) {
  return S_ISREG(a.st_mode) && S_ISREG(b.st_mode) && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool is_same(const std::string& a, const struct stat& b) {
  struct stat is {};
  return stat(a.c_str(), &is) == 0 && is_same(is, b);
}

/// What would help with a message that has no answer.
class Hints : public batch::Listener {
 public:
  bool item(const batch::Place& place, batch::Item& item) override {
    if (place.options.kind == batch::Kind::kJsonLines && !place.options.replace) return true;
    for (size_t i = 0; i < item.replies.size(); ++i) {
      if (item.replies[i].result.outcome != Outcome::kFlagged) continue;
      std::cerr << (place.input.path == "-" ? "standard input" : place.input.path) << ':'
                << item.reading.drafts[i].line << ": " << what_happened(item.replies[i].result)
                << '\n';
    }
    return true;
  }
};

}  // namespace

RewriteRun::RewriteRun(RewriteOptions& options)
    : options_(options),
      progress_(isatty(STDERR_FILENO) != 0 && !options.common.quiet && !options.review) {
  say_ = [this](const std::string& line) {
    progress_.clear();
    std::cerr << "gently: " << line << '\n';
  };
}

int RewriteRun::go() {
  int exit = kDone;
  if (!options_.common.hear_voice(exit)) return exit;
  std::string wrong = options_.batch.settle(options_.common.context);
  if (wrong.empty()) {
    inputs_ = batch::find_inputs(options_.batch.files, options_.batch.kind());
    wrong = misuse();
  }
  if (!wrong.empty()) {
    say_(wrong);
    return kUsage;
  }
  engine_ = options_.common.engine(exit);
  if (engine_ == nullptr) return exit == kDone ? kBookInvalid : exit;
  listen_for_signals();
  if (!open_listeners()) return kUsage;
  const int status = run();
  return exit == kDone ? status : exit;
}

/// -o names a folder: it is one, its name ends like one, or a tree goes in.
bool RewriteRun::to_folder() const {
  if (options_.output.empty()) return false;
  bool tree = options_.output.ends_with('/') || std::filesystem::is_directory(options_.output);
  for (const batch::Input& input : inputs_.files) tree = tree || input.in_tree;
  return tree;
}

std::string RewriteRun::misuse() const {
  if (in_place() && !options_.output.empty()) return "--in-place and -o exclude each other";
  if (options_.dry_run && (in_place() || !options_.output.empty()))
    return "--dry-run writes no file: leave --in-place and -o out";
  if (options_.resume && !in_place() && !to_folder())
    return "--resume is for --in-place and for a folder with -o; in a stream go on with "
           "--skip-until";
  for (const batch::Input& input : inputs_.files) {
    if (in_place() && input.path == "-") return "--in-place needs files";
    if (to_folder() && input.path == "-")
      return "-o names a folder, so there must be files to read";
    if (const std::string loop = loops(input); !loop.empty()) return loop;
  }
  return {};
}

/// Output into its own input.
std::string RewriteRun::loops(const batch::Input& input) const {
  struct stat in {
  }, out{};
  const bool to_stdout = !in_place() && options_.output.empty();
  if (input.path == "-") {
    const bool same = to_stdout && fstat(STDIN_FILENO, &in) == 0 &&
                      fstat(STDOUT_FILENO, &out) == 0 && is_same(in, out);
    return same ? "standard input and output are the same file" : "";
  }
  const std::string message =
      input.path + " would be read and written at once; --in-place does that safely";
  if (to_stdout) return fstat(STDOUT_FILENO, &out) == 0 && is_same(input.path, out) ? message : "";
  if (in_place()) return {};
  const std::string target =
      to_folder() ? (std::filesystem::path(options_.output) / input.relative).string()
                  : options_.output;
  return stat(target.c_str(), &out) == 0 && is_same(input.path, out) ? message : "";
}

batch::RunOptions RewriteRun::run_options() const {
  batch::RunOptions out;
  out.format = options_.batch.format;
  out.format.context.alternatives = options_.alternatives;
  out.format.replace = options_.replace || in_place() || options_.dry_run || options_.review;
  out.jobs = options_.review ? 1 : options_.jobs;
  out.max_errors = options_.max_errors;
  out.skip_until = options_.skip_until;
  out.stop = &asked_to_stop;
  return out;
}

/// A person decides first, the output is last.
bool RewriteRun::open_listeners() {
  if (options_.review && !open_review()) return false;
  if (!options_.review && (in_place() || to_folder())) open_resume();
  listeners_.push_back(&tally_);
  listeners_.push_back(&progress_);
  if (!options_.common.quiet && !options_.review)
    hints_ = std::make_unique<Hints>(), listeners_.push_back(hints_.get());
  if (!options_.rejects.empty()) {
    rejects_ = std::make_unique<batch::Rejects>(options_.rejects, options_.resume, say_);
    if (rejects_->fault()) return false;
    listeners_.push_back(rejects_.get());
  }
  if (!options_.report.empty())
    report_ = std::make_unique<batch::HtmlReport>(options_.report, say_),
    listeners_.push_back(report_.get());
  listeners_.push_back(open_output());
  return true;
}

void RewriteRun::open_resume() {
  std::string purpose = engine_->book_sha256() + '\n' + options_.output + '\n' +
                        options_.common.context.relation + '\n' + options_.common.context.tone +
                        '\n' + options_.common.context.sensitivity;
  const OwnVoice& voice = options_.common.context.voice;
  for (const std::string& word : voice.never) purpose += '\n' + word;
  for (const OwnVoice::Swap& swap : voice.instead) purpose += '\n' + swap.from + '\t' + swap.to;
  for (const std::string& mode : voice.prefer) purpose += '\n' + mode;
  std::error_code error;
  for (const std::string& file : options_.batch.files)
    purpose += '\n' + std::filesystem::absolute(file, error).string();
  std::string path = options_.state;
  if (path.empty() && batch::StateFile::folder().empty()) return;
  if (path.empty())
    path = batch::StateFile::folder() + "/resume-" + sha256_hex(purpose).substr(0, 16);
  state_ = std::make_unique<batch::StateFile>(path, purpose, !options_.resume);
  if (!state_->fault().empty() && options_.resume) say_(state_->fault());
  resume_ = std::make_unique<batch::Resume>(*state_, options_.output, options_.resume);
  listeners_.push_back(resume_.get());
}

bool RewriteRun::open_review() {
  std::FILE* in = std::fopen("/dev/tty", "r");
  std::FILE* out = std::fopen("/dev/tty", "w");
  if (in == nullptr || out == nullptr) {
    say_("--review needs a terminal");
    return false;
  }
  std::string path = options_.state;
  if (path.empty() && !batch::StateFile::folder().empty())
    path = batch::StateFile::folder() + "/decisions";
  if (!path.empty()) state_ = std::make_unique<batch::StateFile>(path, "decisions", false);
  review_ =
      std::make_unique<Review>(*engine_, in, out, state_.get(), std::getenv("NO_COLOR") == nullptr);
  listeners_.push_back(review_.get());
  return true;
}

batch::Listener* RewriteRun::open_output() {
  if (options_.dry_run) {
    diff_ = std::make_unique<batch::DiffOutput>(say_);
    return diff_.get();
  }
  if (in_place() || to_folder()) {
    batch::FileOptions how;
    how.folder = options_.output;
    if (options_.in_place != kNoBackup) how.backup_suffix = options_.in_place;
    how.only_changed = options_.only_changed;
    if (resume_ != nullptr)
      how.before = [this](const batch::Input& input, const std::string& hash) {
        resume_->keep(input, hash);
      };
    files_ = std::make_unique<batch::FileOutput>(how, say_);
    return files_.get();
  }
  const bool gzip = options_.gzip || options_.output.ends_with(".gz");
  stream_ =
      std::make_unique<batch::StreamOutput>(options_.output, gzip, options_.only_changed, say_);
  return stream_.get();
}

int RewriteRun::run() {
  const auto begun = std::chrono::steady_clock::now();
  for (const std::string& fault : inputs_.faults) say_(fault);
  batch::Outcomes outcomes = batch::run(inputs_.files, run_options(), *engine_, listeners_, say_);
  outcomes.faults += inputs_.faults.size();
  if (stream_ != nullptr && !stream_->finish(!outcomes.stopped)) outcomes.stopped = true;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
  return finish(outcomes, took.count());
}

int RewriteRun::finish(batch::Outcomes outcomes, double seconds) {
  progress_.clear();
  const bool files = in_place() || to_folder();
  const size_t done = outcomes.files + (resume_ != nullptr ? resume_->skipped() : 0);
  if (!outcomes.why_stopped.empty())
    say_("stopped: " + outcomes.why_stopped +
         (files ? "; " + batch::grouped(done) + " of " + batch::grouped(inputs_.files.size()) +
                      " files are done, --resume goes on"
                : ""));
  if (review_ != nullptr && review_->left() > 0)
    say_(batch::grouped(review_->left()) + (review_->left() == 1 ? " message" : " messages") +
         " not decided; the same command goes on from there");
  const std::string summary = tally_.summary(outcomes.faults);
  if (isatty(STDERR_FILENO) != 0 && !options_.common.quiet)
    std::cerr << summary
              << (inputs_.passed_over > 0 ? "; " + batch::grouped(inputs_.passed_over) +
                                                " files of other kinds passed over"
                                          : "")
              << '\n';
  bool written = report_ == nullptr || report_->finish(summary);
  if (!options_.stats.empty() && !write_stats(outcomes, seconds)) written = false;
  if (resume_ != nullptr && !outcomes.stopped) state_->remove();
  if (outcomes.skipping) say_("no record “" + options_.skip_until + "” came by");
  if (outcomes.unusable || outcomes.skipping || !written) return kUsage;
  return outcomes.faults > 0 || outcomes.stopped ? kSomeFailed : kDone;
}

bool RewriteRun::write_stats(const batch::Outcomes& outcomes, double seconds) const {
  batch::SafeFile file(options_.stats);
  if (file.write(tally_.json(*engine_, outcomes, seconds).dump(2) + "\n") && file.replace(""))
    return true;
  say_(options_.stats + ": " + file.fault());
  return false;
}

}  // namespace gently::cli
