#include "compose/guide_choices.h"

#include <algorithm>

#include "compose/slots.h"

namespace gently::compose {
namespace {

constexpr size_t kMostEvents = 7, kMostFeelings = 6, kMostAsks = 6;
constexpr size_t kMostAsksOfOne = 4;  // of the card, so that the label has a say too

bool meets(const rules::Say& say, const Unit& unit, const Voice& voice) {
  if (!rules::allows(say.relations, voice.relation)) return false;
  if (!say.tones.empty() && std::find(say.tones.begin(), say.tones.end(), voice.tone) == say.tones.end()) return false;
  const rules::Label label = unit.head->main.rule->label;
  if (!say.labels.empty() && std::find(say.labels.begin(), say.labels.end(), label) == say.labels.end()) return false;
  if (say.of == rules::Say::Of::kIncident) return unit.incident;
  return say.of == rules::Say::Of::kAny || !unit.incident;
}

bool is_new(const std::vector<Pieces>& list, const Pieces& words) {
  return std::none_of(list.begin(), list.end(), [&](const Pieces& one) { return joined(one) == joined(words); });
}

const rules::Answers* answers_for(const rules::Book& book, const Unit& unit) {
  const rules::Label label = unit.head->main.rule->label;
  if (label == rules::Label::kOk) return nullptr;
  const auto found = std::find_if(book.answers.begin(), book.answers.end(), [&](const rules::Answers& one) { return one.label == label; });
  return found == book.answers.end() ? nullptr : &*found;
}

struct Words {
  const std::vector<std::string>* list;
  const std::string* path;
  int line;
};

/// One of each list in turn, so that the choice is wide.
std::vector<Pieces> in_turn(const std::vector<Words>& lists) {
  std::vector<Pieces> out;
  size_t longest = 0;
  for (const Words& words : lists) longest = std::max(longest, words.list->size());
  for (size_t i = 0; i < longest; ++i) {
    for (const Words& words : lists) {
      if (i >= words.list->size() || out.size() == kMostFeelings) continue;
      Piece piece;
      piece.text = (*words.list)[i];
      piece.path = *words.path;
      piece.line = words.line;
      if (is_new(out, {piece})) out.push_back({std::move(piece)});
    }
  }
  return out;
}

bool speaks_of_feelings(const rules::Say& frame) {
  bool out = false;
  for_each_slot(frame.tell.segments, [&](const rules::Segment& slot, bool) { out = out || slot.text == "feeling"; });
  return out;
}

class Chooser {
 public:
  Chooser(const rules::Book& book, const match::Judgement& judgement, const Unit& unit, const Voice& voice)
      : book_(book), judgement_(judgement), unit_(unit), voice_(voice), label_(answers_for(book, unit)) {}

  std::vector<Pieces> events() const {
    std::vector<Pieces> out;
    for (const rules::Say& say : book_.guide.events) {
      if (out.size() == kMostEvents || !meets(say, unit_, voice_)) continue;
      Pieces words;
      if (filled(say.tell, words) && is_new(out, words)) out.push_back(std::move(words));
    }
    return out;
  }

  std::vector<Pieces> feelings() const {
    if (voice_.relation == rules::Relation::kWork) return in_turn({{&book_.work_feelings, &book_.openers.path, book_.openers.line}});
    std::vector<Words> lists;
    auto add = [&](const auto& from) {
      for (const auto* list : {&from.medium, &from.light, &from.strong}) lists.push_back({list, &from.path, from.line});
    };
    if (unit_.topic != nullptr) add(*unit_.topic);
    if (label_ != nullptr) add(*label_);
    lists.push_back({&book_.guide.feelings, &book_.guide.path, book_.guide.line});
    return in_turn(lists);
  }

  std::vector<Pieces> asks() const {
    std::vector<Pieces> out;
    if (unit_.topic != nullptr) add_asks(unit_.topic->asks, kMostAsksOfOne, out);
    if (label_ != nullptr) add_asks(label_->asks, kMostAsks, out);
    add_asks(book_.guide.asks, kMostAsks, out);
    return out;
  }

 private:
  bool filled(const rules::Template& text, Pieces& out) const {
    Slots slots(book_, judgement_, unit_, voice_, 0);
    return slots.fill(text, out);
  }

  void add_asks(const std::vector<rules::Ask>& asks, size_t most, std::vector<Pieces>& out) const {
    for (const rules::Ask& ask : asks) {
      const bool tone = ask.tones.empty() || std::find(ask.tones.begin(), ask.tones.end(), voice_.tone) != ask.tones.end();
      Pieces words;
      if (out.size() >= most || !tone || !rules::allows(ask.relations, voice_.relation)) continue;
      if (filled(ask.text, words) && is_new(out, words)) out.push_back(std::move(words));
    }
  }

  const rules::Book& book_;
  const match::Judgement& judgement_;
  const Unit& unit_;
  const Voice& voice_;
  const rules::Answers* label_;
};

}  // namespace

GuideChoices guide_choices(const rules::Book& book, const match::Judgement& judgement, const Unit& unit, const Voice& voice) {
  GuideChoices out;
  for (const rules::Say& frame : book.guide.frames) {
    if (out.frame == nullptr && meets(frame, unit, voice)) out.frame = &frame;
  }
  if (out.frame == nullptr) return out;
  const Chooser chooser(book, judgement, unit, voice);
  out.events = chooser.events();
  if (speaks_of_feelings(*out.frame)) out.feelings = chooser.feelings();
  out.asks = chooser.asks();
  return out;
}

}  // namespace gently::compose
