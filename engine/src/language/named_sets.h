// The sets that reading itself asks about. Whether a word is a member, or begins one of several
// words, is looked up once for each word: a bit for each set.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gently::language {

enum class NamedSet : uint8_t {
  kGreeting,
  kSignOff,
  kDiscourseOpener,
  kSoftener,
  kHollowSoftener,
  kLaugh,
  kIntensifier,
  kSwearIntensifier,
  kTimeUnit,
  kWeekday,
  kMonth,
  kPartOfDay,
  kTimePreposition,
  kHolidayEvent,
  kPetName,
  kFriendAddress,
  kHonorific,
};

inline constexpr std::array<std::string_view, 17> kNamedSets = {
    "greeting",       "sign-off",    "discourse-opener",  "softener",      "hollow-softener",
    "laugh",          "intensifier", "swear-intensifier", "time-unit",     "weekday",
    "month",          "part-of-day", "time-preposition",  "holiday-event", "pet-name",
    "friend-address", "honorific"};

/// Bit n: a member of set n; bit 32 + n: the first word of a longer member.
using SetBits = uint64_t;

constexpr SetBits member_of(NamedSet set) { return SetBits{1} << static_cast<unsigned>(set); }
constexpr SetBits beginning_of(NamedSet set) { return member_of(set) << 32; }

}  // namespace gently::language
