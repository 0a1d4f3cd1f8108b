#include "rules/pause.h"

namespace gently::rules {

bool fits(const Pauses& pauses, const Pause& card, const PauseMoment& moment) {
  if (!card.labels[static_cast<size_t>(moment.label)]) return false;
  if (moment.label == Label::kBoundary) return false;
  if ((pauses.distant & bit(moment.relation)) != 0 && !card.distant) return false;
  if (card.by_day && (moment.hour < 8 || moment.hour >= 22)) return false;
  return !(card.no_incident && moment.incident);
}

}  // namespace gently::rules
