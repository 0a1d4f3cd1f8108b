#include "batch/result_json.h"

#include <cmath>

namespace gently::batch {
namespace {

using Json = nlohmann::ordered_json;

/// Turns byte offsets into the unit asked for; offsets are asked for in any order.
class Ruler {
 public:
  Ruler(std::string_view text, Offsets unit) : text_(text), unit_(unit) {}

  size_t at(size_t byte) const {
    if (unit_ == Offsets::kUtf8) return byte;
    size_t n = 0;
    for (size_t i = 0; i < byte && i < text_.size(); ++i) {
      unsigned char c = static_cast<unsigned char>(text_[i]);
      if ((c & 0xC0) != 0x80) n += unit_ == Offsets::kUtf16 && c >= 0xF0 ? 2 : 1;
    }
    return n;
  }

 private:
  std::string_view text_;
  Offsets unit_;
};

Json or_null(const std::optional<std::string>& value) { return value ? Json(*value) : Json(nullptr); }

double rounded(double heat) { return std::round(heat * 100) / 100; }

Json book_json(const Engine& engine) {
  return {{"id", engine.book_id()}, {"version", engine.book_version()}, {"sha256", engine.book_sha256()}};
}

}  // namespace

Json to_json(const Engine& engine, std::string_view text, const Result& result, Offsets offsets) {
  Ruler ruler(text, offsets);
  Json out;
  out["schema"] = 1;
  out["book"] = book_json(engine);
  out["text"] = text;
  out["outcome"] = name(result.outcome);
  out["rephrased"] = result.rephrased;
  out["heat"] = result.heat ? Json(rounded(*result.heat)) : Json(nullptr);
  out["alternatives"] = Json::array();
  for (const Alternative& alternative : result.alternatives) {
    Json edits = Json::array();
    for (const Edit& edit : alternative.edits) {
      edits.push_back({{"begin", ruler.at(edit.begin)}, {"end", ruler.at(edit.end)}, {"replacement", edit.replacement}});
    }
    out["alternatives"].push_back({{"text", alternative.text}, {"mode", alternative.mode}, {"edits", std::move(edits)}});
  }
  out["findings"] = Json::array();
  for (const Finding& finding : result.findings) {
    out["findings"].push_back({{"rule", finding.rule},
                               {"label", finding.label},
                               {"topic", finding.topic.empty() ? Json(nullptr) : Json(finding.topic)},
                               {"begin", ruler.at(finding.begin)},
                               {"end", ruler.at(finding.end)},
                               {"heat", rounded(finding.heat)},
                               {"why", finding.why}});
  }
  out["facts"] = result.facts;
  out["left_out"] = result.left_out;
  out["hint"] = or_null(result.hint);
  out["note"] = nullptr;
  if (result.note) out["note"] = {{"code", result.note->code}, {"text", result.note->text}, {"discreet", result.note->discreet}};
  out["warnings"] = result.warnings;
  out["incomplete"] = or_null(result.incomplete);
  out["error"] = nullptr;
  return out;
}

Json error_json(const Engine& engine, size_t line, const std::string& message) {
  Json out;
  out["schema"] = 1;
  out["book"] = book_json(engine);
  out["line"] = line;
  out["error"] = message;
  return out;
}

}  // namespace gently::batch
