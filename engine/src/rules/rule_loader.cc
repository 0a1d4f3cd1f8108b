#include "rules/rule_loader.h"

#include <algorithm>
#include <set>

#include "rules/nearest.h"

namespace gently::rules {
namespace {

Relation relation_of(const Fields& fields, const Source& source) {
  std::string written = fields.text("relation");
  if (written.empty()) return Relation::kUnknown;
  if (auto relation = value_of<Relation>(kRelationNames, written)) return *relation;
  source.fault(*fields.node("relation"), "no relation is called “" + written + "”");
  return Relation::kUnknown;
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
      Fields entry(item, source, {"in", "out", "relation"});
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

RuleTests load_tests(const Fields& rule, const Source& source) {
  RuleTests tests;
  const yaml::Node* node = rule.node("tests");
  if (node == nullptr) return tests;
  Fields fields(*node, source, {"rewrites", "silent", "fires", "todo"});
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
                   "- match: …\n    example: …");
      continue;
    }
    Fields fields(entry, source, {"match", "example"});
    Exception exception;
    exception.line = entry.line;
    exception.example = fields.required("example");
    if (const yaml::Node* match = fields.node("match")) exception.match = read_pattern(*match, source);
    else source.fault(entry, "an exception needs a match", "match: …");
    if (!exception.match.elements.empty()) out.push_back(std::move(exception));
  }
  return out;
}

std::vector<Where> load_where(const Fields& rule, const Source& source) {
  std::vector<Where> out;
  const yaml::Node* node = rule.node("where");
  if (node == nullptr) return out;
  if (!node->is_map()) {
    source.fault(*node, "“where” maps captures to constraints", "act: { lacks: you }");
    return out;
  }
  for (size_t i = 0; i < node->items.size(); ++i) {
    const yaml::Node& tests = node->items[i];
    Fields fields(tests, source, {"has", "lacks", "begins", "not-begins", "max"});
    auto add = [&](std::string_view key, Where::Test test) {
      for (Pattern& pattern : fields.patterns(key)) {
        out.push_back({node->keys[i].scalar, test, std::move(pattern), 0});
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
      else out.push_back({node->keys[i].scalar, Where::Test::kMax, {}, words});
    }
  }
  return out;
}

When load_when(const Fields& rule, const Source& source) {
  When when;
  const yaml::Node* node = rule.node("when");
  if (node == nullptr) return when;
  Fields fields(*node, source, {"after-hurtful", "alone", "with", "without", "relations"});
  when.after_hurtful = fields.flag("after-hurtful");
  when.alone = fields.flag("alone");
  when.with = fields.words("with");
  when.without = fields.words("without");
  when.relations = fields.relations("relations");
  return when;
}

std::set<std::string> captures_of(const std::vector<Pattern>& patterns) {
  std::set<std::string> out;
  for (const Pattern& pattern : patterns) {
    for_each_element(pattern.elements, [&](const Element& element) {
      if (!element.capture.empty()) out.insert(element.capture);
    });
  }
  return out;
}

/// Slots of templates must be captures of the rule, facts, or fields of a topic card.
void check_slots(const std::vector<Say>& says, const std::set<std::string>& captures, const Source& source,
                 const yaml::Node& place) {
  static const std::vector<std::string> kBuiltin = {
      "topic.light", "topic.medium", "topic.strong", "topic.feeling", "topic.good", "topic.event", "topic.positive",
      "topic.wish", "topic.miss", "topic.ask", "feeling", "ask", "when", "day", "who", "amount", "object", "facts",
      "wanted", "done"};
  auto check = [&](const Template& text) {
    for_each_slot(text.segments, [&](const Segment& slot, bool) {
      if (captures.contains(slot.text) || std::find(kBuiltin.begin(), kBuiltin.end(), slot.text) != kBuiltin.end()) return;
      std::vector<std::string> names(captures.begin(), captures.end());
      names.insert(names.end(), kBuiltin.begin(), kBuiltin.end());
      std::string close = nearest(slot.text, names);
      Error error = yaml::error_at(place, source.path, source.content, "no capture or fact is called “" + slot.text + "”");
      error.line = text.line;
      error.column = slot.column;
      error.excerpt = text.source;
      error.caret = slot.column - 1;
      error.mend = close.empty() ? "capture it in the pattern: {" + slot.text + " = noun-phrase}" : "did you mean {" + close + "}?";
      source.errors.push_back(std::move(error));
    });
  };
  for (const Say& say : says) {
    check(say.tell);
    check(say.ask);
  }
}

void check_id(const std::string& written, const std::string& id, const yaml::Node& node, const Source& source) {
  std::string last = id.substr(id.rfind('/') + 1);
  if (written != last) source.fault(node, "the rule is called “" + written + "”, its file “" + last + "”", "give both the same name");
}

std::vector<Ask> load_asks(const Fields& fields, const Source& source) {
  std::vector<Ask> out;
  for (const yaml::Node& entry : fields.maps("asks")) {
    Ask ask;
    if (entry.is_scalar()) {
      ask.text = read_template(entry, source);
    } else {
      Fields one(entry, source, {"ask", "who", "for", "tones"});
      ask.text = one.text_template("ask");
      ask.we = one.text("who") != "you";
      ask.relations = one.relations("for");
      ask.tones = one.tones("tones");
    }
    if (!ask.text.empty()) out.push_back(std::move(ask));
  }
  return out;
}

}  // namespace

std::vector<Say> load_says(const std::vector<yaml::Node>& entries, const Source& source) {
  std::vector<Say> out;
  for (const yaml::Node& entry : entries) {
    Say say;
    say.line = entry.line;
    if (entry.is_scalar()) {  // the short form: a plain sentence
      say.tell = read_template(entry, source);
      if (!say.tell.empty()) out.push_back(std::move(say));
      continue;
    }
    Fields fields(entry, source, {"mode", "tell", "ask", "for", "tones", "labels", "of"});
    std::string mode = fields.text("mode");
    if (!mode.empty()) {
      auto known = value_of<Mode>(kModeNames, mode);
      std::vector<std::string> names(kModeNames.begin(), kModeNames.end());
      if (known) say.mode = *known;
      else source.fault(*fields.node("mode"), "no mode is called “" + mode + "”", "did you mean “" + nearest(mode, names) + "”?");
    }
    say.tell = fields.text_template("tell");
    say.ask = fields.text_template("ask");
    if (say.tell.empty() && say.ask.empty()) source.fault(entry, "an answer without “tell” and “ask”", "write one of them");
    say.relations = fields.relations("for");
    say.tones = fields.tones("tones");
    for (const std::string& word : fields.words("labels")) {
      if (auto label = label_of(word)) say.labels.push_back(*label);
      else source.fault(*fields.node("labels"), "no label is called “" + word + "”");
    }
    std::string of = fields.text("of");
    if (of == "incident") say.of = Say::Of::kIncident;
    else if (of == "habit") say.of = Say::Of::kHabit;
    else if (of == "now") say.of = Say::Of::kNow;
    else if (!of.empty() && of != "any") source.fault(*fields.node("of"), "“of” is incident, habit, now or any");
    out.push_back(std::move(say));
  }
  return out;
}

Rule load_rule(const yaml::Node& root, const Source& source, Kind kind, const std::string& id) {
  Rule rule;
  rule.id = id;
  rule.path = source.path;
  rule.line = root.line;
  rule.kind = kind;
  std::string_view head = kind == Kind::kShape ? "rule" : kKindNames[static_cast<size_t>(kind)];
  Fields fields(root, source,
                {head, "label", "why", "hint", "match", "unless", "where", "when", "drop", "say", "tests", "weak", "rider",
                 "no-answer", "tier", "note", "scope", "shape", "topic", "source"});
  if (!root.is_map()) return rule;
  std::string written = fields.required(head);
  if (!written.empty()) check_id(written, id, *fields.node(head), source);
  rule.why = fields.text("why");
  rule.hint = fields.text("hint");
  rule.match = fields.patterns("match");
  rule.unless = load_unless(fields, source);
  rule.where = load_where(fields, source);
  rule.when = load_when(fields, source);
  rule.drop = fields.words("drop");
  rule.tests = load_tests(fields, source);
  if (const yaml::Node* say = fields.node("say")) {
    rule.say = load_says(say->is_list() ? say->items : std::vector<yaml::Node>{*say}, source);
  }
  rule.weak = fields.flag("weak");
  rule.rider = fields.flag("rider");
  rule.no_answer = fields.flag("no-answer");
  std::string label = fields.text("label");
  if (kind == Kind::kShape) {
    std::string folder = id.substr(0, id.find('/'));
    if (label.empty()) label = folder;
    if (auto known = label_of(label)) {
      rule.label = *known;
    } else {
      std::vector<std::string> names(kLabelNames.begin(), kLabelNames.end());
      source.fault(root, "no label is called “" + label + "”", "did you mean “" + nearest(label, names) + "”?");
    }
    if (label != folder) source.fault(root, "the label is “" + label + "”, the folder “" + folder + "”", "move the file or change the label");
  }
  if (kind == Kind::kBoundary) {
    rule.label = Label::kBoundary;
    std::string tier = fields.text("tier");
    if (tier == "A" || tier == "B") rule.tier = tier[0];
    else source.fault(root, "a boundary has tier A (the whole message) or B (the sentence)", "tier: A");
    rule.note = fields.required("note");
  }
  if (kind == Kind::kGuard) {
    std::string scope = fields.text("scope");
    if (scope == "sentence") rule.scope = Rule::Scope::kSentence;
    else if (scope == "message") rule.scope = Rule::Scope::kMessage;
    else if (!scope.empty() && scope != "clause") source.fault(*fields.node("scope"), "a scope is clause, sentence or message");
  }
  if (kind == Kind::kPair) {
    rule.shape = fields.required("shape");
    rule.topic = fields.required("topic");
  } else if (rule.match.empty() && fields.node("match") == nullptr) {
    source.fault(root, "the rule matches nothing: “match” is missing", "match:\n  - a sentence");
  }
  if (!rule.say.empty()) {
    std::set<std::string> captures = captures_of(rule.match);
    if (kind != Kind::kPair) check_slots(rule.say, captures, source, root);
    for (const std::string& capture : rule.drop) {
      if (!captures.contains(capture)) source.fault(root, "“drop” names a capture that no pattern has: “" + capture + "”");
    }
  }
  return rule;
}

std::vector<Rule> load_cues(const yaml::Node& root, const Source& source, const std::string& family) {
  std::vector<Rule> out;
  Fields file(root, source, {"family", "about", "cues"});
  if (!root.is_map()) return out;
  for (const yaml::Node& entry : file.maps("cues")) {
    Fields fields(entry, source, {"cue", "match", "unless", "why", "label"});
    Rule rule;
    rule.kind = Kind::kCue;
    rule.family = family;
    rule.path = source.path;
    rule.line = entry.line;
    rule.id = "cue/" + family + "/" + fields.required("cue");
    rule.why = fields.text("why");
    rule.match = fields.patterns("match");
    rule.unless = load_unless(fields, source);
    if (auto label = label_of(fields.text("label"))) rule.label = *label;
    out.push_back(std::move(rule));
  }
  return out;
}

Topic load_topic(const yaml::Node& root, const Source& source, const std::string& id) {
  Topic topic;
  topic.id = id;
  topic.path = source.path;
  topic.line = root.line;
  Fields fields(root, source, {"topic", "about", "cues", "relations", "feelings", "event", "positive", "wish", "miss", "asks"});
  if (!root.is_map()) return topic;
  std::string written = fields.required("topic");
  if (!written.empty()) check_id(written, id, *fields.node("topic"), source);
  if (const yaml::Node* node = fields.node("cues")) {
    Fields cues(*node, source, {"head", "weak", "not"});
    topic.head = cues.patterns("head");
    topic.weak = cues.patterns("weak");
    topic.never = cues.patterns("not");
  }
  topic.relations = fields.relations("relations");
  if (const yaml::Node* node = fields.node("feelings")) {
    Fields feelings(*node, source, {"light", "medium", "strong", "good"});
    topic.light = feelings.words("light");
    topic.medium = feelings.words("medium");
    topic.strong = feelings.words("strong");
    topic.good = feelings.words("good");
  }
  if (const yaml::Node* node = fields.node("event")) {
    Fields event(*node, source, {"past", "now"});
    topic.event_past = event.text_template("past");
    topic.event_now = event.text_template("now");
  }
  topic.positive = fields.text_template("positive");
  topic.wish = fields.text_template("wish");
  topic.miss = fields.text_template("miss");
  topic.asks = load_asks(fields, source);
  if (topic.head.empty()) source.fault(root, "a topic needs head cues", "cues:\n    head:\n      - dishes");
  if (topic.asks.empty()) source.fault(root, "a topic needs asks", "asks:\n    - Could we …?");
  return topic;
}

Answers load_answers(const yaml::Node& root, const Source& source, const std::string& id) {
  Answers answers;
  answers.id = id;
  answers.path = source.path;
  answers.line = root.line;
  Fields fields(root, source, {"answers", "about", "label", "feelings", "asks", "say"});
  if (!root.is_map()) return answers;
  check_id(fields.required("answers"), id, root, source);
  std::string label = fields.text("label");
  if (!label.empty()) {
    if (auto known = label_of(label)) answers.label = *known;
    else source.fault(*fields.node("label"), "no label is called “" + label + "”");
  }
  if (const yaml::Node* node = fields.node("feelings")) {
    Fields feelings(*node, source, {"light", "medium", "strong"});
    answers.light = feelings.words("light");
    answers.medium = feelings.words("medium");
    answers.strong = feelings.words("strong");
  }
  answers.asks = load_asks(fields, source);
  answers.say = load_says(fields.maps("say"), source);
  check_slots(answers.say, {}, source, root);
  return answers;
}

}  // namespace gently::rules
