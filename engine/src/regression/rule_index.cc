#include "regression/rule_index.h"

#include <algorithm>

#include "engine/parts.h"
#include "regression/files.h"
#include "rules/builtin.h"
#include "rules/nearest.h"

namespace gently::regression {
namespace {

using rules::Kind;
using rules::Rule;

constexpr Kind kOrder[] = {Kind::kShape,        Kind::kGuard, Kind::kBoundary,
                           Kind::kContinuation, Kind::kPair,  Kind::kCue};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

bool passes(const IndexRow& row, const IndexFilter& filter) {
  const std::string text = lower(filter.text);
  return (filter.kind.empty() || row.kind == filter.kind) &&
         (filter.label.empty() || row.label == filter.label) &&
         (text.empty() ||
          lower(row.id + "\n" + row.first + "\n" + row.why).find(text) != std::string::npos);
}

std::string first_answer(const std::vector<rules::Say>& says) {
  if (says.empty()) return "";
  return says[0].tell.empty() ? says[0].ask.source : says[0].tell.source;
}

IndexRow row_of(const Rule& rule) {
  IndexRow row;
  row.id = rule.id;
  row.kind = std::string(rules::kKindNames[static_cast<size_t>(rule.kind)]);
  if (rule.label != rules::Label::kOk) row.label = std::string(rules::name(rule.label));
  row.first = rule.match.empty() ? first_answer(rule.say) : rule.match[0].source;
  row.why = rule.why;
  row.path = rule.path;
  row.line = rule.line;
  row.tests = rule.tests.rewrites.size() + rule.tests.fires.size() + rule.tests.silent.size() +
              rule.unless.size();
  return row;
}

IndexRow row_of(const rules::Topic& topic) {
  const std::vector<rules::Pattern>& cues = topic.head.empty() ? topic.matter : topic.head;
  return {"topic/" + topic.id, "topic",    "", cues.empty() ? "" : cues[0].source, "",
          topic.path,          topic.line, 0};
}

IndexRow row_of(const rules::Answers& answers) {
  const std::string label =
      answers.label == rules::Label::kOk ? "" : std::string(rules::name(answers.label));
  const std::string first = answers.say.empty() && !answers.asks.empty()
                                ? answers.asks[0].text.source
                                : first_answer(answers.say);
  return {"answers/" + answers.id, "answers", label, first, "", answers.path, answers.line, 0};
}

/// The lines of a list entry that begins on `line`: up to the next that is indented as little.
std::string entry_at(const std::string& text, int line) {
  std::string out;
  size_t indent = 0;
  int number = 1;
  for (size_t begin = 0; begin < text.size(); ++number) {
    const size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const std::string row = text.substr(begin, end - begin);
    begin = end;
    const size_t spaces = row.find_first_not_of(' ');
    if (number == line) indent = row.find('-') == spaces ? spaces : spaces >= 2 ? spaces - 2 : 0;
    if (number > line && spaces != std::string::npos && spaces <= indent && row[spaces] != '\n')
      break;
    if (number >= line) out += row;
  }
  return out;
}

/// The contents of `path` in every layer, lowest first.
std::vector<std::pair<std::string, std::string>> layers_of(const std::string& path,
                                                           const std::vector<std::string>& folders,
                                                           bool with_builtin) {
  std::vector<std::pair<std::string, std::string>> out;
  if (with_builtin) {
    for (const rules::BuiltinFile& file : rules::builtin_files()) {
      if (file.path == path) out.emplace_back("built in", std::string(file.content));
    }
  }
  for (const std::string& folder : folders) {
    if (std::optional<std::string> content = read_file(folder + "/" + path))
      out.emplace_back(folder, std::move(*content));
  }
  return out;
}

std::vector<std::string> enough(const rules::Book& book, const Rule& rule) {
  std::vector<std::string> out;
  if (rule.kind != Kind::kShape) return out;
  const double heat = book.bias + book.weight(rule);
  if (heat >= book.thresholds.careful) out.emplace_back("careful");
  if (heat >= book.thresholds.balanced) out.emplace_back("balanced");
  if (heat >= book.thresholds.keen) out.emplace_back("keen");
  return out;
}

}  // namespace

std::vector<IndexRow> rule_index(const Engine& engine, const IndexFilter& filter) {
  const rules::Book& book = engine.parts().book;
  std::vector<IndexRow> out;
  auto add = [&](IndexRow row) {
    if (passes(row, filter)) out.push_back(std::move(row));
  };
  for (Kind kind : kOrder) {
    for (const Rule& rule : book.rules) {
      if (rule.kind == kind) add(row_of(rule));
    }
  }
  for (const rules::Topic& topic : book.topics) add(row_of(topic));
  for (const rules::Answers& answers : book.answers) add(row_of(answers));
  return out;
}

std::optional<IndexRow> find_row(const std::vector<IndexRow>& rows, const std::string& id) {
  const IndexRow* found = nullptr;
  for (const IndexRow& row : rows) {
    if (row.id == id) return row;
    if (!row.id.ends_with("/" + id)) continue;
    if (found != nullptr) return std::nullopt;  // which of the two?
    found = &row;
  }
  return found == nullptr ? std::nullopt : std::optional<IndexRow>(*found);
}

std::string nearest_id(const std::vector<IndexRow>& rows, const std::string& written) {
  std::vector<std::string> ids;
  const bool whole = written.find('/') != std::string::npos;
  for (const IndexRow& row : rows)
    ids.push_back(whole ? row.id : row.id.substr(row.id.rfind('/') + 1));
  const std::string close = rules::nearest(written, ids);
  if (close.empty()) return close;
  return rows[static_cast<size_t>(std::find(ids.begin(), ids.end(), close) - ids.begin())].id;
}

RulePage rule_page(const Engine& engine, const IndexRow& row,
                   const std::vector<std::string>& folders, bool with_builtin) {
  RulePage page;
  const auto layers = layers_of(row.path, folders, with_builtin);
  if (!layers.empty()) {
    page.layer = layers.back().first;
    page.text = row.kind == "cue" ? entry_at(layers.back().second, row.line) : layers.back().second;
    for (size_t i = 0; i + 1 < layers.size(); ++i)
      page.under += (i == 0 ? "" : ", ") + layers[i].first;
  }
  const Rule* rule = engine.parts().book.rule(row.id);
  if (rule == nullptr) return page;
  for (const rules::TestCase& test : rule->tests.rewrites) page.fires.push_back(test.in);
  for (const rules::TestCase& test : rule->tests.fires) page.fires.push_back(test.in);
  for (const rules::TestCase& test : rule->tests.silent) page.silent.push_back(test.in);
  for (const rules::Exception& exception : rule->unless) page.silent.push_back(exception.example);
  page.enough = enough(engine.parts().book, *rule);
  return page;
}

}  // namespace gently::regression
