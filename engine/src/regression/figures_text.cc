#include "regression/figures_text.h"

#include <algorithm>
#include <cstdio>

namespace gently::regression {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kMostRules = 40;  // in the table

std::string number(double value, int per) {
  char out[32];
  std::snprintf(out, sizeof out, per >= 1000 ? "%.2f" : "%.1f", value * per);
  return out;
}

/// Pads by what is seen: every code point is one column.
std::string cell(const std::string& text, size_t width, bool right = false) {
  const size_t seen = static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
  const std::string pad(width > seen ? width - seen : 0, ' ');
  return right ? pad + text : text + pad;
}

std::string short_rate(const Rate& rate) {
  return rate.of == 0 ? "–" : number(rate.share(), 100) + " of " + std::to_string(rate.of);
}

std::string slices_table(const Figures& figures) {
  std::string out, by;
  for (const Slice& slice : figures.slices) {
    if (slice.by != by) {
      by = slice.by;
      out += "\n" + cell("by " + by, 18) + cell("found %", 16, true) + cell("rephrased %", 16, true) + cell("label right %", 16, true) +
             cell("false alarms %", 17, true) + cell("kept %", 15, true) + "\n";
    }
    out += "  " + cell(slice.value, 16) + cell(short_rate(slice.recall), 16, true) + cell(short_rate(slice.rephrased), 16, true) +
           cell(short_rate(slice.label), 16, true) + cell(short_rate(slice.false_alarms), 17, true) + cell(short_rate(slice.kept), 15, true) + "\n";
  }
  return out;
}

std::string confusion_table(const Figures& figures) {
  std::vector<std::string> columns;
  for (std::string_view label : rules::kLabelNames) {
    if (label != "ok" && label != "boundary") columns.emplace_back(label);
  }
  columns.insert(columns.end(), {"kept", "unchanged"});
  std::string out = "\n" + cell("called →", 14);
  for (const std::string& column : columns) out += cell(column.substr(0, 5), 6, true);
  out += "\n";
  for (const auto& [label, row] : figures.confusion) {
    out += "  " + cell(label, 12);
    for (const std::string& column : columns) {
      auto it = row.find(column);
      out += cell(it == row.end() ? "·" : std::to_string(it->second), 6, true);
    }
    out += "\n";
  }
  return out;
}

std::string rules_table(const Figures& figures) {
  std::string out = "\n" + cell("rule", 40) + cell("hurtful", 9, true) + cell("label ok", 9, true) + cell("near", 7, true) + cell("everyday", 9, true) +
                    cell("other", 7, true) + cell("boundary", 9, true) + "\n";
  std::vector<std::pair<std::string, RuleHits>> rows(figures.rules.begin(), figures.rules.end());
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second.of() > b.second.of(); });
  const size_t rest = rows.size() - std::min(rows.size(), kMostRules);
  rows.resize(rows.size() - rest);
  for (const auto& [id, hits] : rows) {
    out += "  " + cell(id, 38) + cell(std::to_string(hits.hurtful), 9, true) + cell(std::to_string(hits.right_label), 9, true) + cell(std::to_string(hits.near), 7, true) +
           cell(std::to_string(hits.everyday), 9, true) + cell(std::to_string(hits.other), 7, true) + cell(std::to_string(hits.boundary), 9, true) + "\n";
  }
  if (rest > 0) out += "  and " + std::to_string(rest) + " more, all of them with --json\n";
  return out;
}

std::string repeated_table(const Figures& figures) {
  std::string out = "\nsentences that repeat, of " + std::to_string(figures.answers) + " answers (the writer's words as …)\n";
  for (const Repeated& repeated : figures.repeated) {
    out += cell(std::to_string(repeated.count), 6, true) + cell(number(static_cast<double>(repeated.count) / static_cast<double>(std::max<size_t>(1, figures.answers)), 100), 7, true) + " %  " + repeated.sentence + "\n";
  }
  return out;
}

Json rate_json(const Rate& rate) {
  return {{"hits", rate.hits}, {"of", rate.of}, {"share", rate.share()}, {"low", rate.low()}, {"high", rate.high()}};
}

}  // namespace

std::vector<NamedRate> main_figures(const Figures& f) {
  return {{"found, of hurtful", f.recall},
          {"found, of oblique", f.oblique},
          {"rephrased, of hurtful", f.rephrased},
          {"flagged, of hurtful", f.flagged},
          {"false alarms, near", f.near},
          {"false alarms, everyday", f.everyday, 1000},
          {"false alarms, idiom", f.idiom},
          {"false alarms, foreign", f.foreign},
          {"kept, of boundary", f.boundary_kept},
          {"rephrased, of boundary", f.boundary_touched},
          {"wrongly kept", f.wrongly_kept, 1000},
          {"label right, of found", f.label},
          {"label among findings", f.label_among},
          {"topic card, of found", f.card},
          {"topic card right", f.topic},
          {"facts kept", f.kept_facts},
          {"answers that keep all", f.lossless},
          {"second pass clean", f.clean},
          {"found, of disputed", f.disputed}};
}

std::string rate_text(const Rate& rate, int per) {
  if (rate.of == 0) return "–";
  return cell(number(rate.share(), per), 7, true) + cell("  (" + number(rate.low(), per) + " to " + number(rate.high(), per) + ")", 20) +
         std::to_string(rate.hits) + " of " + std::to_string(rate.of);
}

std::string figures_table(const Figures& figures) {
  std::string out = std::to_string(figures.messages) + " messages; 95 % intervals in brackets\n";
  for (const NamedRate& row : main_figures(figures)) {
    if (row.rate.of == 0) continue;
    out += "  " + cell(row.name, 26) + cell(row.per == 100 ? "per 100" : "per 1,000", 11) + rate_text(row.rate, row.per) + "\n";
  }
  return out + slices_table(figures) + confusion_table(figures) + rules_table(figures) + repeated_table(figures);
}

Json figures_json(const Figures& figures) {
  Json out;
  out["messages"] = figures.messages;
  out["answers"] = figures.answers;
  Json& rates = out["figures"] = Json::object();
  for (const NamedRate& row : main_figures(figures)) {
    rates[row.name] = rate_json(row.rate);
    rates[row.name]["per"] = row.per;
  }
  out["slices"] = Json::array();
  for (const Slice& slice : figures.slices) {
    out["slices"].push_back({{"by", slice.by}, {"value", slice.value}, {"found", rate_json(slice.recall)}, {"rephrased", rate_json(slice.rephrased)},
                             {"label", rate_json(slice.label)}, {"false_alarms", rate_json(slice.false_alarms)}, {"kept", rate_json(slice.kept)}});
  }
  out["confusion"] = figures.confusion;
  out["rules"] = Json::object();
  for (const auto& [id, hits] : figures.rules) {
    out["rules"][id] = {{"hurtful", hits.hurtful}, {"right_label", hits.right_label}, {"near", hits.near}, {"everyday", hits.everyday}, {"other", hits.other}, {"boundary", hits.boundary}};
  }
  out["repeated"] = Json::array();
  for (const Repeated& repeated : figures.repeated) out["repeated"].push_back({{"sentence", repeated.sentence}, {"count", repeated.count}});
  return out;
}

}  // namespace gently::regression
