// Fills the slots of a template from the unit: the rule's captures, the act, the object, facts, the topic card, and the
// feelings and asks of the label.
#pragma once

#include "compose/piece.h"
#include "compose/plan.h"
#include "compose/voice.h"

namespace gently::compose {

/// Words that fill a slot whatever the unit holds.
struct Given {
  std::string_view slot;
  Pieces words;
};

class Slots {
 public:
  /// `turn` moves through equal choices (feelings, asks, openers) so that alternatives differ.
  Slots(const rules::Book& book, const match::Judgement& judgement, const Unit& unit, const Voice& voice, unsigned turn);

  void give(const std::vector<Given>& given) { given_ = given; }

  /// Appends the template's words. False when a slot cannot be filled with certainty; optional segments are left out then.
  bool fill(const rules::Template& text, Pieces& out);

 private:
  bool segments(const std::vector<rules::Segment>& list, const rules::Template& from, Pieces& out);
  bool slot(const rules::Segment& segment, const rules::Template& from, Pieces& out);
  bool phrase(uint32_t first, uint32_t last, rules::Form form, Pieces& out);
  bool act(Act::Sense sense, rules::Form form, Pieces& out);
  bool said_after(const Phrase& when, Pieces& out);
  bool capture(const rules::Segment& segment, Pieces& out);
  bool may_be_said_again(const match::Capture& capture) const;
  bool converse(const match::Capture& capture, Pieces& out);
  bool when(bool with_preposition, Pieces& out);
  bool since(Pieces& out);
  bool who(Pieces& out);
  bool amount(Pieces& out);
  bool facts(const rules::Template& from, Pieces& out);
  bool about(const rules::Template& from, Pieces& out);
  bool names(Pieces& out);
  bool matter(const rules::Template& from, Pieces& out);
  bool long_time(Pieces& out);
  bool deadline(Pieces& out);
  bool topic(std::string_view field, Pieces& out);
  bool feeling(int strength, Pieces& out);
  bool ask(const std::vector<rules::Ask>& asks, Pieces& out);
  bool one_of(const std::vector<std::string>& words, std::string_view path, int line, Pieces& out);
  bool printed(const Fact& fact) const;
  bool belongs(const Fact& fact) const;

  const rules::Book& book_;
  const match::Judgement& judgement_;
  const Unit& unit_;
  const Voice& voice_;
  const rules::Answers* label_ = nullptr;  // the defaults of the head's label
  uint64_t seed_;
  std::vector<Given> given_;
  std::vector<Span> used_;
  bool object_printed_ = false;
};

/// Another opener of the same kind for a request that begins with "Could we" or "Could you". After a request it becomes
/// a statement, so that no two questions follow each other.
void reopen(const rules::Book& book, bool told, uint64_t seed, Pieces& ask);

}  // namespace gently::compose
