#include "language/times.h"

#include "language/string_map.h"
#include "language/time_words.h"

namespace gently::language {
namespace {

using Words = StringSet;

bool digit(char c) { return c >= '0' && c <= '9'; }

bool is_digits(std::string_view word) {
  for (char c : word) {
    if (!digit(c)) return false;
  }
  return !word.empty();
}

/// 18:40, 7.42, 8pm, 8:30am.
bool is_clock(std::string_view word) {
  size_t at = 0;
  while (at < word.size() && digit(word[at])) ++at;
  if (at == 0 || at > 2) return false;
  size_t minutes = at;
  if (at + 2 < word.size() && (word[at] == ':' || word[at] == '.') && digit(word[at + 1]) && digit(word[at + 2])) minutes = at + 3;
  std::string_view rest = word.substr(minutes);
  if (rest.empty()) return minutes > at && word[at] == ':';
  return rest == "am" || rest == "pm" || rest == "ish" || rest == "h" || rest.starts_with("-") || rest == "a.m" || rest == "p.m";
}

/// 7.42 and 7: a clock only after "at".
bool is_bare_hour(std::string_view word) {
  size_t dot = word.find('.');
  std::string_view hour = word.substr(0, dot);
  if (!is_digits(hour) || hour.size() > 2) return false;
  int value = 0;
  for (char c : hour) value = value * 10 + (c - '0');
  if (value > 24) return false;
  return dot == std::string_view::npos || (word.size() - dot == 3 && is_digits(word.substr(dot + 1)));
}

/// 14th, 1st.
bool is_ordinal(std::string_view word) {
  return word.size() > 2 && digit(word[0]) &&
         (word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd") || word.ends_with("th"));
}

/// 12/05, 3/4/24.
bool is_slashed_date(std::string_view word) {
  size_t slashes = 0;
  for (char c : word) {
    if (c == '/') {
      ++slashes;
    } else if (!digit(c)) {
      return false;
    }
  }
  return slashes == 1 || slashes == 2;
}

/// 2hrs, 40min, 3d.
bool is_glued_duration(std::string_view word) {
  size_t at = 0;
  while (at < word.size() && (digit(word[at]) || word[at] == '.')) ++at;
  static const Words kUnits = {"h", "hr", "hrs", "hours", "hour", "min", "mins", "m", "minutes", "d", "days", "day", "wk", "wks", "weeks", "yrs", "sec", "secs"};
  return at > 0 && kUnits.contains(word.substr(at));
}

}  // namespace

bool TimeShapes::is_number(uint32_t at) const { return items_[at].is_word() && items_[at].has(kNumber) && text(at) != "half"; }

bool TimeShapes::is_unit(uint32_t at) const {
  static const Words kShort = {"min", "mins", "hr", "hrs", "sec", "secs", "wk", "wks", "yr", "yrs", "mth", "mths", "mo"};
  if (!items_[at].is_word() || items_[at].lemma == "while" || items_[at].lemma == "moment") return text(at) == "moment" || text(at) == "moments";
  return draft_.lexicon.in_set("time-unit", items_[at].lemma) || in(at, NamedSet::kTimeUnit) || kShort.contains(text(at));
}

bool TimeShapes::is_weekday(uint32_t at) const {
  std::string_view day = text(at);
  if (day.ends_with("'s")) day.remove_suffix(2);
  if (in(at, NamedSet::kWeekday)) return true;
  if (day.size() < text(at).size() && draft_.lexicon.in_set("weekday", day)) return true;
  if (day.ends_with('s') && draft_.lexicon.in_set("weekday", day.substr(0, day.size() - 1))) return true;
  if (day == "sat" || day == "sun") return items_[at].has(kCapital) && !items_[at].has(kCaps);
  return day.size() < text(at).size() ? short_weekdays().contains(day) : draft_.is(Fact::kShortWeekday, at);
}

std::optional<Stretch> TimeShapes::clock_at(uint32_t at, uint32_t end, bool led) const {
  if (!word(at, end)) return std::nullopt;
  if (text(at) == "half" && at + 1 < end) {  // half 7, half past seven
    uint32_t hour = text(at + 1) == "past" ? at + 2 : at + 1;
    if (word(hour, end) && (is_bare_hour(text(hour)) || draft_.is(Fact::kSmallNumber, hour))) {
      if (hour + 1 >= end || !is_unit(hour + 1)) return Stretch{EntityKind::kTime, hour + 1};
    }
  }
  bool quarter = text(at) == "quarter" || is_number(at);
  if (quarter && word(at + 1, end) && (text(at + 1) == "past" || (text(at + 1) == "to" && (led || text(at) == "quarter"))) && word(at + 2, end) &&
      (is_bare_hour(text(at + 2)) || draft_.is(Fact::kSmallNumber, at + 2))) {
    return Stretch{EntityKind::kTime, at + 3};
  }
  if (text(at) == "midnight" || text(at) == "noon" || text(at) == "midday") return Stretch{EntityKind::kTime, at + 1};
  bool hour = is_bare_hour(text(at)) || draft_.is(Fact::kSmallNumber, at);
  bool clock = is_clock(text(at));
  if (hour && word(at + 1, end)) {
    const std::string_view next = text(at + 1);
    if (next == "am" && items_[at + 1].has(kExpanded)) return std::nullopt;
    if (next == "pm" || next == "p.m" || next == "a.m" || next == "o'clock" || next == "oclock" || next == "ish" ||
        (next == "am" && digit(text(at)[0]))) {
      return Stretch{EntityKind::kTime, at + 2};
    }
  }
  if (clock) {
    bool suffix = word(at + 1, end) && (text(at + 1) == "pm" || text(at + 1) == "am");
    return Stretch{EntityKind::kTime, at + (suffix ? 2u : 1u)};
  }
  if (!led || !hour) return std::nullopt;
  if (at + 1 < end && items_[at + 1].is_word()) {
    bool counts = is_unit(at + 1) || items_[at + 1].has(kNoun | kPlural) || text(at + 1) == "percent" || text(at + 1) == "of";
    if (counts && !items_[at + 1].has(kAdverb | kPreposition | kPronoun | kConjunction)) return std::nullopt;
  }
  return Stretch{EntityKind::kTime, at + 1};
}

std::optional<Stretch> TimeShapes::date_at(uint32_t at, uint32_t end, bool led) const {
  if (!word(at, end)) return std::nullopt;
  uint32_t from = text(at) == "the" && word(at + 1, end) ? at + 1 : at;
  if (is_ordinal(text(from)) || (is_number(from) && word(from + 1, end) && in(from + 1, NamedSet::kMonth))) {
    uint32_t last = from + 1;
    if (word(last, end) && text(last) == "of") ++last;
    if (word(last, end) && in(last, NamedSet::kMonth)) {
      ++last;
    } else if (text(last - 1) == "of") {
      --last;
    }
    if (word(last, end) && is_digits(text(last)) && text(last).size() == 4) ++last;
    bool counts = word(last, end) && items_[last].has(kNoun) && !items_[last].has(kVerbBase | kAdverb) && last == from + 1;
    if (!counts) return Stretch{EntityKind::kDate, last};
  }
  bool month = in(at, NamedSet::kMonth) && text(at) != "mar" && ((text(at) != "may" && text(at) != "march") || items_[at].has(kCapital) || led);
  if (month && !(text(at) == "may" && items_[at].has(kModal) && !led)) {
    uint32_t last = at + 1;
    if (word(last, end) && (is_ordinal(text(last)) || (is_digits(text(last)) && text(last).size() != 3))) ++last;
    return Stretch{EntityKind::kDate, last};
  }
  if (is_slashed_date(text(at)) && (led || text(at).size() > 3)) return Stretch{EntityKind::kDate, at + 1};
  uint32_t day = at;
  if (text(day) == "this" || text(day) == "next" || text(day) == "last" || text(day) == "every" || text(day) == "each" || text(day) == "all" ||
      text(day) == "the" || text(day) == "that" || text(day) == "whole" || text(day) == "in" || text(day) == "over") {
    ++day;
    if (word(day, end) && (text(day) == "the" || text(day) == "single" || text(day) == "whole" || text(day) == "bloody" || text(day) == "other")) ++day;
    if (word(day, end) && text(day) == "whole") ++day;
  }
  if (!word(day, end)) return std::nullopt;
  if (is_weekday(day)) {
    uint32_t last = day + 1;
    if (word(last, end) && in(last, NamedSet::kPartOfDay)) ++last;
    if (word(last, end) && text(last) == "the" && word(last + 1, end) && is_ordinal(text(last + 1))) last += 2;
    return Stretch{EntityKind::kDate, last};
  }
  bool unit = day > at && (is_unit(day) || in(day, NamedSet::kPartOfDay));
  bool bare_the = text(at) == "the" && day == at + 1;
  if (unit && !bare_the && !items_[day].has(kPlural)) return Stretch{EntityKind::kTime, day + 1};
  if (day == at && (text(at) == "today" || text(at) == "tonight" || text(at) == "tomorrow" || text(at) == "yesterday")) {
    uint32_t last = at + 1;
    if (word(last, end) && in(last, NamedSet::kPartOfDay) && text(last) != "tonight") ++last;
    return Stretch{EntityKind::kDate, last};
  }
  if (led && in(at, NamedSet::kHolidayEvent)) return Stretch{EntityKind::kDate, at + 1};
  return std::nullopt;
}

std::optional<Stretch> TimeShapes::duration_at(uint32_t at, uint32_t end) const {
  if (!word(at, end)) return std::nullopt;
  uint32_t unit = at;
  if (is_glued_duration(text(at))) {
    unit = at;
  } else {
    bool half = text(at) == "half" && word(at + 1, end) && (text(at + 1) == "an" || text(at + 1) == "a");
    bool couple = text(at) == "a" && word(at + 1, end) && (text(at + 1) == "couple" || text(at + 1) == "few");
    if (half) {
      unit = at + 2;
    } else if (couple) {
      unit = word(at + 2, end) && text(at + 2) == "of" ? at + 3 : at + 2;
    } else if (is_number(at)) {
      unit = at + 1;
      while (word(unit, end) && unit < at + 4 && (is_number(unit) || text(unit) == "and" || text(unit) == "a" || text(unit) == "half" ||
                                                  text(unit) == "whole" || text(unit) == "more" || text(unit) == "full" || text(unit) == "other")) {
        ++unit;
      }
    } else if (text(at) == "a" || text(at) == "an") {
      unit = word(at + 1, end) && (text(at + 1) == "whole" || text(at + 1) == "full") ? at + 2 : at + 1;
    } else {
      return std::nullopt;
    }
    if (!word(unit, end) || !is_unit(unit)) return std::nullopt;
  }
  uint32_t last = unit + 1;
  if (word(last, end) && (text(last) == "ago" || text(last) == "late" || text(last) == "early" || text(last) == "straight")) {
    if (text(last) == "ago") ++last;
  }
  bool article = text(at) == "a" || text(at) == "an";
  if (article && last == unit + 1 && items_[unit].lemma != "hour" && items_[unit].lemma != "week" && items_[unit].lemma != "month" &&
      items_[unit].lemma != "fortnight" && items_[unit].lemma != "year") {
    return std::nullopt;  // "a day", "a night" alone measure nothing
  }
  return Stretch{EntityKind::kDuration, last};
}

std::optional<Stretch> TimeShapes::bare_time_at(uint32_t at, uint32_t end) const {
  if (auto found = clock_at(at, end, false)) return found;
  if (auto found = duration_at(at, end)) return found;
  return date_at(at, end, false);
}

std::optional<Stretch> TimeShapes::time_at(uint32_t at, uint32_t end) const {
  if (!word(at, end)) return std::nullopt;
  bool led = in(at, NamedSet::kTimePreposition) && at + 1 < end && text(at) != "past";
  if (!led) return bare_time_at(at, end);
  uint32_t from = at + 1;
  if (word(from, end) && (text(from) == "about" || text(from) == "around" || text(from) == "like" || text(from) == "nearly" || text(from) == "over" ||
                          text(from) == "at" || text(from) == "past" || text(from) == "exactly")) {
    ++from;
  }
  bool clock_led = text(at) != "in" && text(at) != "for" && text(at) != "during" && text(at) != "on" && text(at) != "within" && text(at) != "about";
  std::optional<Stretch> found = clock_at(from, end, clock_led);
  if (!found) found = duration_at(from, end);
  if (!found && from < end) {
    found = date_at(from, end, true);
    if (!found && text(from) == "the" && word(from + 1, end) && in(from + 1, NamedSet::kPartOfDay)) found = Stretch{EntityKind::kTime, from + 2};
    if (!found && in(from, NamedSet::kPartOfDay) && text(at) == "at") found = Stretch{EntityKind::kTime, from + 1};
  }
  if (!found) {
    auto whole = date_at(at, end, false);  // "in the morning", "over the weekend"
    return whole;
  }
  return found;
}

std::optional<Stretch> TimeShapes::amount_at(uint32_t at, uint32_t end) const {
  if (!word(at, end)) return std::nullopt;
  const std::string_view here = text(at);
  static const Words kUnits = {"quid", "pound", "pounds", "euro", "euros", "dollar", "dollars", "buck", "bucks", "p", "pence", "cent", "cents", "grand",
                               "rupees", "rupee", "naira", "rand", "lira", "k", "usd", "gbp", "eur", "cedis", "pesos", "zloty", "yen", "yuan"};
  bool sign = here.size() > 1 && (here[0] == '$' || static_cast<unsigned char>(here[0]) >= 0x80 || static_cast<unsigned char>(here.back()) >= 0x80);
  if (sign && items_[at].has(kNumber)) return Stretch{EntityKind::kAmount, at + 1};
  if (here == "tenner" || here == "fiver") return Stretch{EntityKind::kAmount, at + 1};
  if (!is_number(at)) return std::nullopt;
  uint32_t unit = at + 1;
  while (word(unit, end) && unit < at + 3 && is_number(unit)) ++unit;
  if (word(unit, end) && kUnits.contains(text(unit))) return Stretch{EntityKind::kAmount, unit + 1};
  return std::nullopt;
}

uint32_t TimeShapes::hyperbole_at(uint32_t at, uint32_t end) const {
  if (!word(at, end)) return 0;
  if (text(at) == "24/7") return 1;
  uint32_t from = text(at) == "a" || text(at) == "the" || text(at) == "like" ? at + 1 : at;
  if (!word(from, end) || !draft_.is(Fact::kExaggerates, from)) return 0;
  uint32_t next = from + 1;
  while (word(next, end) && next < from + 3 && draft_.is(Fact::kExaggerates, next)) ++next;
  if (word(next, end) && text(next) == "of") ++next;
  if (word(next, end) && (text(next) == "times" || text(next) == "time")) return next + 1 - at;
  bool huge = text(from).ends_with("illion") || text(from) == "umpteen";
  return huge && word(next, end) && items_[next].has(kPlural) ? next - at : 0;
}

}  // namespace gently::language
