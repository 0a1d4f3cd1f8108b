// The other side of `answer`: a program that is no part of gently.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "regression/answers.h"
#include "regression/files.h"

namespace gently::regression {
namespace {

using Object = nlohmann::json;

Error fault(const std::string& command, size_t line, std::string message) {
  Error error;
  error.path = command;
  error.line = static_cast<int>(line);
  error.message = std::move(message);
  error.expected = "one JSON object a line, in the order of the messages, with “outcome” or “rephrased”";
  return error;
}

/// A file that is gone when the value is.
class Scratch {
 public:
  explicit Scratch(const std::string& content) {
    const int file = mkstemp(path_.data());
    if (file < 0) return;
    close(file);
    sound_ = write_file(path_, content);
  }
  ~Scratch() { unlink(path_.c_str()); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  bool sound() const { return sound_; }
  const std::string& path() const { return path_; }

 private:
  std::string path_ = "/tmp/gently-XXXXXX";
  bool sound_ = false;
};

/// All lines that `command` answers to `input`.
Expected<std::vector<std::string>> run(const std::string& command, const std::string& input) {
  Scratch file(input);
  if (!file.sound()) return fault(command, 0, "no temporary file could be written");
  FILE* pipe = popen(("( " + command + "\n) < " + file.path()).c_str(), "r");
  if (pipe == nullptr) return fault(command, 0, "could not be started");
  std::string output;
  char buffer[65536];
  for (size_t n; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) output.append(buffer, n);
  if (int status = pclose(pipe); status != 0) return fault(command, 0, "ended with status " + std::to_string(status));
  std::vector<std::string> lines;
  for (size_t at = 0; at < output.size();) {
    size_t end = std::min(output.find('\n', at), output.size());
    lines.push_back(output.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string text_of(const Object& json, const char* key) {
  auto it = json.find(key);
  return it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

std::optional<Outcome> outcome_of(const Object& json, const std::string& text) {
  std::string word = text_of(json, "outcome");
  for (Outcome outcome : {Outcome::kUnchanged, Outcome::kRephrased, Outcome::kFlagged, Outcome::kKept}) {
    if (name(outcome) == word) return outcome;
  }
  if (!word.empty() || !json.contains("rephrased")) return std::nullopt;
  return text_of(json, "rephrased") == text ? Outcome::kUnchanged : Outcome::kRephrased;
}

std::optional<Result> result_of(const std::string& line, const std::string& text) {
  Object json = Object::parse(line, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  std::optional<Outcome> outcome = outcome_of(json, text);
  if (!outcome) return std::nullopt;
  Result out;
  out.outcome = *outcome;
  out.rephrased = json.contains("rephrased") ? text_of(json, "rephrased") : text;
  if (json.contains("heat") && json["heat"].is_number()) out.heat = json["heat"].get<double>();
  if (!json.contains("findings") || !json["findings"].is_array()) return out;
  for (const Object& entry : json["findings"]) {
    if (!entry.is_object()) continue;
    Finding finding;
    finding.rule = text_of(entry, "rule");
    finding.label = text_of(entry, "label");
    finding.topic = text_of(entry, "topic");
    if (entry.contains("heat") && entry["heat"].is_number()) finding.heat = entry["heat"].get<double>();
    out.findings.push_back(std::move(finding));
  }
  return out;
}

/// One result for each text.
Expected<std::vector<Result>> ask(const std::string& command, const std::vector<std::pair<std::string, std::string>>& texts) {
  std::string input;
  for (const auto& [text, relation] : texts) input += Object{{"text", text}, {"relation", relation}}.dump(-1, ' ', false, Object::error_handler_t::replace) + '\n';
  Expected<std::vector<std::string>> lines = run(command, input);
  if (!lines) return lines.errors();
  if (lines->size() != texts.size()) return fault(command, 0, std::to_string(lines->size()) + " lines came back for " + std::to_string(texts.size()) + " messages");
  std::vector<Result> out;
  for (size_t i = 0; i < texts.size(); ++i) {
    std::optional<Result> result = result_of((*lines)[i], texts[i].first);
    if (!result) return fault(command, i + 1, "this line says no outcome");
    out.push_back(std::move(*result));
  }
  return out;
}

}  // namespace

Expected<std::vector<Answered>> answer(const std::string& command, std::span<const Message> messages) {
  std::vector<std::pair<std::string, std::string>> texts;
  for (const Message& message : messages) texts.emplace_back(message.text, rules::name(message.relation));
  Expected<std::vector<Result>> first = ask(command, texts);
  if (!first) return first.errors();
  std::vector<Answered> out(messages.size());
  std::vector<size_t> again;
  texts.clear();
  for (size_t i = 0; i < out.size(); ++i) {
    out[i].result = std::move((*first)[i]);
    if (out[i].result.outcome != Outcome::kRephrased) continue;
    again.push_back(i);
    texts.emplace_back(out[i].result.rephrased, rules::name(messages[i].relation));
  }
  if (again.empty()) return out;
  Expected<std::vector<Result>> second = ask(command, texts);
  if (!second) return second.errors();
  for (size_t i = 0; i < again.size(); ++i) {
    const Result& result = (*second)[i];
    const bool clean = result.rephrased == texts[i].first && (result.outcome == Outcome::kUnchanged || result.outcome == Outcome::kKept);
    if (!clean) out[again[i]].unclean.push_back(texts[i].first);
  }
  return out;
}

}  // namespace gently::regression
