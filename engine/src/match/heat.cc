#include "match/heat.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace gently::match {
namespace {

using rules::Book;
using rules::Kind;

constexpr double kStrongCue = 0.7;  // log-odds; a cue that marks its clause as hurtful

double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

double threshold(const Book& book, rules::Sensitivity sensitivity) {
  switch (sensitivity) {
    case rules::Sensitivity::kCareful: return book.thresholds.careful;
    case rules::Sensitivity::kKeen: return book.thresholds.keen;
    default: return book.thresholds.balanced;
  }
}

/// Total order of matches within a sentence: shapes, strong ones, worst label, heaviest rule, longest, leftmost, id.
bool speaks_before(const Book& book, const RuleMatch& a, const RuleMatch& b) {
  if ((a.rule->kind == Kind::kShape) != (b.rule->kind == Kind::kShape)) return a.rule->kind == Kind::kShape;
  double wa = book.weight(*a.rule), wb = book.weight(*b.rule);
  if (a.rule->kind == Kind::kCue && wa != wb) return wa > wb;
  if (a.rule->weak != b.rule->weak) return !a.rule->weak;
  if (a.rule->label != b.rule->label) return rules::outranks(a.rule->label, b.rule->label);
  if (wa != wb) return wa > wb;
  if (a.last - a.first != b.last - b.first) return a.last - a.first > b.last - b.first;
  if (a.first != b.first) return a.first < b.first;
  return a.rule->id < b.rule->id;
}

class Sentences {
 public:
  Sentences(const Book& book, double limit, const std::vector<bool>& cleared, Judgement& out)
      : book_(book), limit_(limit), cleared_(cleared), out_(out), causes_(out.reading.sentences.size()), cues_(causes_.size(), 0.0) {
    for (const RuleMatch& match : out.matches) causes_[match.sentence].push_back(&match);
    for (size_t s = 0; s < causes_.size(); ++s) cues_[s] = sum(causes_[s], true, false);
  }

  void judge(uint32_t s) {
    if (causes_[s].empty()) return;
    const bool after = !out_.findings.empty() && out_.findings.back().sentence + 1 == s;
    for (const RuleMatch* cause : causes_[s]) {
      if (cause->rule->when.after_hurtful && !after) out_.unmet.push_back({*cause, "when: after-hurtful"});
    }
    double heat = book_.bias + sum(causes_[s], false, after) + neighbours(s);
    out_.heat = std::max(out_.heat, logistic(heat));
    if (heat < limit_) return;
    Finding finding;
    finding.sentence = s;
    finding.heat = logistic(heat);
    for (const RuleMatch* cause : causes_[s]) {
      if (cause->rule->when.after_hurtful && !after) continue;
      if (book_.weight(*cause->rule) > 0) finding.also.push_back(*cause);
    }
    if (finding.also.empty()) return;
    auto main = std::min_element(finding.also.begin(), finding.also.end(),
                                 [&](const RuleMatch& a, const RuleMatch& b) { return speaks_before(book_, a, b); });
    finding.main = *main;
    finding.also.erase(main);
    finding.from_cues = finding.main.rule->kind == Kind::kCue;
    clauses(finding);
    if (!finding.clauses.empty()) out_.findings.push_back(std::move(finding));
  }

 private:
  /// A rule counts once in a sentence.
  double sum(const std::vector<const RuleMatch*>& causes, bool only_cues, bool after) const {
    double total = 0;
    std::unordered_set<const rules::Rule*> counted;
    for (const RuleMatch* cause : causes) {
      const rules::Rule& rule = *cause->rule;
      if (only_cues && rule.kind != Kind::kCue) continue;
      if (rule.when.after_hurtful && !after) continue;
      if (counted.insert(&rule).second) total += book_.weight(rule);
    }
    return total;
  }

  double neighbours(uint32_t s) const {
    const auto& sentences = out_.reading.sentences;
    double total = 0;
    if (s > 0 && sentences[s - 1].paragraph == sentences[s].paragraph) total += cues_[s - 1];
    if (s + 1 < cues_.size() && sentences[s + 1].paragraph == sentences[s].paragraph) total += cues_[s + 1];
    return kNeighbourShare * total;
  }

  /// Clauses with a shape, else with a strong cue, else all that are not cleared.
  void clauses(Finding& finding) const {
    auto add = [&](auto counts) {
      auto take = [&](const RuleMatch& match) {
        if (counts(match) && !cleared_[match.clause]) finding.clauses.push_back(match.clause);
      };
      take(finding.main);
      for (const RuleMatch& match : finding.also) take(match);
    };
    add([](const RuleMatch& match) { return match.rule->kind == Kind::kShape; });
    if (finding.clauses.empty()) add([&](const RuleMatch& match) { return book_.weight(*match.rule) >= kStrongCue; });
    const language::Sentence& sentence = out_.reading.sentences[finding.sentence];
    for (uint32_t c = sentence.first_clause; finding.clauses.empty() && c < sentence.last_clause; ++c) {
      if (!cleared_[c]) finding.clauses.push_back(c);
    }
    std::sort(finding.clauses.begin(), finding.clauses.end());
    finding.clauses.erase(std::unique(finding.clauses.begin(), finding.clauses.end()), finding.clauses.end());
  }

  const Book& book_;
  double limit_;
  const std::vector<bool>& cleared_;
  Judgement& out_;
  std::vector<std::vector<const RuleMatch*>> causes_;
  std::vector<double> cues_;  // by sentence: the sum of its cues
};

}  // namespace

void judge_heat(const Book& book, rules::Sensitivity sensitivity, const std::vector<bool>& cleared, Judgement& out) {
  Sentences sentences(book, threshold(book, sensitivity), cleared, out);
  for (uint32_t s = 0; s < out.reading.sentences.size(); ++s) sentences.judge(s);
}

}  // namespace gently::match
