// Who the message is for and how it should sound.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace gently::rules {

enum class Relation : unsigned char {
  kUnknown, kPartner, kFamily, kFriend, kCoparent, kEx, kWork, kFlatmate, kNeighbour
};
inline constexpr std::array<std::string_view, 9> kRelationNames = {
    "unknown", "partner", "family", "friend", "coparent", "ex", "work", "flatmate", "neighbour"};

enum class Tone : unsigned char { kPlain, kWarm, kBrief };
inline constexpr std::array<std::string_view, 3> kToneNames = {"plain", "warm", "brief"};

enum class Sensitivity : unsigned char { kCareful, kBalanced, kKeen };
inline constexpr std::array<std::string_view, 3> kSensitivityNames = {"careful", "balanced", "keen"};

template <typename Enum, size_t N>
constexpr std::optional<Enum> value_of(const std::array<std::string_view, N>& names, std::string_view name) {
  for (size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

constexpr std::string_view name(Relation relation) { return kRelationNames[static_cast<size_t>(relation)]; }
constexpr std::string_view name(Tone tone) { return kToneNames[static_cast<size_t>(tone)]; }
constexpr std::string_view name(Sensitivity s) { return kSensitivityNames[static_cast<size_t>(s)]; }

/// A set of relations, a bit each; empty means all.
using RelationSet = unsigned short;
constexpr RelationSet bit(Relation relation) { return static_cast<RelationSet>(1u << static_cast<unsigned>(relation)); }
constexpr bool allows(RelationSet set, Relation relation) { return set == 0 || (set & bit(relation)) != 0; }

/// Facts and one proposal, no talk of feelings (the language guide's 2.4).
constexpr bool keeps_feelings_out(Relation relation) {
  return relation == Relation::kCoparent || relation == Relation::kEx;
}

}  // namespace gently::rules
