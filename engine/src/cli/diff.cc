// gently diff: what a change of the rules does to every message of a corpus or file.
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "regression/corpus.h"
#include "regression/diff.h"
#include "regression/workbench.h"

namespace gently::cli {
namespace {

struct DiffOptions {
  std::string before, after, file, corpus, set;
  std::vector<std::string> fail_on;
  regression::AnswerOptions how;
  bool json = false, rules = false;
};

class DiffRun {
 public:
  explicit DiffRun(const DiffOptions& options) : options_(options) {}

  int run() {
    if (!load()) return kUsage;
    std::vector<regression::Answered> before, after;
    if (!answer(options_.before, before) || !answer(options_.after, after)) return exit_;
    std::vector<regression::Change> list = regression::changes(messages_, before, after);
    if (!options_.rules) std::erase_if(list, [](const regression::Change& change) { return change.kind == regression::Change::Kind::kRules; });
    print(list, before, after);
    return failed(list) ? kTestsFailed : exit_;
  }

 private:
  bool load() {
    Errors errors;
    if (!options_.file.empty()) {
      regression::Drafts drafts = regression::read_drafts(options_.file);
      messages_ = std::move(drafts.messages);
      labelled_ = std::move(drafts.labelled);
      errors = std::move(drafts.errors);
    } else {
      regression::Corpus corpus = regression::load_corpus(options_.corpus.empty() ? "corpus" : options_.corpus, options_.set);
      messages_ = std::move(corpus.messages);
      labelled_.assign(messages_.size(), true);
      errors = std::move(corpus.errors);
    }
    for (const Error& error : errors) std::cerr << error.format() << '\n';
    if (!errors.empty()) exit_ = kSomeFailed;
    if (messages_.empty()) std::cerr << "gently: no message to compare the rules on\n";
    return !messages_.empty();
  }

  bool answer(const std::string& folder, std::vector<regression::Answered>& out) {
    const regression::Workbench bench = regression::open_book(folder);
    for (const BookError& error : bench.errors) std::cerr << folder << ": " << error.format() << '\n';
    if (!bench.errors.empty()) exit_ = kBookInvalid;
    if (bench.engine == nullptr) {
      exit_ = kBookInvalid;
      return false;
    }
    out = regression::answer(*bench.engine, messages_, options_.how);
    return true;
  }

  bool worse(const regression::Change& change) const { return change.bad && labelled_[change.message]; }

  void print(const std::vector<regression::Change>& list, const std::vector<regression::Answered>& before, const std::vector<regression::Answered>& after) const {
    using Kind = regression::Change::Kind;
    nlohmann::ordered_json json;
    json["messages"] = messages_.size();
    std::string summary;
    for (Kind kind : {Kind::kLost, Kind::kAdded, Kind::kUnkept, Kind::kKept, Kind::kAnswer, Kind::kRules}) {
      size_t count = 0, bad = 0;
      for (const regression::Change& change : list) {
        if (change.kind == kind) ++count, bad += worse(change);
      }
      const std::string kind_name(regression::name(kind));
      json["counts"][kind_name] = {{"changes", count}, {"worse", bad}};
      if (count > 0) summary += (summary.empty() ? "" : ", ") + std::to_string(count) + " " + kind_name + (bad > 0 ? " (" + std::to_string(bad) + " for the worse)" : "");
    }
    json["changes"] = nlohmann::ordered_json::array();
    for (regression::Change change : list) {
      change.bad = worse(change);
      if (options_.json) json["changes"].push_back(regression::change_json(change, messages_, before, after));
      else std::cout << regression::change_text(change, messages_, before, after);
    }
    if (options_.json) std::cout << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    else std::cout << messages_.size() << " messages: " << (summary.empty() ? "no change" : summary) << '\n';
  }

  bool failed(const std::vector<regression::Change>& list) const {
    for (const std::string& what : options_.fail_on) {
      for (const regression::Change& change : list) {
        using Kind = regression::Change::Kind;
        const bool lost = change.kind == Kind::kLost || change.kind == Kind::kUnkept, found = change.kind == Kind::kAdded || change.kind == Kind::kKept;
        const bool counts = worse(change) || !labelled_[change.message];
        if (what == "any" || (counts && ((what == "lost" && lost) || (what == "false" && found)))) return true;
      }
    }
    return false;
  }

  const DiffOptions& options_;
  std::vector<regression::Message> messages_;
  std::vector<bool> labelled_;
  int exit_ = kDone;
};

}  // namespace

void add_diff(CLI::App& app, int& exit) {
  auto options = std::make_shared<DiffOptions>();
  CLI::App* command = app.add_subcommand("diff", "what another rule folder changes on a corpus or file: lost, added, answered differently");
  command->add_option("old", options->before, "folder of rules; with a pack.yaml a book of its own, else laid over the built-in one; or “builtin”")->required();
  command->add_option("new", options->after, "the same, changed")->required();
  command->add_option("file", options->file, "messages: a text file with one a line, or .jsonl");
  command->add_option("--corpus", options->corpus, "corpus to compare on (default: corpus)")->type_name("DIR");
  command->add_option("--set", options->set, "only this set of the corpus")->check(CLI::IsMember({"train", "dev", "test"}));
  command->add_option("--fail-on", options->fail_on, "exit status 4 on: lost (a hurtful message is found no more, a boundary not kept), false (a calm one is found), any")
      ->delimiter(',')
      ->check(CLI::IsMember({"lost", "false", "any"}));
  command->add_option("--tone", options->how.tone, "plain, warm or brief");
  command->add_option("--sensitivity", options->how.sensitivity, "careful, balanced or keen");
  command->add_flag("--by-rules", options->rules, "show also what is answered alike, but by other rules");
  command->add_flag("--json", options->json, "as one JSON object");
  command->callback([options, &exit] { exit = DiffRun(*options).run(); });
}

}  // namespace gently::cli
