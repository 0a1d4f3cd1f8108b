#include "match/heat.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gently::match {
namespace {

using rules::Book;
using rules::Kind;

constexpr double kStrongCue = 0.7;  // log-odds; a cue that marks its clause as hurtful

double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

double threshold(const Book& book, rules::Sensitivity sensitivity) {
  switch (sensitivity) {
    case rules::Sensitivity::kCareful:
      return book.thresholds.careful;
    case rules::Sensitivity::kKeen:
      return book.thresholds.keen;
    default:
      return book.thresholds.balanced;
  }
}

/// By label: the sum of the cues that hint at it.
using Votes = std::map<rules::Label, double>;

Votes votes_of(const Book& book, const std::vector<RuleMatch>& matches) {
  std::vector<std::pair<const rules::Rule*, uint32_t>> counted;
  Votes votes;
  for (const RuleMatch& match : matches) {
    const std::pair phrase(match.rule, match.pattern);
    if (match.rule->kind != Kind::kCue ||
        std::find(counted.begin(), counted.end(), phrase) != counted.end())
      continue;
    counted.push_back(phrase);
    votes[match.rule->label] += book.weight(*match.rule);
  }
  return votes;
}

/// Total order of matches within a sentence: shapes, strong ones, worst label (of cues: the one
/// most of them hint at), with captures, one that nobody has fitted yet (an author's own, beside the
/// book's), heaviest rule, longest, leftmost, id.
bool speaks_before(const Book& book, const Votes& votes, const RuleMatch& a, const RuleMatch& b) {
  if ((a.rule->kind == Kind::kShape) != (b.rule->kind == Kind::kShape))
    return a.rule->kind == Kind::kShape;
  const double wa = book.weight(*a.rule), wb = book.weight(*b.rule);
  if (a.rule->kind == Kind::kCue) {
    const double va = votes.at(a.rule->label), vb = votes.at(b.rule->label);
    if (va != vb) return va > vb;
    if (wa != wb) return wa > wb;
  }
  if (a.rule->weak != b.rule->weak) return !a.rule->weak;
  if (a.rule->label != b.rule->label) return rules::outranks(a.rule->label, b.rule->label);
  // Of one label the one that says what it is about.
  if (a.captures.empty() != b.captures.empty()) return b.captures.empty();
  const bool fitted = book.weights.contains(a.rule->id);
  if (fitted != book.weights.contains(b.rule->id)) return !fitted;
  if (wa != wb) return wa > wb;
  if (a.last - a.first != b.last - b.first) return a.last - a.first > b.last - b.first;
  if (a.first != b.first) return a.first < b.first;
  return a.rule->id < b.rule->id;
}

class Sentences {
 public:
  Sentences(const Book& book, double limit, const std::vector<bool>& cleared, Judgement& out)
      : book_(book),
        limit_(limit),
        cleared_(cleared),
        out_(out),
        causes_(out.reading.sentences.size()) {
    for (const RuleMatch& match : out.matches) causes_[match.sentence].push_back(&match);
  }

  void judge() {
    const auto& sentences = out_.reading.sentences;
    for (uint32_t first = 0; first < sentences.size();) {
      uint32_t last = first + 1;
      while (last < sentences.size() && sentences[last].paragraph == sentences[first].paragraph)
        ++last;
      judge_paragraph(first, last);
      first = last;
    }
  }

 private:
  /// Each shape once, each phrase of a cue once, in the order of their matches: the same sum on
  /// every run.
  struct Rules {
    std::vector<std::pair<const rules::Rule*, uint32_t>> list;

    void add(const RuleMatch& match) {
      add_phrase({match.rule, match.rule->kind == Kind::kCue ? match.pattern : 0});
    }
    void add_phrase(std::pair<const rules::Rule*, uint32_t> one) {
      if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
    }
  };

  /// A cooling cue inside words that a shape has taken says nothing new about them.
  bool judged(uint32_t s, const RuleMatch& cue) const {
    return book_.weight(*cue.rule) < 0 &&
           std::any_of(causes_[s].begin(), causes_[s].end(), [&](const RuleMatch* shape) {
             return shape->rule->kind == Kind::kShape && !shape->rule->weak &&
                    shape->first <= cue.first && cue.last <= shape->last;
           });
  }

  void judge_paragraph(uint32_t first, uint32_t last) {
    Rules all;
    std::vector<double> own(last - first);
    double hottest = 0;
    bool shapes = false;
    for (uint32_t s = first; s < last; ++s) {
      Rules cues;
      for (const RuleMatch* cause : causes_[s]) {
        if (cause->rule->kind == Kind::kCue && !judged(s, *cause)) cues.add(*cause);
        shapes = shapes || cause->rule->kind == Kind::kShape;
      }
      own[s - first] = sum(cues);
      hottest = std::max(hottest, own[s - first]);
      for (const auto& cue : cues.list) all.add_phrase(cue);
    }
    const double cues = sum(all);
    for (uint32_t s = first; s < last; ++s) {
      // Where only cues speak, they speak for the hottest sentence; its neighbours need heat of
      // their own.
      const bool speaks =
          (!shapes && own[s - first] == hottest) || book_.bias + own[s - first] >= limit_;
      judge(s, cues, speaks);
    }
  }

  void judge(uint32_t s, double cues, bool cues_speak) {
    if (causes_[s].empty()) return;
    const bool after = !out_.findings.empty() && out_.findings.back().sentence + 1 == s;
    Rules shapes;
    for (const RuleMatch* cause : causes_[s]) {
      if (cause->rule->when.after_hurtful && !after) {
        out_.unmet.push_back({*cause, "when: after-hurtful"});
      } else if (cause->rule->kind == Kind::kShape) {
        shapes.add(*cause);
      }
    }
    if (shapes.list.empty() && !cues_speak) return;
    const double heat = book_.bias + sum(shapes) + cues;
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
    const Votes votes = votes_of(book_, finding.also);
    auto main = std::min_element(
        finding.also.begin(), finding.also.end(),
        [&](const RuleMatch& a, const RuleMatch& b) { return speaks_before(book_, votes, a, b); });
    finding.main = *main;
    finding.also.erase(main);
    finding.from_cues = finding.main.rule->kind == Kind::kCue;
    clauses(finding);
    if (!finding.clauses.empty()) out_.findings.push_back(std::move(finding));
  }

  double sum(const Rules& rules) const {
    double total = 0;
    for (const auto& [rule, pattern] : rules.list) total += book_.weight(*rule);
    return total;
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
    if (finding.clauses.empty())
      add([&](const RuleMatch& match) { return book_.weight(*match.rule) >= kStrongCue; });
    const language::Sentence& sentence = out_.reading.sentences[finding.sentence];
    for (uint32_t c = sentence.first_clause; finding.clauses.empty() && c < sentence.last_clause;
         ++c) {
      if (!cleared_[c]) finding.clauses.push_back(c);
    }
    std::sort(finding.clauses.begin(), finding.clauses.end());
    finding.clauses.erase(std::unique(finding.clauses.begin(), finding.clauses.end()),
                          finding.clauses.end());
  }

  const Book& book_;
  double limit_;
  const std::vector<bool>& cleared_;
  Judgement& out_;
  std::vector<std::vector<const RuleMatch*>> causes_;
};

}  // namespace

void judge_heat(const Book& book, rules::Sensitivity sensitivity, const std::vector<bool>& cleared,
                Judgement& out) {
  Sentences(book, threshold(book, sensitivity), cleared, out).judge();
}

}  // namespace gently::match
