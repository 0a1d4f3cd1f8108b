// gently test: the tests inside rules, and how the book answers a corpus.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "regression/census.h"
#include "regression/coverage.h"
#include "regression/figures_text.h"
#include "regression/files.h"
#include "regression/goldens.h"
#include "regression/html.h"
#include "regression/junit.h"
#include "regression/misses.h"
#include "regression/rule_tests.h"
#include "regression/word_diff.h"
#include "regression/workbench.h"

namespace gently::cli {
namespace {

using regression::Case;

struct Test {
  Common common;
  regression::Selection selection;
  std::string corpus, set, program, junit, html;
  size_t alternatives = 1;
  bool json = false, strict = false, update = false, misses = false, coverage = false, counts = false;
};

/// One run of the command; `exit` gathers the worst that happened.
class TestRun {
 public:
  explicit TestRun(const Test& options) : options_(options) {}

  int run() {
    if (!options_.set.empty() && options_.corpus.empty()) return usage("--set needs --corpus");
    if (options_.counts) return counts();
    if (!options_.program.empty() && options_.corpus.empty()) return usage("--cmd needs --corpus");
    if (!options_.html.empty() && options_.corpus.empty()) return usage("--html needs --corpus");
    if (!build()) return exit_;
    if (options_.program.empty() && !rules()) return exit_;
    if (!options_.corpus.empty() && !corpus()) return exit_;
    if (selected_ == 0) return usage("nothing was selected: no test and no message");
    if ((options_.coverage || options_.strict) && options_.program.empty()) coverage();
    if (!options_.html.empty() && !write(options_.html, regression::html_report(corpus_.messages, answers_, figures_, misses_, title()))) return exit_;
    if (options_.json) std::cout << json_.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    if (failures_ > 0) return kTestsFailed;
    return exit_;
  }

 private:
  int usage(const std::string& message) {
    std::cerr << "gently: " << message << '\n';
    return exit_ = kUsage;
  }

  bool write(const std::string& path, const std::string& content) {
    if (regression::write_file(path, content)) return true;
    usage(path + ": cannot be written");
    return false;
  }

  std::string title() const {
    const std::string by = options_.program.empty() ? bench_.engine->book_id() + " " + bench_.engine->book_version() : options_.program;
    return "gently: " + by + " on " + (options_.set.empty() ? "all sets" : "set " + options_.set);
  }

  bool build() {
    if (!options_.program.empty()) return true;
    bench_ = regression::build_workbench(options_.common.rules, !options_.common.no_builtin);
    std::map<std::string, size_t> faulty;
    for (const BookError& error : bench_.errors) {
      std::cerr << error.format() << '\n';
      ++faulty[error.path];
    }
    if (!faulty.empty()) {
      std::cerr << "gently: faults in " << faulty.size() << (faulty.size() == 1 ? " file" : " files") << " of the rules; their tests are not run\n";
      exit_ = kBookInvalid;
    }
    for (const auto& [path, count] : faulty) json_["not_run"].push_back(path);
    if (bench_.engine == nullptr && exit_ == kDone) exit_ = kBookInvalid;
    return bench_.engine != nullptr;
  }

  bool rules() {
    report_ = regression::run_rule_tests(*bench_.engine, options_.selection);
    if (options_.update && !update()) return false;
    print_cases();
    selected_ += report_.cases.size();
    failures_ += report_.count(Case::State::kFailed);
    if (options_.strict) failures_ += report_.thin.size() + report_.count(Case::State::kMended);
    if (!options_.junit.empty()) return write(options_.junit, regression::junit(report_));
    return true;
  }

  /// Writes the answers of today into the files, in the last folder of --rules that holds them.
  bool update() {
    std::map<std::string, std::string> files;
    size_t written = 0;
    for (Case& one : report_.cases) {
      if (one.kind != Case::Kind::kRewrites || one.state != Case::State::kFailed || one.got.starts_with("(no rewording")) continue;
      std::string path;
      for (const std::string& folder : options_.common.rules) {
        if (regression::read_file(folder + "/" + one.path)) path = folder + "/" + one.path;
      }
      if (path.empty()) {
        usage("--update: " + one.path + " is in no folder of --rules");
        return false;
      }
      if (!files.contains(path)) files[path] = *regression::read_file(path);
      if (!regression::update_golden(files[path], one.line, one.got)) continue;
      one.state = Case::State::kPassed;
      ++written;
    }
    for (const auto& [path, content] : files) {
      if (!write(path, content)) return false;
      std::cerr << "gently: " << path << " is rewritten; read the difference before it is committed\n";
    }
    std::cerr << "gently: " << written << " answers updated\n";
    return true;
  }

  void print_cases() {
    nlohmann::ordered_json cases = nlohmann::ordered_json::array();
    for (const Case& one : report_.cases) {
      if (one.state == Case::State::kPassed) continue;
      const std::string what = one.state == Case::State::kFailed ? "failed" : one.state == Case::State::kMended ? "mended" : "known gap";
      cases.push_back({{"rule", one.rule}, {"path", one.path}, {"line", one.line}, {"test", regression::name(one.kind)}, {"state", what}, {"in", one.input}, {"expected", one.expected}, {"got", one.got}});
      if (options_.json) continue;
      if (one.state == Case::State::kMended) std::cout << one.path << ':' << one.line << ": " << one.rule << ": passes now, take it out of “todo”: " << one.input << '\n';
      if (one.state != Case::State::kFailed) continue;
      if (one.kind == Case::Kind::kProof) {
        std::cout << one.path << ':' << one.line << ": " << one.rule << ": the exception is not proven, its example is silent without it too: " << one.input << '\n';
        continue;
      }
      std::cout << one.path << ':' << one.line << ": " << one.rule << ": " << regression::name(one.kind) << "\n  message:  " << one.input << "\n  expected: " << one.expected << "\n  got:      " << one.got << '\n';
      if (one.kind == Case::Kind::kRewrites) std::cout << "  change:   " << regression::word_diff(one.expected, one.got) << '\n';
    }
    json_["rules"] = {{"passed", report_.count(Case::State::kPassed)}, {"failed", report_.count(Case::State::kFailed)}, {"known_gaps", report_.count(Case::State::kKnownGap)},
                      {"mended", report_.count(Case::State::kMended)}, {"thin", report_.thin}, {"cases", std::move(cases)}};
    if (options_.json) return;
    for (const std::string& thin : report_.thin) std::cout << thin << '\n';
    std::cout << report_.count(Case::State::kPassed) << " passed, " << report_.count(Case::State::kFailed) << " failed, " << report_.count(Case::State::kKnownGap) << " known gaps, "
              << report_.count(Case::State::kMended) << " mended\n";
  }

  bool load() {
    corpus_ = regression::load_corpus(options_.corpus, options_.set);
    for (const Error& error : corpus_.errors) std::cerr << error.format() << '\n';
    if (!corpus_.errors.empty()) {
      std::cerr << "gently: " << corpus_.errors.size() << (corpus_.errors.size() == 1 ? " fault" : " faults") << " in the corpus; faulty lines are left out\n";
      if (exit_ == kDone) exit_ = kSomeFailed;
    }
    regression::Selection selection = options_.selection;
    const auto in_file = [&](const regression::Message& message) { return message.path.find(selection.file) != std::string::npos; };
    if (std::none_of(corpus_.messages.begin(), corpus_.messages.end(), in_file)) selection.file.clear();  // it names a rule's file
    std::erase_if(corpus_.messages, [&](const regression::Message& message) { return !selection.takes(message); });
    return true;
  }

  bool corpus() {
    load();
    if (corpus_.messages.empty() && !corpus_.errors.empty()) return false;
    regression::AnswerOptions how{options_.common.context.tone, options_.common.context.sensitivity, options_.alternatives};
    if (options_.program.empty()) {
      answers_ = regression::answer(*bench_.engine, corpus_.messages, how);
    } else {
      auto answers = regression::answer(options_.program, corpus_.messages);
      if (!answers) {
        std::cerr << answers.errors().front().format() << '\n';
        exit_ = kUsage;
        return false;
      }
      answers_ = std::move(*answers);
    }
    if (!options_.selection.rule.empty()) keep_only_rule();
    selected_ += corpus_.messages.size();
    if (corpus_.messages.empty()) return true;
    figures_ = regression::figures(corpus_.messages, answers_);
    failures_ += figures_.clean.of - figures_.clean.hits;
    if (options_.strict) failures_ += figures_.lossless.of - figures_.lossless.hits;
    const bool explained = options_.json || options_.misses || !options_.html.empty();
    misses_ = regression::misses(explained ? bench_.engine.get() : nullptr, corpus_.messages, answers_, how);
    print_corpus();
    return true;
  }

  /// Of the corpus, the messages in which the chosen rules speak.
  void keep_only_rule() {
    auto speaks = [&](const regression::Answered& answered) {
      auto holds = [&](const std::string& id) { return id.find(options_.selection.rule) != std::string::npos; };
      for (const Finding& finding : answered.result.findings) {
        if (holds(finding.rule)) return true;
      }
      return std::any_of(answered.kept_by.begin(), answered.kept_by.end(), holds);
    };
    size_t kept = 0;
    for (size_t i = 0; i < answers_.size(); ++i) {
      if (!speaks(answers_[i])) continue;
      std::swap(answers_[kept], answers_[i]);
      std::swap(corpus_.messages[kept++], corpus_.messages[i]);
    }
    answers_.resize(kept);
    corpus_.messages.resize(kept);
  }

  void print_corpus() {
    nlohmann::ordered_json& json = json_["corpus"] = regression::figures_json(figures_);
    json["faults"] = corpus_.errors.size();
    json["misses"] = nlohmann::ordered_json::array();
    for (const regression::Miss& miss : misses_) json["misses"].push_back(regression::miss_json(miss, corpus_.messages, answers_));
    if (options_.json) return;
    for (const regression::Miss& miss : misses_) {
      if (options_.misses || miss.kind == regression::Miss::Kind::kNotClean) std::cout << regression::miss_text(miss, corpus_.messages, answers_);
    }
    std::cout << regression::figures_table(figures_);
  }

  void coverage() {
    std::unique_ptr<regression::Probes> probes = bench_.probes();
    if (probes == nullptr) return;
    coverage_ = regression::measure_coverage(*bench_.engine, *probes, corpus_.messages, options_.selection);
    json_["coverage"] = regression::coverage_json(coverage_);
    if (!options_.json) std::cout << regression::coverage_table(coverage_, !options_.selection.rule.empty() || !options_.selection.file.empty());
    if (options_.strict) failures_ += coverage_.silent_rules();
  }

  int counts() {
    if (options_.corpus.empty()) return usage("--counts needs --corpus");
    load();
    std::map<std::string, double> minimums;
    const std::string path = options_.corpus + "/minimums.json";
    if (auto content = regression::read_file(path)) {
      auto read = regression::read_minimums(*content, path);
      if (!read) {
        std::cerr << read.errors().front().format() << '\n';
        return kUsage;
      }
      minimums = std::move(*read);
    }
    size_t short_of = 0;
    for (const regression::Count& count : regression::census(corpus_, minimums)) {
      if (options_.json) json_["counts"][count.name] = count.value;
      else std::cout << count_line(count);
      if (!count.enough()) ++short_of;
    }
    if (options_.json) std::cout << json_.dump(2) << '\n';
    return short_of > 0 || !corpus_.errors.empty() ? kTestsFailed : kDone;
  }

  static std::string count_line(const regression::Count& count) {
    char line[128];
    if (count.minimum < 0) std::snprintf(line, sizeof line, "%-28s %8g\n", count.name.c_str(), count.value);
    else std::snprintf(line, sizeof line, "%-28s %8g  of at least %g%s\n", count.name.c_str(), count.value, count.minimum, count.enough() ? "" : "  TOO FEW");
    return line;
  }

  const Test& options_;
  int exit_ = kDone;
  size_t selected_ = 0, failures_ = 0;
  regression::Workbench bench_;
  regression::RuleTestReport report_;
  regression::Corpus corpus_;
  std::vector<regression::Answered> answers_;
  regression::Figures figures_;
  std::vector<regression::Miss> misses_;
  regression::Coverage coverage_;
  nlohmann::ordered_json json_ = {{"schema", 1}};
};

}  // namespace

void add_test(CLI::App& app, int& exit) {
  auto options = std::make_shared<Test>();
  CLI::App* command = app.add_subcommand("test", "runs the tests inside rules, and counts how good the answers to a corpus are; exit status 4 when a test fails");
  options->common.add_to(*command);
  command->add_option("--corpus", options->corpus, "folder of messages to answer and count")->type_name("DIR");
  command->add_option("--set", options->set, "only this set of the corpus")->check(CLI::IsMember({"train", "dev", "test"}));
  command->add_option("--rule", options->selection.rule, "only rules whose id holds this, and messages in which they speak");
  command->add_option("--label", options->selection.label, "only rules and messages of this label");
  command->add_option("--file", options->selection.file, "only files whose path holds this");
  command->add_option("--text", options->selection.text, "only examples and messages that hold this");
  command->add_option("--cmd", options->program, "answer the corpus with this program, which reads and writes JSON lines")->type_name("PROGRAM");
  command->add_option("--alternatives", options->alternatives, "how many answers of each message to check")->check(CLI::Range(1, 6));
  command->add_flag("--misses", options->misses, "print every message that was not answered as it should be");
  command->add_flag("--coverage", options->coverage, "what no test and no message exercises");
  command->add_flag("--counts", options->counts, "count the corpus and compare with its minimums.json");
  command->add_flag("--json", options->json, "everything as one JSON object");
  command->add_option("--junit", options->junit, "write the rule tests for build servers")->type_name("FILE");
  command->add_option("--html", options->html, "write a page to read")->type_name("FILE");
  command->add_flag("--strict", options->strict, "lost facts, mended gaps, guards with few examples and rules that never fire are failures too");
  command->add_flag("--update", options->update, "write today's answers into the tests (needs --rules)");
  command->callback([options, &exit] { exit = TestRun(*options).run(); });
}

}  // namespace gently::cli
