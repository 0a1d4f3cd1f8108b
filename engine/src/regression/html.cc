#include "regression/html.h"

#include <algorithm>
#include <array>
#include <map>

#include "regression/figures_text.h"

namespace gently::regression {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kBins = 20;         // of heat
constexpr size_t kMostShown = 40; // of a rule
constexpr size_t kSteps = 100;       // of the curve

double heat_of(const Answered& answered) { return answered.result.heat.value_or(0.0); }

/// How many messages of each kind lie in each twentieth of heat.
Json heat_json(std::span<const Message> messages, std::span<const Answered> answers) {
  std::map<std::string, std::array<size_t, kBins>> bins;
  for (size_t i = 0; i < messages.size(); ++i) {
    if (!answers[i].result.heat) continue;
    const std::string kind = messages[i].hurtful() ? "hurtful" : messages[i].label == rules::Label::kBoundary ? "boundary" : "ok";
    ++bins[kind][std::min(kBins - 1, static_cast<size_t>(heat_of(answers[i]) * kBins))];
  }
  return bins;
}

/// Recall and false alarms (near and everyday together) if every message at least so hot were a finding.
Json curve_json(std::span<const Message> messages, std::span<const Answered> answers) {
  Json out = Json::array();
  for (size_t step = 1; step < kSteps; ++step) {
    const double limit = static_cast<double>(step) / kSteps;
    Rate recall, alarms;
    for (size_t i = 0; i < messages.size(); ++i) {
      const bool hot = heat_of(answers[i]) >= limit;
      if (messages[i].hurtful()) recall.count(hot);
      else if (messages[i].label == rules::Label::kOk) alarms.count(hot);
    }
    out.push_back({{"heat", limit}, {"recall", recall.share()}, {"alarms", alarms.share()}});
  }
  return out;
}

/// For each rule, messages in which it spoke.
Json contexts_json(std::span<const Message> messages, std::span<const Answered> answers) {
  std::map<std::string, Json> rules;
  for (size_t i = 0; i < messages.size(); ++i) {
    const Message& message = messages[i];
    if (message.sealed()) continue;
    auto add = [&](const std::string& id, std::string words) {
      Json& list = rules[id];
      if (list.size() >= kMostShown) return;
      const Result& result = answers[i].result;
      list.push_back({{"place", message.place()}, {"label", rules::name(message.label)}, {"words", std::move(words)}, {"text", message.text},
                      {"answer", result.outcome == Outcome::kRephrased ? result.rephrased : "(" + std::string(gently::name(result.outcome)) + ")"}});
    };
    for (const Finding& finding : answers[i].result.findings) {
      const bool inside = finding.begin < finding.end && finding.end <= message.text.size();
      add(finding.rule, inside ? message.text.substr(finding.begin, finding.end - finding.begin) : message.text);
    }
    for (const std::string& id : answers[i].kept_by) add(id, message.text);
  }
  return rules;
}

}  // namespace

std::string html_report(std::span<const Message> messages, std::span<const Answered> answers, const Figures& figures, const std::vector<Miss>& misses,
                        const std::string& title) {
  Json data;
  data["title"] = title;
  data["corpus"] = figures_json(figures);
  data["heat"] = heat_json(messages, answers);
  data["curve"] = curve_json(messages, answers);
  data["contexts"] = contexts_json(messages, answers);
  data["misses"] = Json::array();
  for (const Miss& miss : misses) data["misses"].push_back(miss_json(miss, messages, answers));
  std::string json = data.dump(-1, ' ', false, Json::error_handler_t::replace);
  for (size_t at = json.find("</"); at != std::string::npos; at = json.find("</", at + 3)) json.insert(at + 1, "\\");  // never the end of the script
  std::string page(html_page());
  constexpr std::string_view kPlace = "@DATA@";
  page.replace(page.find(kPlace), kPlace.size(), json);
  return page;
}

}  // namespace gently::regression
