#include "batch/sarif.h"

#include "batch/place.h"
#include "gently/version.h"

namespace gently::batch {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "https://json.schemastore.org/sarif-2.1.0.json";

/// A path as a relative URI reference.
std::string uri_of(const std::string& path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "-._~/!$&'()*+,;=@";
  if (path == "-") return "stdin";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       kPlain.find(c) != std::string_view::npos;
    if (plain) out += c;
    else out += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return path.starts_with('/') ? "file://" + out : out;
}

Json artifact(const std::string& file) { return {{"uri", uri_of(file)}}; }

Json region(std::string_view text, size_t begin, size_t end) {
  const LineColumn first = place_of(text, begin), last = place_of(text, end);
  return {{"startLine", first.line}, {"startColumn", first.column}, {"endLine", last.line},
          {"endColumn", last.column}, {"byteOffset", begin},        {"byteLength", end - begin}};
}

/// The first answer: all its edits together.
Json fix(const std::string& file, std::string_view text, const Alternative& answer) {
  Json replacements = Json::array();
  for (const Edit& edit : answer.edits) {
    replacements.push_back({{"deletedRegion", region(text, edit.begin, edit.end)},
                            {"insertedContent", {{"text", edit.replacement}}}});
  }
  return {{"description", {{"text", "The same, said calmly"}}},
          {"artifactChanges", Json::array({{{"artifactLocation", artifact(file)},
                                            {"replacements", std::move(replacements)}}})}};
}

}  // namespace

size_t Sarif::rule_index(const Finding& finding) {
  const auto [entry, is_new] = rules_.emplace(finding.rule, rules_.size());
  if (is_new) {
    Json rule = {{"id", finding.rule}};
    if (!finding.why.empty()) rule["shortDescription"] = {{"text", finding.why}};
    rule["defaultConfiguration"] = {{"level", "note"}};
    rule["properties"] = {{"tags", Json::array({finding.label})}};
    descriptors_.push_back(std::move(rule));
  }
  return entry->second;
}

void Sarif::add(const std::string& file, std::string_view text, const Result& result) {
  if (result.incomplete) {
    notices_.push_back({{"level", "note"},
                        {"message", {{"text", *result.incomplete}}},
                        {"locations", Json::array({{{"physicalLocation", {{"artifactLocation", artifact(file)}}}}})}});
  }
  for (const Finding& finding : result.findings) {
    const std::string why = finding.why.empty() ? finding.label : finding.label + ": " + finding.why;
    Json one = {{"ruleId", finding.rule}, {"ruleIndex", rule_index(finding)}, {"level", "note"}};
    one["message"] = {{"text", why + (result.outcome == Outcome::kFlagged ? " (no rewording)" : "")}};
    one["locations"] = Json::array({{{"physicalLocation",
                                      {{"artifactLocation", artifact(file)},
                                       {"region", region(text, finding.begin, finding.end)}}}}});
    // One answer mends all findings of a text, so it stands with the first.
    const bool first = &finding == &result.findings.front();
    if (first && !result.alternatives.empty()) one["fixes"] = Json::array({fix(file, text, result.alternatives.front())});
    one["properties"] = {{"label", finding.label}, {"topic", finding.topic.empty() ? Json(nullptr) : Json(finding.topic)}, {"heat", finding.heat}};
    results_.push_back(std::move(one));
  }
}

Json Sarif::log() const {
  const Json driver = {{"name", "gently"}, {"semanticVersion", GENTLY_VERSION}, {"rules", descriptors_}};
  Json invocation = {{"executionSuccessful", true}};
  if (!notices_.empty()) invocation["toolExecutionNotifications"] = notices_;
  return {{"$schema", kSchema},
          {"version", "2.1.0"},
          {"runs", Json::array({{{"tool", {{"driver", driver}}},
                                 {"columnKind", "unicodeCodePoints"},
                                 {"invocations", Json::array({std::move(invocation)})},
                                 {"results", results_}}})}};
}

}  // namespace gently::batch
