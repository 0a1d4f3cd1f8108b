#include "batch/html_report.h"

#include <set>

namespace gently::batch {
namespace {

constexpr const char* kHead = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>gently</title>
<meta name="viewport" content="width=device-width">
<style>
body { font: 16px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #222; background: #fff; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
td, th { border-top: 1px solid #ccc; padding: .6rem; text-align: left; vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere; }
.place { color: #666; font-size: .85rem; } .why { color: #555; font-size: .9rem; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1b1b1b; } td, th { border-color: #444; } .place, .why { color: #aaa; } }
</style></head><body>
<h1>gently</h1>
<table><thead><tr><th>before</th><th>after</th></tr></thead><tbody>
)";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string reasons(const Result& result) {
  std::string out;
  std::set<std::string> said;
  for (const Finding& finding : result.findings)
    if (said.insert(finding.label + finding.why).second)
      out += (out.empty() ? "" : "\n") + finding.label + ": " + finding.why;
  return out;
}

}  // namespace

HtmlReport::HtmlReport(const std::string& path, Say say)
    : file_(path, false, 0600), path_(path), say_(std::move(say)) {
  file_.write(kHead);
}

bool HtmlReport::item(const Place& place, Item& item) {
  const std::string path = place.input.path == "-" ? "standard input" : place.input.path;
  for (size_t i = 0; i < item.replies.size(); ++i)
    if (!item.replies[i].edits.empty() || item.replies[i].result.outcome == Outcome::kFlagged)
      row(path + ":" + std::to_string(item.reading.drafts[i].line), item.reading.drafts[i],
          item.replies[i]);
  return true;
}

void HtmlReport::row(const std::string& place, const Draft& draft, const Reply& reply) {
  const bool stays = reply.edits.empty();
  file_.write(
      "<tr><td><div class=\"place\">" + escaped(place) + "</div>" + escaped(draft.text) +
      "<div class=\"why\">" + escaped(reasons(reply.result)) + "</div></td><td>" +
      (stays ? "<div class=\"place\">left as it is</div>" + escaped(reply.result.hint.value_or(""))
             : escaped(reply.text)) +
      "</td></tr>\n");
}

bool HtmlReport::finish(const std::string& summary) {
  file_.write("</tbody></table>\n<p>" + escaped(summary) + "</p>\n</body></html>\n");
  if (file_.replace("")) return true;
  say_(path_ + ": " + file_.fault());
  return false;
}

}  // namespace gently::batch
