// Messages that stand in no corpus: any text file, any JSON lines.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "regression/diff.h"
#include "regression/files.h"

namespace gently::regression {
namespace {

Error fault(const std::string& path, int line, std::string message, std::string expected) {
  Error error;
  error.path = path;
  error.line = line;
  error.message = std::move(message);
  error.expected = std::move(expected);
  return error;
}

/// False when the line is no object with a text.
bool read_object(std::string_view line, Message& message, bool& labelled) {
  const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object() || !json.contains("text") || !json["text"].is_string()) return false;
  message.text = json["text"].get<std::string>();
  auto word = [&](const char* key) { return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string(); };
  message.relation = rules::value_of<rules::Relation>(rules::kRelationNames, word("relation")).value_or(rules::Relation::kUnknown);
  const auto label = rules::label_of(word("label"));
  labelled = label.has_value();
  message.label = label.value_or(rules::Label::kOk);
  return true;
}

}  // namespace

Drafts read_drafts(const std::string& path) {
  Drafts out;
  const std::optional<std::string> content = read_file(path);
  if (!content) {
    out.errors.push_back(fault(path, 0, "cannot be read", "a text file with one message a line, or JSON lines"));
    return out;
  }
  const bool json = path.ends_with(".jsonl") || path.ends_with(".json");
  Message message;
  message.path = path;
  for (size_t at = 0; at < content->size();) {
    const size_t end = std::min(content->find('\n', at), content->size());
    std::string_view line = std::string_view(*content).substr(at, end - at);
    at = end + 1;
    ++message.line;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    bool labelled = false;
    if (!json) message.text = line;
    else if (!read_object(line, message, labelled)) {
      out.errors.push_back(fault(path, message.line, "no JSON object with a text", "{\"text\":\"…\"}"));
      continue;
    }
    out.messages.push_back(message);
    out.labelled.push_back(labelled);
  }
  return out;
}

}  // namespace gently::regression
