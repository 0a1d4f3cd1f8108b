#include "language/entities.h"

#include "language/times.h"

namespace gently::language {
namespace {

class EntityFinder {
 public:
  explicit EntityFinder(Draft& draft) : draft_(draft), items_(draft.items()), shapes_(draft) {}

  void run() {
    for (uint32_t at = 0; at < items_.size();) {
      if (draft_.clause_break[at]) set_end(at);
      at = step(at);
    }
  }

 private:
  void set_end(uint32_t at) {
    end_ = at + 1;
    while (end_ < items_.size() && !draft_.clause_break[end_]) ++end_;
  }

  uint32_t step(uint32_t at) {
    Item& item = items_[at];
    if (item.kind == ItemKind::kOpaque && draft_.origins[at].link) return add(EntityKind::kLink, at, at + 1, 0);
    if (!item.is_word()) return at + 1;
    if (may_open_time(at)) {
      if (const uint32_t next = time_or_amount(at)) return next;
    }
    if (is_name(item)) return add_name(at);
    if (item.has(kNumber) && !item.has(kPronoun)) return add_number(at);
    return at + 1;
  }

  /// Of words that nothing is known of, anything may be a time.
  bool may_open_time(uint32_t at) const {
    const KnownWord& known = *draft_.origins[at].known;
    return known.has(KnownWord::kOpensTime) || known.tags == kUnknown || items_[at].has(kNumber);
  }

  /// What begins at the item, behind which it goes on; 0 when nothing does.
  uint32_t time_or_amount(uint32_t at) {
    if (uint32_t length = shapes_.hyperbole_at(at, end_)) {
      for (uint32_t i = at; i < at + length; ++i) items_[i].tags |= kHyperbole;
      return at + length;
    }
    if (auto amount = shapes_.amount_at(at, end_)) return add(amount->kind, at, amount->last, kAmount);
    if (auto time = shapes_.time_at(at, end_)) return add(time->kind, at, whole_token(time->last), kTime);
    return 0;
  }

  /// Words opened from one token stay together.
  uint32_t whole_token(uint32_t last) const {
    while (last < end_ && items_[last].source == items_[last - 1].source) ++last;
    return last;
  }

  static bool is_name(const Item& item) { return item.has(kName | kKin); }

  uint32_t add_name(uint32_t at) {
    uint32_t last = at + 1;
    while (last < end_ && items_[last].is_word() && is_name(items_[last]) && !draft_.clause_break[last] &&
           items_[last - 1].has(kVocative) == items_[last].has(kVocative)) {
      ++last;
    }
    return add(EntityKind::kName, at, last, 0);
  }

  uint32_t add_number(uint32_t at) {
    const std::string& word = items_[at].text;
    bool digits = word[0] >= '0' && word[0] <= '9';
    bool counts = at + 1 < end_ && items_[at + 1].is_word() && items_[at + 1].has(kNoun);
    if (!digits && word == "half" && !counts) return at + 1;
    return add(counts ? EntityKind::kQuantity : EntityKind::kNumber, at, at + 1, 0);
  }

  uint32_t add(EntityKind kind, uint32_t first, uint32_t last, Tags tags) {
    Entity entity;
    entity.kind = kind;
    entity.first = first;
    entity.last = last;
    entity.source = {items_[first].source.begin, items_[last - 1].source.end};
    for (uint32_t i = first; i < last; ++i) items_[i].tags |= tags;
    draft_.reading.entities.push_back(entity);
    return last;
  }

  Draft& draft_;
  std::vector<Item>& items_;
  TimeShapes shapes_;
  uint32_t end_ = 0;
};

}  // namespace

void find_entities(Draft& draft) { EntityFinder(draft).run(); }

}  // namespace gently::language
