#include "match/heat.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gently::match {
namespace {

using rules::Book;
using rules::Kind;

constexpr double kStrongCue = 0.7;   // log-odds; a cue that marks its clause as hurtful
constexpr double kTellingCue = 0.1;  // a cue that is named as a cause; lighter ones only add up

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

/// By label: how far the phrases of the cues speak for it.
using Votes = std::map<rules::Label, double>;

void add_leanings(const rules::Rule& cue, uint32_t phrase, Votes& votes) {
  auto at = std::lower_bound(cue.leanings.begin(), cue.leanings.end(), phrase,
                             [](const rules::Leaning& one, uint32_t p) { return one.phrase < p; });
  for (; at != cue.leanings.end() && at->phrase == phrase; ++at) votes[at->label] += at->weight;
}

double vote(const Votes& votes, const RuleMatch& cue) {
  const auto it = votes.find(cue.rule->label);
  return it == votes.end() ? 0.0 : it->second;
}

bool is_fitted(const rules::Rule& rule) {
  return !std::isnan(rule.fitted) || !rule.phrase_weights.empty();
}

/// Words of the match that no capture holds.
uint32_t literal_words(const RuleMatch& match) {
  uint32_t words = match.last - match.first;
  for (const Capture& capture : match.captures) words -= std::min(words, capture.last - capture.first);
  return words;
}

/// Total order of matches within a sentence: shapes, strong ones, worst label (of cues: the one
/// most of them hint at), with captures, one that nobody has fitted yet (an author's own, beside the
/// book's), heaviest rule, most words of its own, longest, leftmost, id.
bool speaks_before(const Book& book, const Votes& votes, const RuleMatch& a, const RuleMatch& b) {
  if ((a.rule->kind == Kind::kShape) != (b.rule->kind == Kind::kShape))
    return a.rule->kind == Kind::kShape;
  const double wa = book.weight(*a.rule, a.pattern), wb = book.weight(*b.rule, b.pattern);
  if (a.rule->kind == Kind::kCue) {
    const double va = vote(votes, a), vb = vote(votes, b);
    if (va != vb) return va > vb;
    if (wa != wb) return wa > wb;
  }
  if (a.rule->weak != b.rule->weak) return !a.rule->weak;
  if (a.rule->label != b.rule->label) return rules::outranks(a.rule->label, b.rule->label);
  // Of one label the one that says what it is about.
  if (a.captures.empty() != b.captures.empty()) return b.captures.empty();
  const bool fitted = is_fitted(*a.rule);
  if (fitted != is_fitted(*b.rule)) return !fitted;
  if (wa != wb) return wa > wb;
  // The one whose own words say more.
  if (literal_words(a) != literal_words(b)) return literal_words(a) > literal_words(b);
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
  using Phrase = std::pair<const rules::Rule*, uint32_t>;
  using Phrases = std::vector<Phrase>;

  /// Each phrase once, in an order that does not change: the same sum on every run.
  double sum(Phrases& phrases) const {
    std::sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) {
      return a.first != b.first ? a.first < b.first : a.second < b.second;
    });
    phrases.erase(std::unique(phrases.begin(), phrases.end()), phrases.end());
    double total = 0;
    for (const auto& [rule, pattern] : phrases) total += book_.weight(*rule, pattern);
    return total;
  }

  void judge_paragraph(uint32_t first, uint32_t last) {
    paragraph_.clear();
    std::vector<double> own(last - first);
    double hottest = 0;
    bool shapes = false;
    for (uint32_t s = first; s < last; ++s) {
      Phrases cues;
      for (const RuleMatch* cause : causes_[s]) {
        if (cause->rule->kind == Kind::kCue) cues.emplace_back(cause->rule, cause->pattern);
        shapes = shapes || cause->rule->kind == Kind::kShape;
      }
      own[s - first] = sum(cues);
      hottest = std::max(hottest, own[s - first]);
      paragraph_.insert(paragraph_.end(), cues.begin(), cues.end());
    }
    const double cues = sum(paragraph_);
    for (uint32_t s = first; s < last; ++s) {
      // Where only cues speak, they speak for the hottest sentence; its neighbours need heat of
      // their own.
      const bool speaks =
          (!shapes && own[s - first] == hottest) || book_.bias + own[s - first] >= limit_;
      judge(s, cues, own[s - first], speaks);
    }
  }

  /// `cues`: what those of the paragraph come to; `own`: those of the sentence.
  void judge(uint32_t s, double cues, double own, bool cues_speak) {
    if (causes_[s].empty()) return;
    const bool after = !out_.findings.empty() && out_.findings.back().sentence + 1 == s;
    bool any_shape = false;
    double shape = 0;  // the heaviest: what several say of one sentence, they say once
    for (const RuleMatch* cause : causes_[s]) {
      if (cause->rule->when.after_hurtful && !after) {
        out_.unmet.push_back({*cause, "when: after-hurtful"});
      } else if (cause->rule->kind == Kind::kShape) {
        shape = any_shape ? std::max(shape, book_.weight(*cause->rule)) : book_.weight(*cause->rule);
        any_shape = true;
      }
    }
    if (!any_shape && !cues_speak) return;
    // Calm words in another sentence do not take back what a shape says in this one.
    const double heat = book_.bias + (any_shape ? shape + std::max(cues, own) : cues);
    out_.heat = std::max(out_.heat, logistic(heat));
    if (heat < limit_) return;
    Finding finding;
    finding.sentence = s;
    finding.heat = logistic(heat);
    for (const RuleMatch* cause : causes_[s]) {
      if (cause->rule->when.after_hurtful && !after) continue;
      const double least = cause->rule->kind == Kind::kCue ? kTellingCue : 0;
      if (book_.weight(*cause->rule, cause->pattern) > least) finding.also.push_back(*cause);
    }
    if (finding.also.empty()) return;
    Votes votes = book_.label_bias;
    for (const auto& [rule, phrase] : paragraph_) add_leanings(*rule, phrase, votes);
    auto main = std::min_element(
        finding.also.begin(), finding.also.end(),
        [&](const RuleMatch& a, const RuleMatch& b) { return speaks_before(book_, votes, a, b); });
    finding.main = *main;
    finding.also.erase(main);
    finding.from_cues = finding.main.rule->kind == Kind::kCue;
    clauses(finding);
    if (!finding.clauses.empty()) out_.findings.push_back(std::move(finding));
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
      add([&](const RuleMatch& match) { return book_.weight(*match.rule, match.pattern) >= kStrongCue; });
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
  Phrases paragraph_;  // of the cues in the paragraph that is judged
};

}  // namespace

void judge_heat(const Book& book, rules::Sensitivity sensitivity, const std::vector<bool>& cleared,
                Judgement& out) {
  Sentences(book, threshold(book, sensitivity), cleared, out).judge();
}

}  // namespace gently::match
