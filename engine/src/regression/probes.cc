#include "regression/probes.h"

#include <charconv>
#include <map>

#include "rules/builtin.h"

namespace gently::regression {
namespace {

constexpr size_t kFirst = 100'000'000;  // the id of the first probe

}  // namespace

std::vector<BookFile> merged(const std::vector<std::vector<BookFile>>& layers, bool with_builtin) {
  std::map<std::string, std::string> files;
  if (with_builtin) {
    for (const rules::BuiltinFile& file : rules::builtin_files()) files[std::string(file.path)] = file.content;
  }
  for (const auto& layer : layers) {
    for (const BookFile& file : layer) files[file.path] = file.content;
  }
  std::vector<BookFile> out;
  for (auto& [path, content] : files) out.push_back({path, std::move(content)});
  return out;
}

std::unique_ptr<Probes> Probes::make(const std::vector<std::vector<BookFile>>& layers, bool with_builtin) {
  std::vector<language::DataFile> data;
  for (BookFile& file : merged(layers, with_builtin)) {
    if (file.path == "spelling.yaml" || file.path.starts_with("words/")) data.push_back({std::move(file.path), std::move(file.content)});
  }
  Expected<language::Lexicon> lexicon = language::Lexicon::load(data);
  if (!lexicon) return nullptr;
  return std::unique_ptr<Probes>(new Probes(std::move(*lexicon)));
}

size_t Probes::add(rules::Rule rule) {
  const size_t number = book_.rules.size();
  rule.id = std::to_string(kFirst + number);  // all of one length, so that they stand in the book by id
  rule.kind = rules::Kind::kCue;  // a cue is reported wherever it matches
  rule.when.after_hurtful = false;
  rule.when.relations = 0;
  rule.say.clear();
  rule.tests = {};
  book_.rules.push_back(std::move(rule));
  return number;
}

Probes::Found Probes::find(std::string_view text) const {
  if (judge_ == nullptr) judge_ = std::make_unique<match::Judge>(book_);
  match::Judgement judgement = judge_->find(text, {});
  Found out;
  for (const match::RuleMatch& match : judgement.matches) {
    size_t number = 0;
    std::from_chars(match.rule->id.data(), match.rule->id.data() + match.rule->id.size(), number);
    out.hits.push_back({number - kFirst, match.first, match.last});
  }
  out.reading = std::move(judgement.reading);
  return out;
}

}  // namespace gently::regression
