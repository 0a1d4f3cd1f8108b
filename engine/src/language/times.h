// The shapes that times, dates, durations and amounts of money take, as matchers over items.
#pragma once

#include <optional>

#include "language/draft.h"

namespace gently::language {

struct Stretch {
  EntityKind kind = EntityKind::kTime;
  uint32_t last = 0;  // one past its last item
};

/// Looks at one place of a draft; never beyond the clause.
class TimeShapes {
 public:
  explicit TimeShapes(const Draft& draft) : draft_(draft), items_(draft.reading.items) {}

  /// "at 8", "since Tuesday", "last night", "for 3 days", "by the 5th": the longest from `at` on, below `end`.
  std::optional<Stretch> time_at(uint32_t at, uint32_t end) const;
  /// "£42.50", "20 quid".
  std::optional<Stretch> amount_at(uint32_t at, uint32_t end) const;
  /// "ten times", "a million times", "24/7": items of an exaggeration, 0 when there is none.
  uint32_t hyperbole_at(uint32_t at, uint32_t end) const;
  bool is_number(uint32_t at) const;

 private:
  std::optional<Stretch> bare_time_at(uint32_t at, uint32_t end) const;
  std::optional<Stretch> clock_at(uint32_t at, uint32_t end, bool led) const;
  std::optional<Stretch> date_at(uint32_t at, uint32_t end, bool led) const;
  std::optional<Stretch> duration_at(uint32_t at, uint32_t end) const;
  bool is_unit(uint32_t at) const;
  bool is_weekday(uint32_t at) const;
  bool in(uint32_t at, NamedSet set) const { return draft_.in(set, at); }
  std::string_view text(uint32_t at) const { return items_[at].text; }
  bool word(uint32_t at, uint32_t end) const { return at < end && items_[at].is_word(); }

  const Draft& draft_;
  const std::vector<Item>& items_;
};

}  // namespace gently::language
