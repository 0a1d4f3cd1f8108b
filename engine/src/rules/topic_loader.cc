#include <array>

#include "rules/rule_loader.h"
#include "rules/rule_parts.h"

namespace gently::rules {
namespace {

Say drawing(Say say) {
  say.draws = draws_of(say.tell, say.ask);
  return say;
}

}  // namespace

std::vector<Ask> load_asks(const Fields& fields, const Source& source) {
  std::vector<Ask> out;
  for (const yaml::Node& entry : fields.maps("asks")) {
    Ask ask;
    if (entry.is_scalar()) {
      ask.text = read_template(entry, source);
    } else {
      Fields one(entry, source, kAskKeys);
      ask.text = one.text_template("ask");
      ask.we = choice(one, "who", kWhoNames, source).value_or(0) == 0;
      ask.relations = one.relations("for");
      ask.tones = one.tones("tones");
    }
    if (!ask.text.empty()) out.push_back(std::move(ask));
  }
  return out;
}

std::vector<Say> load_says(const std::vector<yaml::Node>& entries, const Source& source) {
  std::vector<Say> out;
  for (const yaml::Node& entry : entries) {
    Say say;
    say.line = entry.line;
    if (entry.is_scalar()) {  // the short form: a plain sentence
      say.tell = read_template(entry, source);
      if (!say.tell.empty()) out.push_back(drawing(std::move(say)));
      continue;
    }
    Fields fields(entry, source, kSayKeys);
    if (auto mode = choice(fields, "mode", kModeNames, source)) say.mode = static_cast<Mode>(*mode);
    say.tell = fields.text_template("tell");
    say.ask = fields.text_template("ask");
    if (say.tell.empty() && say.ask.empty()) source.fault(entry, "an answer without “tell” and “ask”", "write one of them");
    say.relations = fields.relations("for");
    say.tones = fields.tones("tones");
    for (const std::string& word : fields.words("labels")) {
      if (auto label = label_of(word)) {
        say.labels.push_back(*label);
        continue;
      }
      std::string close = nearest(word, std::vector<std::string>(kLabelNames.begin(), kLabelNames.end()));
      source.fault(*fields.node("labels"), "no label is called “" + word + "”", close.empty() ? "" : "did you mean “" + close + "”?");
    }
    if (auto of = choice(fields, "of", kOfNames, source)) say.of = static_cast<Say::Of>(*of);
    out.push_back(drawing(std::move(say)));
  }
  return out;
}

Topic load_topic(const yaml::Node& root, const Source& source, const std::string& id) {
  Topic topic;
  topic.id = id;
  topic.path = source.path;
  topic.line = root.line;
  Fields fields(root, source, kTopicKeys);
  if (!root.is_map()) return topic;
  std::string written = fields.required("topic");
  if (!written.empty()) check_id(written, id, *fields.node("topic"), source);
  if (const yaml::Node* node = fields.node("cues")) {
    Fields cues(*node, source, kTopicCueKeys);
    topic.head = cues.patterns("head");
    topic.matter = cues.patterns("matter");
    topic.weak = cues.patterns("weak");
    topic.never = cues.patterns("not");
  }
  topic.relations = fields.relations("relations");
  if (const yaml::Node* node = fields.node("feelings")) {
    Fields feelings(*node, source, kTopicFeelingKeys);
    topic.light = feelings.words("light");
    topic.medium = feelings.words("medium");
    topic.strong = feelings.words("strong");
    topic.good = feelings.words("good");
  }
  if (const yaml::Node* node = fields.node("event")) {
    Fields event(*node, source, kEventKeys);
    topic.event_past = event.text_template("past");
    topic.event_now = event.text_template("now");
  }
  topic.positive = fields.text_template("positive");
  topic.wish = fields.text_template("wish");
  topic.miss = fields.text_template("miss");
  topic.asks = load_asks(fields, source);
  for (const Template* text : {&topic.event_past, &topic.event_now, &topic.positive, &topic.wish, &topic.miss}) check_template(*text, {}, source);
  for (const Ask& ask : topic.asks) check_template(ask.text, {}, source);
  if (topic.head.empty() && topic.matter.empty()) source.fault(root, "a topic needs cues under head or matter", "cues:\n  head:\n    - dishes");
  if (topic.asks.empty()) source.fault(root, "a topic needs asks", "asks:\n  - Could we …?");
  return topic;
}

Answers load_answers(const yaml::Node& root, const Source& source, const std::string& id) {
  Answers answers;
  answers.id = id;
  answers.path = source.path;
  answers.line = root.line;
  Fields fields(root, source, kAnswersKeys);
  if (!root.is_map()) return answers;
  std::string written = fields.required("answers");
  if (!written.empty()) check_id(written, id, *fields.node("answers"), source);
  if (auto label = choice(fields, "label", kLabelNames, source)) answers.label = static_cast<Label>(*label);
  answers.hint = fields.text("hint");
  if (const yaml::Node* node = fields.node("feelings")) {
    Fields feelings(*node, source, kFeelingKeys);
    answers.light = feelings.words("light");
    answers.medium = feelings.words("medium");
    answers.strong = feelings.words("strong");
  }
  answers.asks = load_asks(fields, source);
  answers.say = load_says(fields.maps("say"), source);
  check_says(answers.say, {}, source);
  return answers;
}

}  // namespace gently::rules
