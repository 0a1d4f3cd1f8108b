#include "regression/catalogue.h"

#include <cmath>
#include <numeric>
#include <algorithm>

#include "engine/parts.h"

namespace gently::regression {
namespace {

using rules::Kind;
using rules::Rule;

/// Inline code that may hold anything but a backtick.
std::string code(const std::string& text) {
  std::string out = text;
  std::replace(out.begin(), out.end(), '`', '\'');
  return "`" + out + "`";
}

std::string comma_row(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string relations(rules::RelationSet set) {
  std::string out;
  for (size_t i = 0; set != 0 && i < rules::kRelationNames.size(); ++i) {
    if (rules::allows(set, static_cast<rules::Relation>(i))) out += (out.empty() ? "" : ", ") + std::string(rules::kRelationNames[i]);
  }
  return out.empty() ? out : " (" + out + ")";
}

class Page {
 public:
  explicit Page(const rules::Book& book) : book_(book) {}

  std::string write() {
    const size_t shapes = count(Kind::kShape), boundaries = count(Kind::kBoundary);
    out_ = "# " + book_.pack.id + " " + book_.pack.version + "\n\nLanguage " + book_.pack.language + ". " + std::to_string(shapes) + " shapes, " + std::to_string(boundaries) +
           " boundaries, " + std::to_string(count(Kind::kGuard)) + " guards, " + std::to_string(count(Kind::kCue)) + " cues, " + std::to_string(book_.topics.size()) +
           " topics.\nMade by `gently rules catalogue` from the rule files; sha256 " + book_.sha256 + ".\n";
    section(Kind::kBoundary, "What stays as it is");
    section(Kind::kShape, "What is rephrased");
    section(Kind::kPair, "Answers pinned to a shape and a topic");
    section(Kind::kContinuation, "What goes on with the sentence before");
    section(Kind::kGuard, "What keeps a sentence calm");
    cues();
    answers();
    topics();
    notes();
    return std::move(out_);
  }

 private:
  size_t count(Kind kind) const {
    return static_cast<size_t>(std::count_if(book_.rules.begin(), book_.rules.end(), [&](const Rule& rule) { return rule.kind == kind; }));
  }

  void section(Kind kind, const std::string& title) {
    if (count(kind) == 0) return;
    out_ += "\n## " + title + "\n";
    for (const Rule& rule : book_.rules) {
      if (rule.kind == kind) one(rule);
    }
  }

  void one(const Rule& rule) {
    out_ += "\n### " + rule.id + "\n\n";
    if (!rule.why.empty()) out_ += "Why: " + rule.why + ".\n";
    if (!rule.hint.empty()) out_ += "Hint: " + rule.hint + "\n";
    if (!rule.note.empty()) out_ += "Note " + rule.note + (rule.tier == 'B' ? ", the sentence alone stays" : ", the whole message stays") + (rule.adds_up() ? ", with fifteen points" : "") + (rule.points == 0 ? "" : "; it gives " + rules::points_text(rule.points)) + ".\n";
    if (!rule.shape.empty()) out_ += "For " + rule.shape + " about " + rule.topic + ".\n";
    list("Matches", rule.match, [](const rules::Pattern& pattern) { return code(pattern.source); });
    list("Unless", rule.unless, [](const rules::Exception& exception) { return code(exception.match.source) + " – “" + exception.example + "”"; });
    says(rule.say);
    list("Answers that are tested", rule.tests.rewrites, [](const rules::TestCase& test) { return "“" + test.in + "” → “" + test.out + "”"; });
    list("Fires on", rule.tests.fires, [](const rules::TestCase& test) { return "“" + test.in + "”"; });
    list("Silent on", rule.tests.silent, [](const rules::TestCase& test) { return "“" + test.in + "”"; });
    list("Known gaps", rule.tests.todo, [](const rules::TestCase& test) { return "“" + test.in + "”"; });
  }

  template <typename T, typename Write>
  void list(const std::string& title, const std::vector<T>& items, const Write& write) {
    if (items.empty()) return;
    out_ += "\n" + title + ":\n\n";
    for (const T& item : items) out_ += "- " + write(item) + "\n";
  }

  void says(const std::vector<rules::Say>& list_of) {
    list("Says", list_of, [](const rules::Say& say) {
      std::string words = say.tell.empty() ? "" : code(say.tell.source);
      if (!say.ask.empty()) words += (words.empty() ? "" : " ") + code(say.ask.source);
      return std::string(rules::name(say.mode)) + ": " + words + relations(say.relations);
    });
  }

  /// “you never (+0.41) · even (+0.30)”
  std::string phrases(const Rule& cue) const {
    std::vector<size_t> order(cue.match.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
      return std::abs(book_.weight(cue, a)) > std::abs(book_.weight(cue, b));
    });
    std::string out;
    for (size_t i : order) {
      char weight[32];
      std::snprintf(weight, sizeof weight, " (%+.2f)", book_.weight(cue, i));
      out += out.empty() ? "" : " · ";
      for (char c : cue.match[i].source) out += c == '|' ? "\\|" : std::string(1, c);
      out += weight;
    }
    return out;
  }

  void cues() {
    if (count(Kind::kCue) == 0) return;
    out_ += "\n## What warms or cools a sentence\n\n| cue | phrases with their weights, heaviest first |\n|---|---|\n";
    for (const Rule& rule : book_.rules) {
      if (rule.kind == Kind::kCue) out_ += "| " + rule.id + " | " + phrases(rule) + " |\n";
    }
  }

  void asks(const std::vector<rules::Ask>& list_of) {
    list("Asks", list_of, [](const rules::Ask& ask) { return ask.text.source + relations(ask.relations); });
  }

  void feelings(const std::vector<std::string>& light, const std::vector<std::string>& medium, const std::vector<std::string>& strong) {
    if (light.empty() && medium.empty() && strong.empty()) return;
    out_ += "Feelings: " + comma_row(light) + "; " + comma_row(medium) + "; " + comma_row(strong) + ".\n";
  }

  void answers() {
    out_ += "\n## Answers that hang on no shape\n";
    for (const rules::Answers& answers : book_.answers) {
      out_ += "\n### " + answers.id + "\n\n";
      feelings(answers.light, answers.medium, answers.strong);
      says(answers.say);
      asks(answers.asks);
    }
  }

  void topics() {
    out_ += "\n## Topics\n";
    for (const rules::Topic& topic : book_.topics) {
      out_ += "\n### " + topic.id + relations(topic.relations) + "\n\n";
      feelings(topic.light, topic.medium, topic.strong);
      if (!topic.good.empty()) out_ += "Good: " + comma_row(topic.good) + ".\n";
      for (const auto& [title, text] : {std::pair("When", &topic.event_past), {"Mostly", &topic.event_now}, {"Better", &topic.positive}, {"Wish", &topic.wish}, {"Miss", &topic.miss}}) {
        if (!text->empty()) out_ += std::string(title) + ": " + code(text->source) + "\n";
      }
      auto source = [](const rules::Pattern& pattern) { return code(pattern.source); };
      list("Told by", topic.head, source);
      list("Named by", topic.matter, source);
      list("Hinted at by", topic.weak, source);
      list("Not by", topic.never, source);
      asks(topic.asks);
    }
  }

  void notes() {
    if (book_.notes.empty()) return;
    out_ += "\n## Notes to the writer\n\n";
    for (const rules::Note& note : book_.notes) out_ += "- " + note.code + ": " + note.text + "\n";
  }

  const rules::Book& book_;
  std::string out_;
};

}  // namespace

std::string catalogue(const Engine& engine) { return Page(engine.parts().book).write(); }

}  // namespace gently::regression
