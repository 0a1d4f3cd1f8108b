// A step of the net: over a cell with a trait, to a node or a row of nodes.
#pragma once

#include <compare>
#include <cstdint>

#include "base/image.h"
#include "match/traits.h"

namespace gently::match {

/// The number of a node, or with kRow of a row of several nodes; and of a node what need not be
/// looked up then.
using Link = uint32_t;
inline constexpr Link kRow = Link{1} << 31;
inline constexpr Link kAccepts = Link{1} << 30;  // patterns end there
inline constexpr Link kLast = Link{1} << 29;     // no edge leads on
constexpr uint32_t number_of(Link link) { return link & (kLast - 1); }

struct Edge {
  TraitId trait = 0;
  Link to = 0;

  auto operator<=>(const Edge&) const = default;
};

}  // namespace gently::match

template <>
inline constexpr bool gently::kLiesFlat<gently::match::Edge> = true;
