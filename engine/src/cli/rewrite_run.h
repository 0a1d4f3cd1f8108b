// What gently rewrite does once its options are read.
#pragma once

#include <memory>
#include <string>

#include "batch/diff_output.h"
#include "batch/html_report.h"
#include "batch/output.h"
#include "batch/resume.h"
#include "batch/tally.h"
#include "cli/batch_options.h"
#include "cli/command.h"
#include "cli/progress.h"
#include "cli/review.h"

namespace gently::cli {

constexpr const char* kNoBackup = "true";  // what the parser makes of --in-place without a suffix

struct RewriteOptions {
  Common common;
  BatchOptions batch;
  std::string output, in_place, rejects, stats, report, skip_until, state;
  bool dry_run = false, only_changed = false, replace = false, gzip = false, resume = false,
       review = false;
  size_t alternatives = 1, jobs = 1, max_errors = 0;
};

class RewriteRun {
 public:
  explicit RewriteRun(RewriteOptions& options);
  /// The exit code.
  int go();

 private:
  bool in_place() const { return !options_.in_place.empty(); }
  bool to_folder() const;
  std::string misuse() const;
  std::string loops(const batch::Input& input) const;
  batch::RunOptions run_options() const;

  bool open_listeners();
  void open_resume();
  bool open_review();
  batch::Listener* open_output();
  int run();
  int finish(batch::Outcomes outcomes, double seconds);
  bool write_stats(const batch::Outcomes& outcomes, double seconds) const;

  RewriteOptions& options_;
  batch::Inputs inputs_;
  std::unique_ptr<Engine> engine_;
  batch::Tally tally_;
  Progress progress_;
  batch::Say say_;
  std::unique_ptr<batch::Listener> hints_;
  std::unique_ptr<batch::StateFile> state_;
  std::unique_ptr<batch::Resume> resume_;
  std::unique_ptr<Review> review_;
  std::unique_ptr<batch::Rejects> rejects_;
  std::unique_ptr<batch::HtmlReport> report_;
  std::unique_ptr<batch::StreamOutput> stream_;
  std::unique_ptr<batch::FileOutput> files_;
  std::unique_ptr<batch::DiffOutput> diff_;
  std::vector<batch::Listener*> listeners_;
};

}  // namespace gently::cli
