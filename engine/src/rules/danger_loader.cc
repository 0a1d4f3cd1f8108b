#include "rules/danger_loader.h"

#include <cstdlib>

namespace gently::rules {
namespace {

/// Leaves `value` as it is when there is no number.
void read_points(const yaml::Node& node, const Source& source, double& value) {
  char* end = nullptr;
  const double read = std::strtod(node.scalar.c_str(), &end);
  if (node.is_scalar() && !node.scalar.empty() && *end == '\0') value = read;
  else source.fault(node, "a number of points is expected here", "write one, such as 2.5");
}

void load_phrases(const yaml::Node& node, const Source& source, Rule& rule) {
  for (size_t i = 0; i < node.items.size(); ++i) {
    double points = 0;
    read_points(node.items[i], source, points);
    Pattern pattern = read_pattern(node.keys[i], source);
    if (pattern.elements.empty()) continue;
    rule.match.push_back(std::move(pattern));
    rule.phrase_weights.push_back(points);
  }
}

Rule load_hint(const yaml::Node& key, const yaml::Node& node, const Source& source) {
  Rule rule;
  rule.id = "boundary/hint-" + key.scalar;
  rule.path = source.path;
  rule.line = key.line;
  rule.kind = Kind::kBoundary;
  rule.label = Label::kBoundary;
  Fields fields(node, source, kHintKeys);
  rule.note = fields.required("note");
  rule.why = fields.text("why");
  const yaml::Node* phrases = fields.node("phrases");
  if (phrases != nullptr && phrases->is_map()) load_phrases(*phrases, source, rule);
  else fields.fault("“phrases” maps phrases to points", "phrases:\n  hurt me: 2.5");
  return rule;
}

}  // namespace

void load_danger(const yaml::Node& root, const Source& source, Book& book) {
  Fields fields(root, source, kDangerKeys);
  if (const yaml::Node* node = fields.node("start")) read_points(*node, source, book.danger.start);
  if (const yaml::Node* node = fields.node("hands-off")) read_points(*node, source, book.danger.hands_off);
  if (const yaml::Node* node = fields.node("doubling")) read_points(*node, source, book.danger.doubling);
  const yaml::Node* hints = fields.node("hints");
  if (hints == nullptr) return;
  if (!hints->is_map()) return source.fault(*hints, "“hints” maps kinds of danger to their phrases");
  for (size_t i = 0; i < hints->items.size(); ++i) book.rules.push_back(load_hint(hints->keys[i], hints->items[i], source));
}

}  // namespace gently::rules
