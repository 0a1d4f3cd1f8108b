// Promises 2, 3 and 5 on each candidate: clean under the whole book at its keenest, all facts there, nothing spoiled.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compose/piece.h"
#include "compose/plan.h"
#include "match/judge.h"

namespace gently::compose {

/// Facts of the unit that do not stand in `text`.
std::vector<std::string> unplaced(const match::Judgement& judgement, const Unit& unit, std::string_view text);

/// Whether words are clean at the keenest. Remembers what it said: the same words come up again when units are grouped anew.
class Keenest {
 public:
  Keenest(const match::Judge& judge, rules::Relation relation);
  /// Empty, or what they set off.
  const std::string& fault(const std::string& text);
  /// Whether it said that nothing is wrong with these words, in which so many sentences must stay. Who is content at the
  /// keenest is so at any other sensitivity.
  bool was_content(const std::string& text, size_t frozen) const;

 private:
  struct Said {
    std::string fault;
    size_t frozen = 0;
  };
  const match::Judge& judge_;
  match::JudgeOptions options_;
  std::map<std::string, Said> said_;  // by text
};

/// Empty when the words may be said, whatever became of the facts, else why not.
std::string verify_words(Keenest& keenest, const rules::Book& book, const match::Judgement& judgement,
                         const Pieces& answer, rules::Relation relation);

/// Empty when the unit's answer may be offered, else why not.
std::string verify_unit(Keenest& keenest, const rules::Book& book, const match::Judgement& judgement,
                        const Unit& unit, const Pieces& answer, rules::Relation relation);

/// Empty when the whole rewritten message is calm at the writer's own sensitivity, so that a second pass changes nothing.
std::string verify_message(const match::Judge& judge, const match::Judgement& before, std::string_view after,
                           const match::JudgeOptions& options);

}  // namespace gently::compose
