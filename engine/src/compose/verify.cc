#include "compose/verify.h"

#include <algorithm>

#include "compose/lint.h"

namespace gently::compose {
namespace {

bool is_sign(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

/// The fact's bytes stand in the answer, not as part of a longer word.
bool holds(std::string_view answer, std::string_view fact) {
  for (size_t at = answer.find(fact); at != std::string_view::npos; at = answer.find(fact, at + 1)) {
    bool left = at == 0 || !is_sign(answer[at - 1]) || !is_sign(fact.front());
    size_t end = at + fact.size();
    bool right = end == answer.size() || !is_sign(answer[end]) || !is_sign(fact.back());
    if (left && right) return true;
  }
  return false;
}

std::string small(std::string_view words) {
  std::string out(words);
  if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] - 'A' + 'a');
  return out;
}

/// A fact in chat spelling ("2nite") may be given back in full.
std::string normal(const language::Reading& reading, const Fact& fact) {
  std::string out;
  bool respelled = false;
  for (uint32_t i = fact.first; i < fact.last; ++i) {
    out += (i > fact.first ? " " : "") + reading.items[i].text;
    respelled = respelled || reading.items[i].has(language::kRespelled);
  }
  return respelled ? out : std::string(fact.source.in(reading.text));
}

}  // namespace

std::vector<std::string> unplaced(const match::Judgement& judgement, const Unit& unit, std::string_view text) {
  std::vector<std::string> out;
  for (const Fact& fact : unit.facts) {
    std::string_view words = fact.source.in(judgement.reading.text);
    const bool may_shrink = fact.kind != Fact::Kind::kName && holds(text, small(words));  // "Three" inside a sentence
    if (!holds(text, words) && !may_shrink && !holds(text, normal(judgement.reading, fact))) out.emplace_back(words);
  }
  return out;
}

Keenest::Keenest(const match::Judge& judge, rules::Relation relation) : judge_(judge) {
  options_.relation = relation;
  options_.sensitivity = rules::Sensitivity::kKeen;
}

const std::string& Keenest::fault(const std::string& text) {
  const auto [at, is_new] = said_.try_emplace(text);
  std::string& fault = at->second.fault;
  if (!is_new) return fault;
  const match::Judgement again = judge_.find(text, options_);
  at->second.frozen = again.frozen.size();
  if (again.kept != nullptr) fault = "it reads as " + again.kept->id;
  else if (!again.findings.empty()) fault = "it sets off " + again.findings.front().main.rule->id;
  return fault;
}

bool Keenest::was_content(const std::string& text, size_t frozen) const {
  const auto at = said_.find(text);
  return at != said_.end() && at->second.fault.empty() && at->second.frozen == frozen;
}

std::string verify_words(Keenest& keenest, const rules::Book& book, const match::Judgement& judgement,
                         const Pieces& answer, rules::Relation relation) {
  if (std::string reason = lint(book, judgement.reading, answer, relation); !reason.empty()) return reason;
  return keenest.fault(joined(answer));
}

std::string verify_unit(Keenest& keenest, const rules::Book& book, const match::Judgement& judgement,
                        const Unit& unit, const Pieces& answer, rules::Relation relation) {
  const std::vector<std::string> lost = unplaced(judgement, unit, joined(answer));
  if (!lost.empty()) return "“" + lost.front() + "” found no place";
  return verify_words(keenest, book, judgement, answer, relation);
}

std::string verify_message(const match::Judge& judge, const match::Judgement& before, std::string_view after,
                           const match::JudgeOptions& options) {
  match::Judgement again = judge.find(after, options);
  if (again.kept != nullptr) return "the whole would be kept by " + again.kept->id;
  if (!again.findings.empty()) return "the whole sets off " + again.findings.front().main.rule->id;
  if (again.frozen.size() != before.frozen.size()) return "a sentence that must stay is read differently";
  return {};
}

}  // namespace gently::compose
