// One message's judgement in the making: from what patterns matched to what is kept, silenced and found hurtful.
#pragma once

#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "match/judge.h"
#include "match/pattern_match.h"
#include "match/stretches.h"

namespace gently::match {

/// First all matches are added, then `judge` fills `out`. The order of judgement: exceptions and conditions of each rule,
/// boundaries, guards by scope, heat of shapes and cues, continuations. Linear in the matches, up to sorting.
class Verdict {
 public:
  Verdict(const rules::Book& book, const JudgeOptions& options, Judgement& out);

  void add_match(const rules::Rule& rule, uint32_t pattern, PatternMatch match);
  void add_exception(const rules::Rule& rule, uint32_t index, const PatternMatch& match);
  void add_constraint(const rules::Rule& rule, uint32_t index, const PatternMatch& match);
  void judge();
  /// Instead of `judge`: whether the conditions of some match hold, those on the relation aside.
  bool any_met();

 private:
  /// The condition of the rule's own that this match does not meet, or "".
  std::string unmet_where(const RuleMatch& match) const;
  std::string unmet_when(const RuleMatch& match);
  bool has(uint32_t sentence, const std::string& feature);
  bool matters(const rules::Rule& rule) const;
  void silence(const RuleMatch& match, const RuleMatch& by);
  void sort_stretches();
  void apply_conditions();
  void boundaries();
  void signs();
  /// The phrases of the hints, each once.
  std::vector<std::pair<const rules::Rule*, uint32_t>> hints() const;
  const rules::Rule* hinting_at() const;
  void guards();
  void heat();
  void continuations();

  const rules::Book& book_;
  const JudgeOptions& options_;
  Judgement& out_;
  std::vector<uint32_t> clause_of_;  // by item
  std::vector<RuleMatch> matches_;
  std::vector<std::pair<uint32_t, uint32_t>> muted_;  // items [first, last) that a muted rule matches
  std::unordered_map<const rules::Rule*, Stretches> exceptions_;                // `of`: index of the exception
  std::unordered_map<const rules::Rule*, std::vector<Stretches>> constraints_;  // by index into `where`
  std::map<std::pair<uint32_t, std::string_view>, bool> features_;  // by sentence; asked once
  std::vector<bool> frozen_;   // by sentence
  std::vector<bool> cleared_;  // by clause: a guard says it is calm
  bool any_relation_ = false;
};

}  // namespace gently::match
