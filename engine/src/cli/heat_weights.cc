#include "cli/heat_weights.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ostream>
#include <string_view>

#include "cli/heat_fit.h"

namespace gently::cli {
namespace {

using regression::Training;

std::string cue_of(std::string_view feature) { return std::string(regression::rule_of(feature)); }

/// The phrase behind "cue/address/guilt#17".
std::string source_of(const rules::Book& book, std::string_view feature) {
  const std::string_view id = regression::rule_of(feature);
  return book.rule(id)->match[std::stoul(std::string(feature.substr(id.size() + 1)))].source;
}

constexpr double kLeastLeaning = 0.1;  // less says too little to be written down

void add_leanings(const rules::Book& book, const Training& training, const std::vector<bool>& features, Weights& out) {
  std::vector<bool> cues = features;
  for (size_t f = 0; f < cues.size(); ++f)
    cues[f] = cues[f] && training.names[f].starts_with("cue/");
  for (const auto& [label, model] : fit_labels(training, cues)) {
    out.label_bias[label] = model.bias;
    for (size_t f = 0; f < cues.size(); ++f) {
      if (std::abs(model.weights[f]) >= kLeastLeaning)
        out.leanings[label][source_of(book, training.names[f])] = model.weights[f];
    }
  }
}

void write_phrases(const std::map<std::string, double>& phrases, int digits, std::ostream& out) {
  for (const auto& [phrase, weight] : phrases)
    out << "    " << quoted(phrase) << ": " << decimals(weight, digits) << '\n';
}

}  // namespace

Weights weights_of(const rules::Book& book, const Training& training, const std::vector<bool>& features) {
  const Model model = fit_heat(book, training, features);
  Weights out;
  out.bias = model.bias;
  add_leanings(book, training, features, out);
  for (size_t f = 0; f < training.names.size(); ++f) {
    const std::string& name = training.names[f];
    if (model.weights[f] == 0) continue;
    if (book.rule(cue_of(name))->kind == rules::Kind::kCue) {
      out.phrases[cue_of(name)][source_of(book, name)] = model.weights[f];
    } else {
      out.shapes[name] = model.weights[f];
    }
  }
  return out;
}

std::vector<double> sums_of(const rules::Book& book, const Training& rows, const Weights& weights) {
  std::vector<double> sums;
  for (const regression::TrainingRow& row : rows.rows) {
    double cues = weights.bias, shape = 0;
    for (uint32_t f : row.features) {
      if (auto it = weights.shapes.find(rows.names[f]); it != weights.shapes.end()) {
        shape = std::max(shape, it->second);
      } else if (auto cue = weights.phrases.find(cue_of(rows.names[f])); cue != weights.phrases.end()) {
        const auto phrase = cue->second.find(source_of(book, rows.names[f]));
        if (phrase != cue->second.end()) cues += phrase->second;
      }
    }
    sums.push_back(cues + shape);
  }
  return sums;
}

void write_yaml(const Weights& weights, const Thresholds& thresholds, std::ostream& out) {
  out << "# yaml-language-server: $schema=../schema/weights.json\n# Written by gently tune; do not "
         "edit. Log-odds.\nbias: "
      << decimals(weights.bias, 2) << "\nthresholds:\n  careful: " << decimals(thresholds.careful, 2)
      << "\n  balanced: " << decimals(thresholds.balanced, 2)
      << "\n  keen: " << decimals(thresholds.keen, 2) << "\nweights:\n";
  for (const auto& [name, weight] : weights.shapes)
    out << "  " << name << ": " << decimals(weight, 2) << '\n';
  out << "phrases:\n";
  for (const auto& [cue, phrases] : weights.phrases) {
    out << "  " << cue << ":\n";
    write_phrases(phrases, 3, out);
  }
  out << "label-bias:\n";
  for (const auto& [label, bias] : weights.label_bias)
    out << "  " << rules::name(label) << ": " << decimals(bias, 2) << '\n';
  out << "leanings:\n";
  for (const auto& [label, phrases] : weights.leanings) {
    out << "  " << rules::name(label) << ":\n";
    write_phrases(phrases, 2, out);
  }
}

std::string quoted(std::string_view phrase) {
  std::string out = "'";
  for (char c : phrase) out += c == '\'' ? "''" : std::string(1, c);
  return out + "'";
}

std::string decimals(double value, int digits) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

}  // namespace gently::cli
