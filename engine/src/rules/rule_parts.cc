#include "rules/rule_parts.h"

#include <algorithm>
#include <array>

#include "rules/nearest.h"

namespace gently::rules {
namespace {

Relation relation_of(const Fields& fields, const Source& source) {
  std::optional<size_t> at = choice(fields, "relation", kRelationNames, source);
  return at ? static_cast<Relation>(*at) : Relation::kUnknown;
}

std::vector<TestCase> sentences(const Fields& fields, std::string_view key, const Source& source) {
  std::vector<TestCase> out;
  const yaml::Node* value = fields.node(key);
  if (value == nullptr || value->is_null()) return out;
  if (!value->is_list() || (value->flow && !value->items.empty())) {
    source.fault(*value, "a list of sentences is expected here", "write one sentence a line, each after “- ”");
    return out;
  }
  for (const yaml::Node& item : value->items) {
    TestCase test;
    test.line = item.line;
    if (item.is_map() && !item.flow && item.find("in") != nullptr) {
      Fields entry(item, source, kRewriteKeys);
      test.in = entry.required("in");
      test.out = entry.text("out");
      test.relation = relation_of(entry, source);
    } else {
      test.in = sentence(item, source);
    }
    if (!test.in.empty()) out.push_back(std::move(test));
  }
  return out;
}

/// A feature of `when`: one of the names, or {set}.
void check_feature(const std::string& feature, const yaml::Node& node, const Source& source) {
  if (std::find(kFeatureNames.begin(), kFeatureNames.end(), feature) != kFeatureNames.end()) return;
  std::vector<std::string> names;
  std::string listed;
  if (feature.starts_with('{')) {
    std::string set = feature.substr(1, feature.find('}') - 1);
    if (feature.ends_with('}') && source.lexicon.set(set) != nullptr) return;
    for (const std::string& name : source.lexicon.set_names()) names.push_back("{" + name + "}");
    listed = "a set, as in {emoji-laugh}";
  } else {
    for (std::string_view name : kFeatureNames) listed += (listed.empty() ? "" : ", ") + std::string(names.emplace_back(name));
    listed += ", or a {set} in quotes";
  }
  std::string close = nearest(feature, names);
  source.fault(node, "no feature is called “" + feature + "”", close.empty() ? "" : "did you mean “" + close + "”?", listed);
}

std::vector<std::string> features(const Fields& when, std::string_view key, const Source& source) {
  std::vector<std::string> out = when.words(key);
  for (const std::string& feature : out) {
    if (!feature.empty()) check_feature(feature, *when.node(key), source);
  }
  return out;
}

}  // namespace

RuleTests load_tests(const Fields& rule, const Source& source) {
  RuleTests tests;
  const yaml::Node* node = rule.node("tests");
  if (node == nullptr) return tests;
  Fields fields(*node, source, kTestKeys);
  tests.rewrites = sentences(fields, "rewrites", source);
  tests.silent = sentences(fields, "silent", source);
  tests.fires = sentences(fields, "fires", source);
  tests.todo = sentences(fields, "todo", source);
  for (const TestCase& test : tests.rewrites) {
    if (test.out.empty()) source.fault(*fields.node("rewrites"), "a test under “rewrites” has no “out”", "write the answer, or move it to “fires”");
  }
  return tests;
}

std::vector<Exception> load_unless(const Fields& rule, const Source& source) {
  std::vector<Exception> out;
  for (const yaml::Node& entry : rule.maps("unless")) {
    if (!entry.is_map() || entry.flow) {
      source.fault(entry, "an exception needs a match and an example that fires without it",
                   "- match: …\n  example: …");
      continue;
    }
    Fields fields(entry, source, kExceptionKeys);
    Exception exception;
    exception.line = entry.line;
    exception.example = fields.required("example");
    if (const yaml::Node* match = fields.node("match")) exception.match = read_pattern(*match, source);
    else source.fault(entry, "an exception needs a match", "match: …");
    if (!exception.match.elements.empty()) out.push_back(std::move(exception));
  }
  return out;
}

std::vector<Where> load_where(const Fields& rule, const Captures& captures, const Source& source) {
  std::vector<Where> out;
  const yaml::Node* node = rule.node("where");
  if (node == nullptr) return out;
  if (!node->is_map()) {
    source.fault(*node, "“where” maps captures to constraints", "act: { lacks: you }");
    return out;
  }
  for (size_t i = 0; i < node->items.size(); ++i) {
    const yaml::Node& tests = node->items[i];
    const std::string& capture = node->keys[i].scalar;
    if (!captures.contains(capture)) {
      std::vector<std::string> names;
      for (const auto& [name, slots] : captures) names.push_back(name);
      std::string close = nearest(capture, names);
      source.fault(node->keys[i], "no pattern of this rule captures “" + capture + "”", close.empty() ? "capture it: {" + capture + " = noun-phrase}" : "did you mean “" + close + "”?");
    }
    Fields fields(tests, source, kConstraintKeys);
    auto add = [&](std::string_view key, Where::Test test) {
      for (Pattern& pattern : fields.patterns(key)) {
        out.push_back({capture, test, std::move(pattern), 0});
      }
    };
    add("has", Where::Test::kHas);
    add("lacks", Where::Test::kLacks);
    add("begins", Where::Test::kBegins);
    add("not-begins", Where::Test::kNotBegins);
    if (const yaml::Node* max = fields.node("max")) {
      unsigned words = 0;
      for (char c : max->scalar) words = c >= '0' && c <= '9' && words < 1000 ? words * 10 + static_cast<unsigned>(c - '0') : 1000;
      if (words == 0 || words >= 1000) source.fault(*max, "a number of words is expected here");
      else out.push_back({capture, Where::Test::kMax, {}, words});
    }
  }
  return out;
}

When load_when(const Fields& rule, Kind kind, const Source& source) {
  When when;
  const yaml::Node* node = rule.node("when");
  if (node == nullptr) return when;
  Fields fields(*node, source, kWhenKeys);
  when.after_hurtful = fields.flag("after-hurtful");
  if (when.after_hurtful && kind != Kind::kShape) {
    source.fault(*fields.node("after-hurtful"), "only a shape can wait for a hurtful sentence before it", "leave “after-hurtful” out");
  }
  when.alone = fields.flag("alone");
  when.with = features(fields, "with", source);
  when.without = features(fields, "without", source);
  when.relations = fields.relations("relations");
  return when;
}

}  // namespace gently::rules
