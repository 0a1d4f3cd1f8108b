#include "rules/rule_loader.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "rules/rule_parts.h"

namespace gently::rules {
namespace {

constexpr int kMostPoints = 200;  // in tenths: more than keeps a message

std::string_view head_of(Kind kind) { return kind == Kind::kShape ? "rule" : kKindNames[static_cast<size_t>(kind)]; }

Keys keys_of(Kind kind) {
  switch (kind) {
    case Kind::kShape:
      return kShapeKeys;
    case Kind::kBoundary:
      return kBoundaryKeys;
    case Kind::kGuard:
      return kGuardKeys;
    case Kind::kContinuation:
      return kContinuationKeys;
    case Kind::kPair:
      return kPairKeys;
    case Kind::kCue:
      break;  // cues share a file: load_cues
  }
  return {};
}

void load_label(const Fields& fields, const Source& source, Rule& rule) {
  const std::string folder = rule.id.substr(0, rule.id.find('/'));
  const yaml::Node* node = fields.node("label");
  if (node == nullptr) {
    if (auto known = label_of(folder)) rule.label = *known;
    else fields.fault("the folder “" + folder + "” is no label", "put the file into shapes/<label>/, or add “label: …”");
    return;
  }
  auto label = choice(fields, "label", kLabelNames, source);
  if (!label) return;
  rule.label = static_cast<Label>(*label);
  if (name(rule.label) != folder) {
    source.fault(*node, "the label is “" + std::string(name(rule.label)) + "”, the folder “" + folder + "”", "move the file or change the label");
  }
}

/// Of a boundary: without points it decides alone, with points and no family it is a hint.
void load_points(const Fields& fields, const Source& source, Rule& rule) {
  rule.family = fields.text("sign");
  const yaml::Node* node = fields.node("points");
  if (fields.has("sign") && node == nullptr) fields.fault("a sign has points", "sign: smell\npoints: 4");
  if (node == nullptr) return;
  const std::string& text = node->scalar;
  char* end = nullptr;
  const double tenths = std::strtod(text.c_str(), &end) * 10;
  rule.points = std::abs(tenths) <= kMostPoints ? static_cast<int>(std::lround(tenths)) : 0;
  if (end != text.c_str() + text.size() || rule.points == 0 || std::abs(tenths - rule.points) > 1e-6) {
    source.fault(*node, "points are a number from -20 to 20 with one decimal place at most, and not 0", "points: 4", "fifteen keep the message; a boundary that decides alone has none");
  }
  if (rule.tier == 'B') source.fault(*node, "points count for the whole message, and tier B keeps a sentence", "tier: A");
}

void load_kind(const Fields& fields, const Source& source, Rule& rule) {
  switch (rule.kind) {
    case Kind::kShape: return load_label(fields, source, rule);
    case Kind::kBoundary:
      rule.label = Label::kBoundary;
      if (!fields.has("tier")) fields.fault("a boundary needs a tier", "tier: A keeps the whole message, tier: B the sentence");
      else if (auto tier = choice(fields, "tier", kTierNames, source))
        rule.tier = kTierNames[*tier][0];
      rule.note = fields.required("note");
      load_points(fields, source, rule);
      return;
    case Kind::kGuard:
      if (auto scope = choice(fields, "scope", kScopeNames, source))
        rule.scope = static_cast<Rule::Scope>(*scope);
      return;
    case Kind::kPair:
      rule.shape = fields.required("shape");
      rule.topic = fields.required("topic");
      return;
    default: return;
  }
}

void load_answers(const Fields& fields, const Captures& captures, const Source& source, Rule& rule) {
  if (const yaml::Node* say = fields.node("say")) {
    rule.say = load_says(say->is_list() ? fields.maps("say") : std::vector<yaml::Node>{*say}, source);
  }
  if (rule.kind != Kind::kPair) check_says(rule.say, captures, source);  // a pair's captures are its shape's
  rule.drop = fields.words("drop");
  for (const std::string& capture : rule.drop) {
    if (!captures.contains(capture)) source.fault(*fields.node("drop"), "“drop” names a capture that no pattern has: “" + capture + "”", "capture it: {" + capture + " = noun-phrase}");
  }
}

}  // namespace

std::string points_text(int tenths) {
  const std::string whole = (tenths < 0 ? "-" : "") + std::to_string(std::abs(tenths) / 10);
  return tenths % 10 == 0 ? whole : whole + "." + std::to_string(std::abs(tenths) % 10);
}

void check_id(const std::string& written, const std::string& id, const yaml::Node& node, const Source& source) {
  std::string last = id.substr(id.rfind('/') + 1);
  if (written != last) source.fault(node, "it is called “" + written + "” here, and its file “" + last + ".yaml”", "give both the same name");
}

Rule load_rule(const yaml::Node& root, const Source& source, Kind kind, const std::string& id) {
  Rule rule;
  rule.id = id;
  rule.path = source.path;
  rule.line = root.line;
  rule.kind = kind;
  Fields fields(root, source, keys_of(kind));
  if (!root.is_map()) return rule;
  std::string written = fields.required(head_of(kind));
  if (!written.empty()) check_id(written, id, *fields.node(head_of(kind)), source);
  load_kind(fields, source, rule);
  rule.why = fields.text("why");
  rule.hint = fields.text("hint");
  rule.match = fields.patterns("match");
  if (kind != Kind::kPair && !fields.has("match")) fields.fault("the rule matches nothing: “match” is missing", "match:\n  - a sentence");
  const Captures captures = captures_of(rule.match);
  rule.unless = load_unless(fields, source);
  rule.where = load_where(fields, captures, source);
  rule.when = load_when(fields, kind, source);
  load_answers(fields, captures, source, rule);
  rule.tests = load_tests(fields, source);
  rule.weak = fields.flag("weak");
  rule.rider = fields.flag("rider");
  rule.no_answer = fields.flag("no-answer");
  return rule;
}

std::vector<Rule> load_cues(const yaml::Node& root, const Source& source, const std::string& family) {
  std::vector<Rule> out;
  std::set<std::string> ids;
  Fields file(root, source, kCueFileKeys);
  if (!root.is_map()) return out;
  if (file.has("family")) check_id(file.text("family"), family, *file.node("family"), source);
  if (!file.has("cues"))
    file.fault("the file holds no cues: “cues” is missing",
               "cues:\n  - cue: a-name\n    match: a sentence");
  for (const yaml::Node& entry : file.maps("cues")) {
    Fields fields(entry, source, kCueKeys);
    if (!entry.is_map()) continue;
    Rule rule;
    rule.kind = Kind::kCue;
    rule.family = family;
    rule.path = source.path;
    rule.line = entry.line;
    rule.id = "cue/" + family + "/" + fields.required("cue");
    if (!ids.insert(rule.id).second) source.fault(*fields.node("cue"), "two cues of this file have the same name", "rename one");
    rule.why = fields.text("why");
    rule.match = fields.patterns("match");
    if (!fields.has("match")) fields.fault("the cue matches nothing: “match” is missing", "match:\n  - a sentence");
    rule.unless = load_unless(fields, source);
    if (auto label = choice(fields, "label", kLabelNames, source)) rule.label = static_cast<Label>(*label);
    out.push_back(std::move(rule));
  }
  return out;
}

}  // namespace gently::rules
