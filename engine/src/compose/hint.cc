#include "compose/hint.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace gently::compose {
namespace {

constexpr size_t kMostPhrases = 2;
constexpr uint32_t kMostWords = 5;  // of one; a longer one is a gap with ends

/// The cues that gave the finding its label, those that say most first: what two or more words weigh, then one.
std::vector<const match::RuleMatch*> telling(const rules::Book& book, const match::Finding& finding) {
  std::vector<const match::RuleMatch*> out;
  auto add = [&](const match::RuleMatch& match) {
    if (match.rule->label == finding.main.rule->label && match.last - match.first <= kMostWords) out.push_back(&match);
  };
  add(finding.main);
  for (const match::RuleMatch& match : finding.also) add(match);
  std::stable_sort(out.begin(), out.end(), [&](const match::RuleMatch* a, const match::RuleMatch* b) {
    return std::tuple(a->last - a->first == 1, -book.weight(*a->rule, a->pattern)) < std::tuple(b->last - b->first == 1, -book.weight(*b->rule, b->pattern));
  });
  return out;
}

/// “some of us”, “even”: in the order of the text.
std::string words_of(const rules::Book& book, const language::Reading& reading, const match::Finding& finding) {
  std::vector<Span> spans;
  for (const match::RuleMatch* match : telling(book, finding)) {
    const Span span{reading.items[match->first].source.begin, reading.items[match->last - 1].source.end};
    const bool apart = std::none_of(spans.begin(), spans.end(), [&](Span other) { return other.overlaps(span); });
    if (apart && spans.size() < kMostPhrases) spans.push_back(span);
  }
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  std::string out;
  for (Span span : spans) out += (out.empty() ? "“" : ", “") + std::string(span.in(reading.text)) + "”";
  return out;
}

std::string instead(const rules::Book& book, rules::Label label) {
  const auto found = std::find_if(book.answers.begin(), book.answers.end(), [&](const rules::Answers& one) { return one.label == label; });
  return found == book.answers.end() ? "" : found->hint;
}

}  // namespace

std::string hint_for(const rules::Book& book, const match::Judgement& judgement, const Composition& made) {
  if (made.unanswerable != nullptr && !made.unanswerable->hint.empty()) return made.unanswerable->hint;
  const match::Finding& finding = judgement.findings.front();
  const rules::Rule& rule = *finding.main.rule;
  if (!rule.hint.empty()) return rule.hint;
  const std::string mend = instead(book, rule.label);
  if (!finding.from_cues || mend.empty()) return mend.empty() ? made.failure : mend;
  const std::string words = words_of(book, judgement.reading, finding);
  if (words.empty() || rule.why.empty()) return mend;
  return words + ": " + rule.why + ". " + mend;
}

}  // namespace gently::compose
