#include "regression/figures.h"

#include <algorithm>
#include <set>

#include "regression/masks.h"

namespace gently::regression {
namespace {

constexpr size_t kMostRepeated = 20;

std::string plain(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("’")) {
      out += '\'';
      i += 2;
    } else {
      out += text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
    }
  }
  return out;
}

class Tally {
 public:
  void add(const Message& message, const Answered& answered) {
    ++out_.messages;
    if (message.disputed) {
      if (message.hurtful()) out_.disputed.count(answered.found());
      return;
    }
    add_slices(message, answered);
    add_rules(message, answered);
    const bool kept = answered.result.outcome == Outcome::kKept;
    if (message.label != rules::Label::kBoundary) out_.wrongly_kept.count(kept);
    if (message.hurtful()) add_hurtful(message, answered);
    else if (message.label == rules::Label::kBoundary) add_boundary(answered);
    else harmless(message.kind).count(answered.found());
    confuse(message, answered);
    if (answered.result.outcome == Outcome::kRephrased) add_answer(message, answered);
  }

  Figures take() {
    for (auto& [key, slice] : slices_) out_.slices.push_back(std::move(slice));
    for (auto& [sentence, count] : sentences_) out_.repeated.push_back({sentence, count});
    std::stable_sort(out_.repeated.begin(), out_.repeated.end(), [](const Repeated& a, const Repeated& b) { return a.count > b.count; });
    if (out_.repeated.size() > kMostRepeated) out_.repeated.resize(kMostRepeated);
    return std::move(out_);
  }

 private:
  Rate& harmless(MessageKind kind) {
    switch (kind) {
      case MessageKind::kEveryday: return out_.everyday;
      case MessageKind::kIdiom: return out_.idiom;
      case MessageKind::kForeign: return out_.foreign;
      default: return out_.near;
    }
  }

  void add_hurtful(const Message& message, const Answered& answered) {
    const bool found = answered.found();
    out_.recall.count(found);
    if (std::find(message.style.begin(), message.style.end(), "oblique") != message.style.end()) out_.oblique.count(found);
    out_.rephrased.count(answered.result.outcome == Outcome::kRephrased);
    out_.flagged.count(answered.result.outcome == Outcome::kFlagged);
    if (!found) return;
    const std::string_view label = rules::name(message.label);
    const auto& findings = answered.result.findings;
    if (!findings.empty()) {
      out_.label.count(answered.label() == label);
      out_.label_among.count(std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.label == label; }));
    }
    const auto card = std::find_if(findings.begin(), findings.end(), [](const Finding& f) { return !f.topic.empty(); });
    out_.card.count(card != findings.end());
    if (card == findings.end() || answered.cards.empty()) return;
    out_.topic.count(std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
      return std::find(answered.cards.begin(), answered.cards.end(), f.topic) != answered.cards.end();
    }));
  }

  void add_boundary(const Answered& answered) {
    out_.boundary_kept.count(answered.result.outcome == Outcome::kKept);
    out_.boundary_touched.count(answered.result.outcome == Outcome::kRephrased);
  }

  void add_answer(const Message& message, const Answered& answered) {
    ++out_.answers;
    out_.clean.count(answered.unclean.empty());
    if (!message.keep.empty()) {
      const size_t lost = lost_facts(message, answered).size();
      out_.lossless.count(lost == 0);
      out_.kept_facts.hits += message.keep.size() - lost;
      out_.kept_facts.of += message.keep.size();
    }
    if (answered.result.alternatives.empty()) return;
    std::set<std::string> once;
    for (std::string& sentence : masked_sentences(answered.result.alternatives.front())) once.insert(std::move(sentence));
    for (const std::string& sentence : once) ++sentences_[sentence];
  }

  Slice& slice(const std::string& by, std::string_view value) {
    Slice& out = slices_[{by, std::string(value)}];
    out.by = by;
    out.value = value;
    return out;
  }

  void add_slices(const Message& message, const Answered& answered) {
    std::vector<Slice*> mine = {&slice("relation", rules::name(message.relation)), &slice("variety", message.variety)};
    if (message.hurtful()) mine.push_back(&slice("label", rules::name(message.label)));
    for (const std::string& style : message.style) mine.push_back(&slice("style", style));
    if (message.style.empty()) mine.push_back(&slice("style", "plain"));
    for (Slice* one : mine) {
      if (message.hurtful()) {
        one->recall.count(answered.found());
        one->rephrased.count(answered.result.outcome == Outcome::kRephrased);
        if (!answered.result.findings.empty()) one->label.count(answered.label() == rules::name(message.label));
      } else if (message.label == rules::Label::kBoundary) {
        one->kept.count(answered.result.outcome == Outcome::kKept);
      } else {
        one->false_alarms.count(answered.found());
      }
    }
  }

  void add_rules(const Message& message, const Answered& answered) {
    std::map<std::string, bool> fired;  // and whether its label is right
    for (const Finding& finding : answered.result.findings) fired[finding.rule] = finding.label == rules::name(message.label);
    for (const std::string& id : answered.kept_by) fired[id] = message.label == rules::Label::kBoundary;
    for (const auto& [id, right] : fired) {
      RuleHits& hits = out_.rules[id];
      if (message.hurtful()) ++hits.hurtful;
      else if (message.label == rules::Label::kBoundary) ++hits.boundary;
      else if (message.kind == MessageKind::kNear) ++hits.near;
      else if (message.kind == MessageKind::kEveryday) ++hits.everyday;
      else ++hits.other;
      if (right) ++hits.right_label;
    }
  }

  void confuse(const Message& message, const Answered& answered) {
    std::string called = answered.result.outcome == Outcome::kKept ? "kept" : answered.found() ? answered.label() : "unchanged";
    if (called.empty()) called = "found";
    ++out_.confusion[std::string(rules::name(message.label))][called];
  }

  Figures out_;
  std::map<std::pair<std::string, std::string>, Slice> slices_;
  std::map<std::string, size_t> sentences_;
};

}  // namespace

std::vector<std::string> lost_facts(const Message& message, const Answered& answered) {
  std::vector<std::string> lost;
  if (answered.result.outcome != Outcome::kRephrased) return lost;
  const std::string after = plain(answered.result.rephrased);
  for (const std::string& keep : message.keep) {
    if (after.find(plain(keep)) == std::string::npos) lost.push_back(keep);
  }
  return lost;
}

Figures figures(std::span<const Message> messages, std::span<const Answered> answers) {
  Tally tally;
  for (size_t i = 0; i < messages.size(); ++i) tally.add(messages[i], answers[i]);
  return tally.take();
}

}  // namespace gently::regression
