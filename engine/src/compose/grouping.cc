#include "compose/grouping.h"

#include <algorithm>

namespace gently::compose {

using match::Finding;
using rules::Label;

namespace {

bool names_no_subject(const rules::Rule& rule) {
  switch (rule.label) {
    case Label::kTesting:
    case Label::kWithdrawal:
    case Label::kContempt:
    case Label::kAbandonment: return true;
    default: return rule.rider;
  }
}

bool speaks_for_itself(const match::RuleMatch& one) {
  return one.rule->kind == rules::Kind::kShape && !one.rule->say.empty() && !names_no_subject(*one.rule);
}

}  // namespace

const match::RuleMatch& speaker_of(const Finding& finding) {
  if (!names_no_subject(*finding.main.rule)) return finding.main;
  auto other = std::find_if(finding.also.begin(), finding.also.end(), speaks_for_itself);
  return other == finding.also.end() ? finding.main : *other;
}

bool carries_no_subject(const Finding& finding) { return names_no_subject(*speaker_of(finding).rule); }

std::vector<Group> group(const match::Judgement& judgement, rules::Relation relation, bool facts_apart, const std::vector<bool>& owns_fact,
                         const std::vector<bool>& stays) {
  std::vector<Group> groups;
  std::vector<bool> closed;  // the group owns a fact: nobody else with a fact joins
  for (size_t i = 0; i < judgement.findings.size(); ++i) {
    if (stays[i]) continue;
    const Finding& finding = judgement.findings[i];
    TopicChoice choice = choose_topic(judgement, finding, relation);
    const uint32_t paragraph = judgement.reading.sentences[finding.sentence].paragraph;
    size_t same = groups.size();
    for (size_t g = groups.size(); g-- > 0;) {
      const bool topics_agree = groups[g].choice.topic == choice.topic || choice.topic == nullptr || groups[g].choice.topic == nullptr;
      const bool facts_agree = !facts_apart || !closed[g] || !owns_fact[i];
      if (groups[g].paragraph != paragraph || !facts_agree || (!topics_agree && !carries_no_subject(finding))) continue;
      same = g;
      break;
    }
    if (same == groups.size()) {
      groups.push_back({{&finding}, choice, paragraph});
      closed.push_back(owns_fact[i]);
      continue;
    }
    groups[same].findings.push_back(&finding);
    closed[same] = closed[same] || owns_fact[i];
    if (groups[same].choice.topic == nullptr) groups[same].choice = choice;
  }
  return groups;
}

}  // namespace gently::compose
