// gently rewrite: the calm version of files, folders and streams. What stands here are its options.
#include "cli/rewrite_run.h"

namespace gently::cli {
namespace {

constexpr const char* kExamples = R"(
Examples:
  gently rewrite letter.txt                          the calm version on standard output
  gently rewrite --lines < drafts.txt                a message a line
  gently rewrite --jsonl -j 4 drafts.jsonl.gz        the result of each beside it
  gently rewrite --csv message --replace -o calm.csv drafts.csv
  gently rewrite --dry-run notes/                    what would change, as a diff
  gently rewrite --review --in-place notes/          ask about each message
  gently rewrite --in-place=.bak notes/              each file replaced as a whole, the old one kept
  gently rewrite --in-place=.bak --resume notes/     go on after a run that was broken off

Exit status: 0 done, 2 usage or a file that cannot be read, 5 done but for what is listed.
)";

void add_output(CLI::App& command, RewriteOptions& options) {
  command
      .add_option("-o,--output", options.output,
                  "write there: a file, or a folder that takes the tree")
      ->type_name("FILE|DIR");
  command
      .add_flag("--in-place", options.in_place,
                "replace each file as a whole; with =SUFFIX the old one is kept")
      ->option_text("[=SUFFIX]");
  command.add_flag("--dry-run", options.dry_run,
                   "show what would change as a unified diff; write nothing");
  command.add_flag("--replace", options.replace,
                   "JSON lines, rows: the answer takes the place of the text, all else stays byte "
                   "for byte (else it stands beside the text)");
  command.add_flag("--only-changed", options.only_changed, "leave out what stays as it is");
  command.add_flag("--gzip", options.gzip,
                   "pack standard output (files: as they were, or by the name .gz)");
  command.add_option("--rejects", options.rejects, "copies of records that could not be done")
      ->type_name("FILE");
  command.add_option("--stats", options.stats, "counts as JSON")->type_name("FILE");
  command.add_option("--report", options.report, "a page with before and after side by side")
      ->type_name("FILE.html");
}

void add_way(CLI::App& command, RewriteOptions& options) {
  command.add_flag(
      "--review", options.review,
      "show each message that may hurt and ask what to do; decisions are kept, as hashes");
  command.add_flag("--resume", options.resume, "go on with a run over files that was broken off");
  command
      .add_option("--skip-until", options.skip_until,
                  "pass over all records before this one (--id, else the number of its line)")
      ->type_name("ID");
  command
      .add_option("--state", options.state,
                  "where --resume or --review remember, in hashes (else in ~/.local/state/gently)")
      ->type_name("FILE");
  command.add_option("--max-errors", options.max_errors, "stop after so many")->type_name("N");
  command
      .add_option("-j,--jobs", options.jobs,
                  "so many threads; the output is the same for any number")
      ->type_name("N")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
}

}  // namespace

void add_rewrite(CLI::App& app, int& exit) {
  auto options = std::make_shared<RewriteOptions>();
  CLI::App* command =
      app.add_subcommand("rewrite", "the calm version of files, folders or standard input");
  command->footer(kExamples);
  options->common.add_to(*command);
  options->common.add_voice_to(*command);
  options->batch.add_to(*command);
  add_output(*command, *options);
  add_way(*command, *options);
  command->add_option("--offsets", options->batch.offsets, "unit of offsets")
      ->check(CLI::IsMember({"utf8", "utf16", "codepoints"}))
      ->capture_default_str();
  command
      ->add_option("--alternatives", options->alternatives,
                   "how many whole messages to offer (1 to 6)")
      ->capture_default_str();
  command->callback([options, &exit] { exit = RewriteRun(*options).go(); });
}

}  // namespace gently::cli
